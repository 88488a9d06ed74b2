import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/**
 * What is overdue first, then what falls due next: options sort in their own order, and the last of them is the
 * worst.
 */
export default defineView(
  listView({
    ...keyAccounts,
    view: ids.views.reviewsDue,
    name: 'Reviews due',
    icon: 'IconCalendarExclamation',
    position: 5,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      status: { width: 120 },
      reviewState: { width: 130 },
      overdueReviews: { width: 220 },
      nextReviewOn: { width: 130 },
      importanceReviewedOn: { width: 160 },
      needsReviewedOn: { width: 150 },
      closenessReviewedOn: { width: 160 },
      regionalOwner: { width: 150 },
      director: { width: 150 },
      reviewRemark: { width: 260 },
      company: { width: 170 },
    },
    sorts: { reviewState: ViewSortDirection.DESC, nextReviewOn: ViewSortDirection.ASC },
    filters: { dueOrOverdue: isOneOf('reviewState', 'DUE', 'OVERDUE') },
  }),
);
