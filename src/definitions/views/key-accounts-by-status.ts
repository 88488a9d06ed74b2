import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { boardOf, listView } from '../support/views.ts';

const identifiers = ids.views.keyAccountsByStatus;

export default defineView(
  boardOf(
    ids.fields.keyAccount.status,
    identifiers.groups,
    listView({
      ...keyAccounts,
      identifiers,
      name: 'Key accounts by status',
      icon: 'IconLayoutKanban',
      position: 1,
      columns: {
        name: { width: 190, total: AggregateOperations.COUNT },
        company: { width: 170 },
        status: { width: 120 },
        importanceRank: { width: 90 },
        importanceScore: { width: 150, total: AggregateOperations.AVG },
        recommendedStatus: { width: 150 },
        regionalOwner: { width: 150 },
        director: { width: 150 },
      },
      sorts: { importanceScore: ViewSortDirection.DESC },
    }),
  ),
);
