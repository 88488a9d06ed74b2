import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isOneOf, isToday, isWithinDaysAfterToday, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Plans to renew. Twenty's "next 60 days" begin tomorrow, so today has a condition of its own. */
export default defineView(
  listView({
    ...espPlans,
    view: ids.views.endingPlans,
    name: 'Ends in 60 days',
    icon: 'IconCalendarDue',
    position: 5,
    columns: {
      name: { width: 240, total: AggregateOperations.COUNT },
      periodEndsOn: { width: 130 },
      health: { width: 120 },
      attainment: { width: 150, total: AggregateOperations.AVG },
      completeness: { width: 150, total: AggregateOperations.AVG },
      revenueTarget: { width: 140 },
      revenueActual: { width: 140 },
      owner: { width: 150 },
      director: { width: 150 },
      company: { width: 170 },
    },
    sorts: { periodEndsOn: ViewSortDirection.ASC },
    filterGroups: { soon: { join: 'OR' } },
    filters: {
      measured: isOneOf('status', 'ACTIVE', 'IN_REVIEW'),
      today: within('soon', isToday('periodEndsOn')),
      nextDays: within('soon', isWithinDaysAfterToday('periodEndsOn', 60)),
    },
  }),
);
