import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { planObjectives } from '../support/listed.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...planObjectives,
      view: ids.pageTables.espPlan.objectives,
      name: 'Objectives of a plan',
      icon: 'IconFlag',
      position: 0,
      columns: {
        name: { width: 240, total: AggregateOperations.COUNT },
        stage: { width: 90 },
        objectiveType: { width: 160 },
        tactic: { width: 260 },
        target: { width: 120 },
        current: { width: 120 },
        dueOn: { width: 130 },
        status: { width: 120 },
      },
      sorts: { stage: ViewSortDirection.ASC, dueOn: ViewSortDirection.ASC },
      filters: { shown: isShownRecord('espPlan') },
    }),
  ),
);
