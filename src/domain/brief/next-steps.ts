import { isHiddenWhole } from '../shared/hidden.ts';
import type { AccountFacts } from './facts.ts';

/** What should be done next about an account, as data; the words are in the texts. */
export type NextStep =
  | { code: 'REVIEW_OVERDUE'; monitor: string }
  | { code: 'STATUS_DIFFERS'; status: string | null; recommendation: string }
  | { code: 'ATTENTION'; signal: string }
  | { code: 'RELATIONSHIP'; state: string }
  | { code: 'CLOSENESS_FALLING' }
  | { code: 'INITIATION_PENDING'; deal: string }
  | { code: 'DEAL_TO_STOP'; deal: string }
  | { code: 'ASSESSMENT_DUE'; deal: string }
  | { code: 'CONTRACT_ENDS'; contract: string }
  | { code: 'NO_PLAN' }
  | { code: 'PLAN_BEHIND'; reason: string }
  | { code: 'PLAN_INCOMPLETE'; missing: string }
  | { code: 'CAPABILITY_GAP'; need: string; gap: string }
  | { code: 'NEED_READY'; need: string };

/** Below this much of a plan, in percent, filling it in is a step of its own. */
const WHOLE_PLAN = 100;

const REVIEWED: readonly (string | null)[] = ['KEY', 'WATCH'];

const ofStanding = ({ standing }: AccountFacts): NextStep[] => {
  if (!standing) return [];
  const { status, recommendation, overdueReviews, attentionSignals } = standing;
  const isMember = REVIEWED.includes(status);
  const differs = recommendation === 'KEY' ? status !== 'KEY' : status === 'KEY';
  return [
    ...overdueReviews.map((monitor): NextStep => ({ code: 'REVIEW_OVERDUE', monitor })),
    ...(differs && recommendation !== null
      ? [{ code: 'STATUS_DIFFERS' as const, status, recommendation }]
      : []),
    ...(isMember || status === 'CANDIDATE'
      ? attentionSignals.map((signal): NextStep => ({ code: 'ATTENTION', signal }))
      : []),
  ];
};

const ofRelationship = ({ company: { trend, relationship } }: AccountFacts): NextStep[] => [
  ...(relationship === 'COOLING' || relationship === 'DORMANT'
    ? [{ code: 'RELATIONSHIP' as const, state: relationship }]
    : []),
  ...(trend === 'FALLING' ? [{ code: 'CLOSENESS_FALLING' as const }] : []),
];

const ofBusiness = ({ deals, contracts }: AccountFacts): NextStep[] => [
  ...deals
    .filter(({ initiation }) => initiation === 'PENDING')
    .map(({ name }): NextStep => ({ code: 'INITIATION_PENDING', deal: name })),
  ...deals.flatMap(({ name, verdict, assessmentState }): NextStep[] => [
    ...(verdict === 'STOP' ? [{ code: 'DEAL_TO_STOP' as const, deal: name }] : []),
    ...(assessmentState === 'DUE' || assessmentState === 'OVERDUE'
      ? [{ code: 'ASSESSMENT_DUE' as const, deal: name }]
      : []),
  ]),
  ...contracts
    .filter(({ renewal }) => renewal === 'DUE_IN_90_DAYS')
    .map(({ name }): NextStep => ({ code: 'CONTRACT_ENDS', contract: name })),
];

const ofPlan = ({ plan, standing, hidden }: AccountFacts): NextStep[] => {
  // Who may not see plans can't be told that there is none.
  if (isHiddenWhole(hidden, 'espPlans')) return [];
  if (!plan) return REVIEWED.includes(standing?.status ?? null) ? [{ code: 'NO_PLAN' }] : [];
  return [
    ...(plan.health === 'AT_RISK' || plan.health === 'OFF_TRACK'
      ? [{ code: 'PLAN_BEHIND' as const, reason: plan.healthReason }]
      : []),
    ...(plan.completeness !== null && plan.completeness < WHOLE_PLAN
      ? [{ code: 'PLAN_INCOMPLETE' as const, missing: plan.missing }]
      : []),
  ];
};

const ofNeeds = ({ needs }: AccountFacts): NextStep[] => [
  ...needs
    .filter(({ capability }) => capability === 'PARTIAL' || capability === 'MISSING')
    .map(({ need, gap }): NextStep => ({ code: 'CAPABILITY_GAP', need, gap })),
  ...needs
    .filter(
      ({ capability, horizon, isIncubated }) =>
        capability === 'READY' && horizon === 'WITHIN_3_MONTHS' && !isIncubated,
    )
    .map(({ need }): NextStep => ({ code: 'NEED_READY', need })),
];

/** What the rules suggest to do next, the most pressing first. */
export const nextSteps = (facts: AccountFacts): NextStep[] => [
  ...ofStanding(facts),
  ...ofRelationship(facts),
  ...ofBusiness(facts),
  ...ofPlan(facts),
  ...ofNeeds(facts),
];
