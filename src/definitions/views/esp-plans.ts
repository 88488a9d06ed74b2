import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
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
        attainment: { width: 150, total: AggregateOperations.AVG },
        completeness: { width: 150, total: AggregateOperations.AVG },
        revenueTarget: { width: 140 },
        revenueActual: { width: 140 },
        periodEndsOn: { width: 130 },
        owner: { width: 150 },
      },
      sorts: { periodEndsOn: ViewSortDirection.DESC },
    }),
  ),
);
