import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.espPlan.view,
    object: ids.objects.espPlan,
    objectFields: ids.fields.espPlan,
    name: 'ESP+ plan fields',
    groups: {
      strategy: {
        name: 'Goal & strategy',
        fields: [
          'goal',
          'valueProposition',
          'criticalSuccessFactors',
          'strategyType',
          'relationshipLevelNow',
          'relationshipLevelTarget',
        ],
      },
      figures: {
        name: 'Figures',
        fields: [
          'health',
          'healthReason',
          'revenueTarget',
          'revenueActual',
          'attainment',
          'completeness',
          'missingItems',
          'planProblem',
        ],
      },
      period: { name: 'Period', fields: ['status', 'periodStartsOn', 'periodEndsOn'] },
      coverage: { name: 'Coverage', fields: ['company', 'keyAccount', 'owner', 'director'] },
      revision: {
        name: 'Revision',
        fields: ['revision', 'previousRevision', 'nextRevisions', 'revisionCause', 'revisionReviewOn'],
      },
    },
  }),
);
