import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contracts } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...contracts,
    identifiers: ids.views.contractsInForce,
    name: 'In force',
    icon: 'IconFileCheck',
    position: 1,
    columns: {
      name: { width: 300, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      startsOn: { width: 130 },
      endsOn: { width: 130 },
      autoRenews: { width: 130 },
      renewalState: { width: 150 },
      owner: { width: 150 },
      opportunity: { width: 180 },
      signedOn: { width: 130 },
    },
    sorts: { endsOn: ViewSortDirection.ASC },
    filters: { active: isOneOf('status', 'ACTIVE') },
  }),
);
