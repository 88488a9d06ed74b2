import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.decisionCriterion.view,
    object: ids.objects.decisionCriterion,
    objectFields: ids.fields.decisionCriterion,
    name: 'Decision criterion fields',
    groups: {
      criterion: {
        name: 'Criterion',
        fields: ['opportunity', 'kind', 'mandatory', 'weight', 'heldBy', 'ourFit'],
      },
    },
  }),
);
