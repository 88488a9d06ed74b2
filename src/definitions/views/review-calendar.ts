import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { calendarOf, listView } from '../support/views.ts';

export default defineView(
  calendarOf(
    ids.fields.keyAccount.nextReviewOn,
    listView({
      ...keyAccounts,
      view: ids.views.reviewCalendar,
      name: 'Review calendar',
      icon: 'IconCalendarStats',
      position: 7,
      columns: {
        name: { width: 190, total: AggregateOperations.COUNT },
        status: { width: 120 },
        reviewState: { width: 130 },
        regionalOwner: { width: 150 },
        director: { width: 150 },
      },
      sorts: { nextReviewOn: ViewSortDirection.ASC },
      filters: { inProgramme: isOneOf('status', 'KEY', 'WATCH') },
    }),
  ),
);
