import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { groupedBy, listView, WITHOUT_VALUE, withoutEmptyGroups } from '../support/views.ts';

/** Which plans are behind and why, the worst first. */
export default defineView(
  withoutEmptyGroups(
    groupedBy(
      ids.fields.espPlan.health,
      ['OFF_TRACK', 'AT_RISK', 'ON_TRACK', 'NOT_MEASURABLE', WITHOUT_VALUE],
      listView({
        ...espPlans,
        view: ids.views.behindPlans,
        name: 'Plans behind',
        icon: 'IconTrendingDown2',
        position: 2,
        columns: {
          name: { width: 240, total: AggregateOperations.COUNT },
          health: { width: 120 },
          healthReason: { width: 380 },
          attainment: { width: 150, total: AggregateOperations.AVG },
          completeness: { width: 150, total: AggregateOperations.AVG },
          missingItems: { width: 320 },
          owner: { width: 150 },
          director: { width: 150 },
          periodEndsOn: { width: 130 },
          company: { width: 170 },
        },
        sorts: { periodEndsOn: ViewSortDirection.ASC },
        filters: { behind: isOneOf('health', 'AT_RISK', 'OFF_TRACK') },
      }),
    ),
  ),
);
