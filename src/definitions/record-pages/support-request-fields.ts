import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.supportRequest.view,
    object: ids.objects.supportRequest,
    objectFields: ids.fields.supportRequest,
    name: 'Support request fields',
    groups: {
      request: { name: 'Request', fields: ['helpType', 'details', 'neededBy', 'supportState'] },
      context: { name: 'For', fields: ['company', 'opportunity', 'espPlan'] },
      people: { name: 'People', fields: ['requestedBy', 'supporter'] },
      priority: { name: 'Priority', fields: ['priority', 'priorityReason'] },
      result: { name: 'Result', fields: ['deliveredOn', 'outcome', 'closenessOutcome'] },
    },
  }),
);
