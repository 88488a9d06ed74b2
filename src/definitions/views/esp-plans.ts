import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...espPlans,
    view: ids.views.espPlans,
    name: 'ESP+ plans',
    icon: 'IconMap2',
    position: 0,
    columns: {
      name: { width: 240, total: AggregateOperations.COUNT },
      company: { width: 170 },
      status: { width: 120 },
      health: { width: 120 },
      periodStartsOn: { width: 130 },
      periodEndsOn: { width: 130 },
      strategyType: { width: 120 },
      revenueTarget: { width: 140 },
      revenueActual: { width: 140 },
      attainment: { width: 150, total: AggregateOperations.AVG },
      completeness: { width: 150, total: AggregateOperations.AVG },
      owner: { width: 150 },
      director: { width: 150 },
      revision: { width: 100 },
      planProblem: { width: 240 },
    },
    sorts: { periodEndsOn: ViewSortDirection.DESC },
  }),
);
