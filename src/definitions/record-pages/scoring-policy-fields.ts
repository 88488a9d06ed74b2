import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.scoringPolicy.view,
    object: ids.objects.scoringPolicy,
    objectFields: ids.fields.scoringPolicy,
    name: 'Scoring policy fields',
    groups: {
      policy: { name: 'Policy', fields: ['isDefault', 'policyProblem', 'companies', 'largeDealThreshold'] },
      importance: {
        name: 'Importance',
        fields: [
          'revenueWeight',
          'potentialWeight',
          'referenceWeight',
          'winnabilityWeight',
          'baselineWinRate',
        ],
      },
      revenue: {
        name: 'Revenue thresholds',
        fields: ['revenueAt25', 'revenueAt50', 'revenueAt75', 'revenueAt100'],
      },
      potential: {
        name: 'Potential thresholds',
        fields: ['potentialAt25', 'potentialAt50', 'potentialAt75', 'potentialAt100'],
      },
      closeness: {
        name: 'Closeness',
        fields: ['qualityWeight', 'densityWeight', 'authorityWeight', 'commercialWeight'],
      },
      selection: {
        name: 'Selection',
        fields: ['keyShare', 'keyMargin', 'candidateBand', 'entryScore', 'exitScore'],
      },
      reviews: {
        name: 'Reviews',
        fields: ['importanceReviewMonths', 'needsReviewMonths', 'closenessReviewMonths'],
      },
    },
  }),
);
