import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.competitor.view,
    object: ids.objects.competitor,
    objectFields: ids.fields.competitor,
    name: 'Competitor fields',
    groups: {
      competitor: { name: 'Competitor', fields: ['strengths', 'weaknesses', 'usualTactic'] },
      deals: { name: 'Deals', fields: ['dealCompetitors', 'lostDeals'] },
    },
  }),
);
