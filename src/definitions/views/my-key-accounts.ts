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
      importancePlace: { width: 210 },
      closenessScore: { width: 140, total: AggregateOperations.AVG },
      revenue: { width: 140 },
      attentionSignals: { width: 220 },
      reviewState: { width: 130 },
      nextReviewOn: { width: 130 },
      director: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { mine: isMe('regionalOwner') },
  }),
);
