import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.dealAssessment.view,
    object: ids.objects.dealAssessment,
    objectFields: ids.fields.dealAssessment,
    name: 'Deal assessment fields',
    groups: {
      assessment: {
        name: 'Assessment',
        fields: ['opportunity', 'kind', 'round', 'assessedOn', 'assessedBy'],
      },
      result: {
        name: 'Result',
        fields: [
          'verdict',
          'score',
          'known',
          'verdictReason',
          'opportunityPoints',
          'competePoints',
          'winPoints',
          'worthPoints',
        ],
      },
      opportunity: {
        name: 'Is there an opportunity?',
        fields: ['answer1', 'answer2', 'answer3', 'answer4', 'answer5'],
      },
      compete: { name: 'Can we compete?', fields: ['answer6', 'answer7', 'answer8', 'answer9', 'answer10'] },
      win: { name: 'Can we win?', fields: ['answer11', 'answer12', 'answer13', 'answer14', 'answer15'] },
      worth: {
        name: 'Is it worth winning?',
        fields: ['answer16', 'answer17', 'answer18', 'answer19', 'answer20'],
      },
      plus: { name: 'Does it serve the account?', fields: ['answer21', 'answer22'] },
    },
  }),
);
