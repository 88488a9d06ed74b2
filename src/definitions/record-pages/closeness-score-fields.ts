import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.closenessScore.view,
    object: ids.objects.closenessScore,
    objectFields: ids.fields.closenessScore,
    name: 'Closeness score fields',
    groups: {
      score: { name: 'Score', fields: ['company', 'month', 'score', 'change'] },
      parts: { name: 'Parts', fields: ['quality', 'density', 'authority', 'commercial', 'threads'] },
    },
  }),
);
