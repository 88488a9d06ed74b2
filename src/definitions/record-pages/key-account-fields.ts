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
          'importanceRank',
          'rankedOutOf',
          'revenuePoints',
          'potentialPoints',
          'referencePoints',
          'winnabilityPoints',
          'scoredAt',
          'rankedAt',
        ],
      },
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
          'coverageHistory',
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
          'settledAt',
        ],
      },
    },
  }),
);
