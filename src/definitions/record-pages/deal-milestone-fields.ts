import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.dealMilestone.view,
    object: ids.objects.dealMilestone,
    objectFields: ids.fields.dealMilestone,
    name: 'Deal milestone fields',
    groups: {
      milestone: { name: 'Milestone', fields: ['opportunity', 'dueOn', 'agreedOn', 'doneOn', 'side'] },
    },
  }),
);
