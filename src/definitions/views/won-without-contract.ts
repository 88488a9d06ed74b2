import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isTrue } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...opportunities,
    view: ids.views.wonWithoutContract,
    name: 'Won without contract',
    icon: 'IconFileOff',
    position: 15,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      closedOn: { width: 130 },
      termMonths: { width: 120 },
      stage: { width: 130 },
      owner: { width: 150 },
    },
    sorts: { closedOn: ViewSortDirection.DESC },
    filters: { withoutContract: isTrue('withoutContract') },
  }),
);
