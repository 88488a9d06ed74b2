import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { boardOf, listView, WITHOUT_VALUE } from '../support/views.ts';

export default defineView(
  boardOf(
    ids.fields.espPlan.health,
    ['OFF_TRACK', 'AT_RISK', 'ON_TRACK', 'NOT_MEASURABLE', WITHOUT_VALUE],
    listView({
      ...espPlans,
      view: ids.views.plansByHealth,
      name: 'By health',
      icon: 'IconHeartbeat',
      position: 7,
      columns: {
        name: { width: 240, total: AggregateOperations.COUNT },
        company: { width: 170 },
        attainment: { width: 150, total: AggregateOperations.AVG },
        completeness: { width: 150, total: AggregateOperations.AVG },
        healthReason: { width: 320 },
        periodEndsOn: { width: 130 },
        owner: { width: 150 },
      },
      sorts: { periodEndsOn: ViewSortDirection.ASC },
      filters: { measured: isOneOf('status', 'ACTIVE', 'IN_REVIEW') },
    }),
  ),
);
