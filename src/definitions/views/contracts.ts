import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      view: ids.views.contracts,
      object: ids.objects.contract,
      objectFields: ids.fields.contract,
      name: 'Contracts',
      icon: 'IconFileDescription',
      position: 0,
      columns: {
        name: { width: 300, total: AggregateOperations.COUNT },
        company: { width: 170 },
        status: { width: 120 },
        amount: { width: 130 },
        amountPer: { width: 120 },
        startsOn: { width: 130 },
        endsOn: { width: 130 },
        renewalState: { width: 150 },
        noticeBy: { width: 130 },
        owner: { width: 150 },
      },
      sorts: { startsOn: ViewSortDirection.DESC },
    }),
  ),
);
