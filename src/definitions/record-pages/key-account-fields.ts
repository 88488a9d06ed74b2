import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.keyAccount.view,
    object: ids.objects.keyAccount,
    objectFields: ids.fields.keyAccount,
    name: 'Key account fields',
    groups: {
      standing: {
        name: 'Standing',
        fields: ['company', 'status', 'statusSince', 'keySince', 'recommendedStatus', 'recommendationReason'],
      },
      attention: { name: 'Attention', fields: ['attentionSignals', 'attention'] },
      importance: {
        name: 'Importance',
        fields: [
          'importanceScore',
          'importancePlace',
          'revenuePoints',
          'potentialPoints',
          'referencePoints',
          'winnabilityPoints',
        ],
      },
      business: { name: 'Closeness & revenue', fields: ['closenessScore', 'revenue'] },
      coverage: {
        name: 'Coverage',
        fields: [
          'regionalOwner',
          'localHead',
          'director',
          'directorLine',
          'ownerCreditShare',
          'directorCreditShare',
          'coverageProblem',
          'espPlans',
          'salesCredits',
        ],
      },
      reviews: {
        name: 'Reviews',
        fields: [
          'reviewState',
          'nextReviewOn',
          'overdueReviews',
          'importanceReviewedOn',
          'needsReviewedOn',
          'closenessReviewedOn',
          'reviewRemark',
        ],
      },
    },
  }),
);
