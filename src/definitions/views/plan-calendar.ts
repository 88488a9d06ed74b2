import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isNoneOf } from '../support/view-filters.ts';
import { calendarOf, listView } from '../support/views.ts';

/** Each plan that is not closed, on the day its period ends. */
export default defineView(
  calendarOf(
    ids.fields.espPlan.periodEndsOn,
    listView({
      ...espPlans,
      view: ids.views.planCalendar,
      name: 'Plan calendar',
      icon: 'IconCalendarEvent',
      position: 6,
      columns: {
        name: { width: 240, total: AggregateOperations.COUNT },
        company: { width: 170 },
        status: { width: 120 },
        health: { width: 120 },
        owner: { width: 150 },
      },
      sorts: { periodEndsOn: ViewSortDirection.ASC },
      filters: { notClosed: isNoneOf('status', 'CLOSED') },
    }),
  ),
);
