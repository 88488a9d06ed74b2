/** A week with something of each kind, as of 27 November 2026. */
import { COCKPIT_LISTS } from './cockpit-lists.ts';
import { COMPANY, DEAL } from './project-deal.ts';

const usd = (amount: number) => ({ amountMicros: amount * 1_000_000, currencyCode: 'USD' });

/** A key account of which two reviews are due: needs is late, closeness is due within days. */
export const weekAccount = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  name: `Account ${id}`,
  status: 'KEY',
  keySince: '2026-02-01',
  recommendedStatus: 'KEY',
  recommendationReason: '3rd of 87.',
  importanceRank: 3,
  rankedOutOf: 87,
  reviewState: 'OVERDUE',
  overdueReviews: ['NEEDS'],
  nextReviewOn: '2026-10-11',
  importanceReviewedOn: '2026-10-05',
  needsReviewedOn: '2026-10-20',
  closenessReviewedOn: '2026-11-01',
  attentionSignals: [],
  attention: '',
  regionalOwnerId: 'member-1',
  directorId: 'member-2',
  company: {
    id: `company-${id}`,
    name: id,
    importanceScore: 50,
    closenessScore: 60,
    scoringPolicyId: null,
    accountOwnerId: null,
  },
  ...fields,
});

export const WEEK_LISTS = {
  workspaceMembers: [
    {
      id: 'member-1',
      ownedKeyAccounts: { edges: [{ node: { companyId: 'company-Alder' } }] },
      directedKeyAccounts: { edges: [] },
    },
  ],
  keyAccounts: [
    weekAccount('Alder', { importanceReviewedOn: '2026-08-01' }),
    weekAccount('Birch', {
      attentionSignals: ['ENEMY_DECIDES', 'SINGLE_THREADED'],
      attention: 'Viktor decides and is against us.\nEverything hangs on Anna.',
    }),
  ],
  opportunities: [
    {
      ...DEAL,
      id: 'deal-1',
      name: 'Frame',
      stage: 'PROPOSAL',
      amount: usd(420_000),
      closeDate: '2026-12-20',
      company: { ...COMPANY, name: 'Alder' },
    },
  ],
  espPlans: [
    {
      id: 'plan-1',
      name: 'Alder 2026',
      health: 'OFF_TRACK',
      healthReason: 'Revenue is behind.',
      attainment: 62,
      completeness: 78,
      periodEndsOn: '2026-12-31',
      company: { name: 'Alder' },
    },
  ],
  contracts: [
    {
      id: 'contract-1',
      name: 'Hotline',
      amount: usd(365_000),
      endsOn: '2027-01-31',
      noticeBy: '2026-11-30',
      autoRenews: true,
      company: { name: 'Alder' },
    },
  ],
  supportRequests: [
    {
      id: 'request-1',
      name: 'An expert on site',
      supportState: 'ASKED',
      neededBy: '2026-11-20',
      priority: 71.5,
      priorityReason: 'Importance 50, past its date.',
      company: { name: 'Alder' },
    },
  ],
  scoringPolicies: COCKPIT_LISTS.scoringPolicies,
};
