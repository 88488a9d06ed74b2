import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { planObjectives } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...planObjectives,
      view: ids.views.planObjectives,
      name: 'Plan objectives',
      icon: 'IconFlag',
      position: 0,
      columns: {
        name: { width: 260, total: AggregateOperations.COUNT },
        espPlan: { width: 200 },
        objectiveType: { width: 160 },
        stage: { width: 100 },
        status: { width: 120 },
        target: { width: 120 },
        current: { width: 120 },
        dueOn: { width: 130 },
        tactic: { width: 320 },
      },
      sorts: { espPlan: ViewSortDirection.ASC, stage: ViewSortDirection.ASC },
    }),
  ),
);
