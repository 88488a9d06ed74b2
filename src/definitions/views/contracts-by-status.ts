import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contracts } from '../support/listed.ts';
import { boardOf, listView } from '../support/views.ts';

export default defineView(
  boardOf(
    ids.fields.contract.status,
    ['DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED'],
    listView({
      ...contracts,
      view: ids.views.contractsByStatus,
      name: 'By status',
      icon: 'IconLayoutKanban',
      position: 4,
      columns: {
        name: { width: 300, total: AggregateOperations.COUNT },
        company: { width: 170 },
        amount: { width: 130 },
        startsOn: { width: 130 },
        endsOn: { width: 130 },
        owner: { width: 150 },
      },
      sorts: { endsOn: ViewSortDirection.ASC },
    }),
  ),
);
