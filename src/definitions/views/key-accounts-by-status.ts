import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { boardOf, listView } from '../support/views.ts';

export default defineView(
  boardOf(
    ids.fields.keyAccount.status,
    ['CANDIDATE', 'KEY', 'WATCH', 'FORMER'],
    listView({
      ...keyAccounts,
      view: ids.views.keyAccountsByStatus,
      name: 'By status',
      icon: 'IconLayoutKanban',
      position: 1,
      columns: {
        name: { width: 190, total: AggregateOperations.COUNT },
        importancePlace: { width: 210 },
        importanceScore: { width: 150, total: AggregateOperations.AVG },
        closenessScore: { width: 140, total: AggregateOperations.AVG },
        revenue: { width: 140 },
        recommendedStatus: { width: 150 },
        reviewState: { width: 130 },
        regionalOwner: { width: 150 },
        director: { width: 150 },
      },
      sorts: { importanceScore: ViewSortDirection.DESC },
    }),
  ),
);
