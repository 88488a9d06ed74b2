import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { planObjectives } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** What is due next, or was due, comes first. */
export default defineView(
  listView({
    ...planObjectives,
    view: ids.views.openObjectives,
    name: 'Open objectives',
    icon: 'IconFlagExclamation',
    position: 1,
    columns: {
      name: { width: 260, total: AggregateOperations.COUNT },
      dueOn: { width: 130 },
      status: { width: 120 },
      espPlan: { width: 200 },
      objectiveType: { width: 160 },
      stage: { width: 100 },
      target: { width: 120 },
      current: { width: 120 },
      tactic: { width: 320 },
    },
    sorts: { dueOn: ViewSortDirection.ASC },
    filters: { open: isOneOf('status', 'OPEN', 'IN_PROGRESS') },
  }),
);
