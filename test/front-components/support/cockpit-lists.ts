/** The lists of an account that has a bit of everything, as of 27 November 2026. */
const usd = (amount: number | null, currencyCode = 'USD') => ({
  amountMicros: amount === null ? null : amount * 1_000_000,
  currencyCode,
});
const member = (firstName: string, lastName: string) => ({ id: firstName, name: { firstName, lastName } });

const weight = (value: number) => ({ points: 0, weight: value });
const share = { value: 0, weight: 25 };
const EXPLANATION = {
  baseCurrency: 'USD',
  policy: { name: 'Standard' },
  importance: {
    score: 50,
    parts: {
      revenue: weight(30),
      potential: weight(30),
      reference: weight(20),
      winnability: weight(20),
    },
    reasons: [],
    missing: [],
  },
  closeness: {
    score: 60,
    parts: { quality: share, density: share, authority: share, commercial: share, cap: null },
    reasons: [],
    missing: [],
    silence: 25,
    usualGap: 9,
    change: null,
  },
};

/** A month whose parts all have the same points, which are the score then. */
const month = (name: string, importance: number, closeness: number, rulesVersion = 2) => ({
  month: `${name}-01`,
  rulesVersion,
  score: closeness,
  quality: closeness,
  density: closeness,
  authority: closeness,
  commercial: closeness,
  importance,
  revenuePoints: importance,
  potentialPoints: importance,
  referencePoints: importance,
  winnabilityPoints: importance,
  explanation: null,
});

const person = (id: string, fields: Record<string, unknown>) => ({
  id,
  name: { firstName: id, lastName: '' },
  buyingRole: null,
  influence: null,
  supportLevel: null,
  closeness: null,
  lastContactOn: null,
  ...fields,
});

const need = (id: string, horizon: string | null, capability: string | null, value: number | null) => ({
  id,
  need: id,
  horizon,
  capability,
  resourceGap: '',
  estimatedValue: usd(value),
  opportunityId: null,
});

const contract = (id: string, fields: Record<string, unknown>) => ({
  id,
  name: id,
  status: 'ACTIVE',
  amount: usd(365_000),
  amountPer: 'YEAR',
  signedOn: '2026-01-01',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  terminatedOn: null,
  noticeBy: null,
  renewalState: 'NOT_DUE',
  autoRenews: false,
  opportunity: null,
  ...fields,
});

/** The instant of the account: its day is 27 November 2026. */
export const NOW = Date.parse('2026-11-27T09:00:00Z');

export const COCKPIT_LISTS = {
  companies: [
    {
      id: 'company-1',
      name: 'Alder Works',
      importanceScore: 50,
      closenessScore: 60,
      closenessTrend: 'FALLING',
      relationshipState: 'COOLING',
      lastContactOn: '2026-11-02',
      scoringPolicyId: null,
      scoreExplanation: EXPLANATION,
      updatedAt: '2026-11-26T00:00:00Z',
      scoredAt: '2026-11-26T00:00:00Z',
      updatedBy: { source: 'APPLICATION' },
    },
  ],
  keyAccounts: [
    {
      id: 'account-1',
      companyId: 'company-1',
      status: 'KEY',
      statusSince: '2026-02-01',
      keySince: '2026-02-01',
      recommendedStatus: 'KEY',
      recommendationReason: '3rd of 87.',
      importanceRank: 3,
      rankedOutOf: 87,
      importanceReviewedOn: '2026-10-05',
      needsReviewedOn: '2026-09-11',
      closenessReviewedOn: null,
      nextReviewOn: '2026-03-01',
      reviewState: 'OVERDUE',
      overdueReviews: ['NEEDS'],
      attentionSignals: [],
      attention: 'Everything hangs on Anna.',
      directorLine: 'DOTTED',
      ownerCreditShare: 100,
      directorCreditShare: 60,
      coverageProblem: 'No local head is named.',
      updatedAt: '2026-11-20T00:00:00Z',
      regionalOwner: member('Jane', 'Austen'),
      localHead: null,
      director: member('Tim', 'Apple'),
    },
  ],
  closenessScores: [month('2026-11', 50, 60), month('2026-10', 48, 66), month('2026-09', 30, 40, 1)],
  espPlans: [
    {
      id: 'plan-1',
      name: 'Alder 2026',
      status: 'ACTIVE',
      createdAt: '2026-01-01T00:00:00Z',
      periodStartsOn: '2026-01-01',
      periodEndsOn: '2026-12-31',
      revenueTarget: usd(500_000),
      revenueActual: usd(310_000),
      attainment: 62,
      completeness: 100,
      missingItems: '',
      health: 'OFF_TRACK',
      healthReason: 'Revenue is behind.',
    },
  ],
  accountNeeds: [
    need('Service', 'WITHIN_3_MONTHS', 'PARTIAL', 80_000),
    need('Valves', 'MONTHS_3_TO_12', 'MISSING', 300_000),
    need('Spares', 'MONTHS_3_TO_12', 'READY', null),
  ],
  people: [
    person('Anna', {
      buyingRole: 'DECISION_MAKER',
      influence: 'INNER_CIRCLE',
      supportLevel: 'SUPPORTER',
      closeness: 82,
      lastContactOn: '2026-11-20',
    }),
    person('Leo', { buyingRole: 'USER', influence: 'OUTSIDE' }),
  ],
  opportunities: [
    {
      id: 'deal-1',
      name: 'Frame',
      stage: 'PROPOSAL',
      amount: usd(420_000),
      closeDate: '2026-12-20',
      initiation: 'PENDING',
      assessmentVerdict: null,
      assessmentScore: null,
      assessmentState: null,
    },
    {
      id: 'deal-2',
      name: 'Pilot',
      stage: 'NEW',
      amount: usd(30_000, 'EUR'),
      closeDate: null,
      initiation: null,
      assessmentVerdict: null,
      assessmentScore: null,
      assessmentState: null,
    },
  ],
  contracts: [
    contract('Hotline', { noticeBy: '2026-12-15', renewalState: 'DUE_IN_90_DAYS' }),
    contract('Licences', { startsOn: '2025-01-01', endsOn: '2028-12-31' }),
    contract('Later', { startsOn: '2027-01-01', endsOn: '2028-12-31' }),
  ],
  scoringPolicies: [
    {
      id: 'policy-1',
      isDefault: true,
      importanceReviewMonths: 3,
      needsReviewMonths: 1,
      closenessReviewMonths: 1,
    },
  ],
};

/** A company that nothing is known of but that it was never scored. */
export const STRANGER_LISTS = {
  ...Object.fromEntries(Object.keys(COCKPIT_LISTS).map((list) => [list, [] as Record<string, unknown>[]])),
  companies: [
    {
      ...COCKPIT_LISTS.companies[0],
      importanceScore: null,
      closenessScore: null,
      closenessTrend: null,
      relationshipState: null,
      lastContactOn: null,
      scoreExplanation: null,
      scoredAt: null,
    },
  ],
};
