import { defineView } from 'twenty-sdk/define';
import {
  type Bounds,
  type Decides,
  numbersIn,
  POLICY_SPECS,
  type PolicyNumber,
} from '../../domain/policy-fields.ts';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

/** The numbers that have a say in something, of every kind or of the kinds that are named. */
const deciding = (what: Decides, ...kinds: readonly Bounds[]): PolicyNumber[] =>
  POLICY_SPECS.filter(
    ({ decides, bounds }) => decides === what && (kinds.length === 0 || kinds.includes(bounds)),
  ).map(({ field }) => field);

export default defineView(
  fieldsView({
    view: ids.recordPages.scoringPolicy.view,
    object: ids.objects.scoringPolicy,
    objectFields: ids.fields.scoringPolicy,
    name: 'Scoring policy fields',
    groups: {
      policy: {
        name: 'Policy',
        fields: ['policyProblem', 'isDefault', 'companies', 'largeDealThreshold', 'tasksSince'],
      },
      importance: { name: 'Importance', fields: deciding('IMPORTANCE', 'WEIGHT', 'RATE', 'DAYS', 'FREE') },
      revenue: { name: 'Revenue thresholds', fields: numbersIn('revenueThresholds') },
      potential: { name: 'Potential thresholds', fields: numbersIn('potentialThresholds') },
      closeness: { name: 'Closeness', fields: deciding('CLOSENESS') },
      selection: { name: 'Selection', fields: deciding('SELECTION') },
      assessment: { name: 'TAS+', fields: [...deciding('ASSESSMENT'), ...deciding('SUPPORT')] },
      reviews: { name: 'Reviews', fields: deciding('REVIEWS') },
    },
  }),
);
