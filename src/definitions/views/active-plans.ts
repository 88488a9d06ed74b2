import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** The plans that are measured: the active ones, and those in review. */
export default defineView(
  listView({
    ...espPlans,
    view: ids.views.activePlans,
    name: 'Active plans',
    icon: 'IconPlayerPlay',
    position: 1,
    columns: {
      name: { width: 240, total: AggregateOperations.COUNT },
      company: { width: 170 },
      health: { width: 120 },
      attainment: { width: 150, total: AggregateOperations.AVG },
      completeness: { width: 150, total: AggregateOperations.AVG },
      revenueTarget: { width: 140 },
      revenueActual: { width: 140 },
      periodEndsOn: { width: 130 },
      owner: { width: 150 },
      planProblem: { width: 240 },
    },
    sorts: { periodEndsOn: ViewSortDirection.ASC },
    filters: { measured: isOneOf('status', 'ACTIVE', 'IN_REVIEW') },
  }),
);
