import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { listView } from '../support/views.ts';

/** Accounts without a director come first. Sorted, because the groups of a view cannot name a workspace's members. */
export default defineView(
  listView({
    ...keyAccounts,
    view: ids.views.keyAccountsByDirector,
    name: 'By director',
    icon: 'IconUserShield',
    position: 4,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      director: { width: 150 },
      status: { width: 120 },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      importanceRank: { width: 90 },
      recommendedStatus: { width: 150 },
      reviewState: { width: 130 },
      nextReviewOn: { width: 130 },
      regionalOwner: { width: 150 },
      localHead: { width: 150 },
      directorLine: { width: 130 },
      company: { width: 170 },
    },
    sorts: { director: ViewSortDirection.ASC, importanceScore: ViewSortDirection.DESC },
  }),
);
