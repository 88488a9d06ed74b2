import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { groupedBy, listView, WITHOUT_VALUE, withoutEmptyGroups } from '../support/views.ts';

/** What is overdue first, then what falls due next. */
export default defineView(
  withoutEmptyGroups(
    groupedBy(
      ids.fields.keyAccount.reviewState,
      ['OVERDUE', 'DUE', 'UP_TO_DATE', WITHOUT_VALUE],
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
        },
        sorts: { nextReviewOn: ViewSortDirection.ASC },
        filters: { dueOrOverdue: isOneOf('reviewState', 'DUE', 'OVERDUE') },
      }),
    ),
  ),
);
