import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.dealCompetitor.view,
    object: ids.objects.dealCompetitor,
    objectFields: ids.fields.dealCompetitor,
    name: 'Rival in a deal fields',
    groups: {
      rival: { name: 'Rival', fields: ['opportunity', 'competitor', 'standing', 'points', 'lead'] },
      answers: {
        name: 'As the customer sees them',
        fields: [
          'answer6',
          'answer7',
          'answer8',
          'answer9',
          'answer10',
          'answer11',
          'answer12',
          'answer13',
          'answer14',
          'answer15',
        ],
      },
    },
  }),
);
