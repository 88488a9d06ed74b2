import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { isMe } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...keyAccounts,
    view: ids.views.myKeyAccounts,
    name: 'My key accounts',
    icon: 'IconUserCheck',
    position: 3,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      status: { width: 120 },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      importanceRank: { width: 90 },
      recommendedStatus: { width: 150 },
      reviewState: { width: 130 },
      nextReviewOn: { width: 130 },
      attentionSignals: { width: 220 },
      company: { width: 170 },
      localHead: { width: 150 },
      director: { width: 150 },
      directorLine: { width: 130 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { mine: isMe('regionalOwner') },
  }),
);
