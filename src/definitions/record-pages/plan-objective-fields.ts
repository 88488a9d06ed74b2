import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.planObjective.view,
    object: ids.objects.planObjective,
    objectFields: ids.fields.planObjective,
    name: 'Plan objective fields',
    groups: {
      objective: { name: 'Objective', fields: ['espPlan', 'objectiveType', 'stage', 'tactic'] },
      progress: { name: 'Progress', fields: ['target', 'current', 'dueOn', 'status'] },
    },
  }),
);
