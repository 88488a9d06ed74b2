import { isHiddenWhole } from '../shared/hidden.ts';
import type { AccountFacts } from './facts.ts';

/** What should be done next about an account, as data; the words are in the texts. `id`: the record that it is about. */
export type NextStep =
  | { code: 'REVIEW_OVERDUE'; monitor: string }
  | { code: 'STATUS_DIFFERS'; status: string | null; recommendation: string }
  | { code: 'ATTENTION'; signal: string }
  | { code: 'RELATIONSHIP'; state: string }
  | { code: 'CLOSENESS_FALLING' }
  | { code: 'INITIATION_PENDING'; deal: string; id: string }
  | { code: 'DEAL_TO_STOP'; deal: string; id: string }
  | { code: 'ASSESSMENT_DUE'; deal: string; id: string }
  | { code: 'CONTRACT_ENDS'; contract: string; id: string }
  | { code: 'NO_PLAN' }
  | { code: 'PLAN_BEHIND'; reason: string; id: string }
  | { code: 'PLAN_INCOMPLETE'; missing: string; id: string }
  | { code: 'CAPABILITY_GAP'; need: string; gap: string; id: string }
  | { code: 'NEED_READY'; need: string; id: string };

/** What steps are suggested from. */
export type StepFacts = Pick<
  AccountFacts,
  'standing' | 'plan' | 'needs' | 'deals' | 'contracts' | 'hidden'
> & {
  company: Pick<AccountFacts['company'], 'trend' | 'relationship'>;
};

/** Below this much of a plan, in percent, filling it in is a step of its own. */
const WHOLE_PLAN = 100;

const REVIEWED: readonly (string | null)[] = ['KEY', 'WATCH'];

function ofStanding({ standing }: StepFacts): NextStep[] {
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
}

const ofRelationship = ({ company: { trend, relationship } }: StepFacts): NextStep[] => [
  ...(relationship === 'COOLING' || relationship === 'DORMANT'
    ? [{ code: 'RELATIONSHIP' as const, state: relationship }]
    : []),
  ...(trend === 'FALLING' ? [{ code: 'CLOSENESS_FALLING' as const }] : []),
];

const ofBusiness = ({ deals, contracts }: StepFacts): NextStep[] => [
  ...deals
    .filter(({ initiation }) => initiation === 'PENDING')
    .map(({ id, name }): NextStep => ({ code: 'INITIATION_PENDING', deal: name, id })),
  ...deals.flatMap(({ id, name, verdict, assessmentState }): NextStep[] => [
    ...(verdict === 'STOP' ? [{ code: 'DEAL_TO_STOP' as const, deal: name, id }] : []),
    ...(assessmentState === 'DUE' || assessmentState === 'OVERDUE'
      ? [{ code: 'ASSESSMENT_DUE' as const, deal: name, id }]
      : []),
  ]),
  ...contracts
    .filter(({ renewal }) => renewal === 'DUE_IN_90_DAYS')
    .map(({ id, name }): NextStep => ({ code: 'CONTRACT_ENDS', contract: name, id })),
];

function ofPlan({ plan, standing, hidden }: StepFacts): NextStep[] {
  // Who may not see plans can't be told that there is none.
  if (isHiddenWhole(hidden, 'espPlans')) return [];
  if (!plan) return REVIEWED.includes(standing?.status ?? null) ? [{ code: 'NO_PLAN' }] : [];
  return [
    ...(plan.health === 'AT_RISK' || plan.health === 'OFF_TRACK'
      ? [{ code: 'PLAN_BEHIND' as const, reason: plan.healthReason, id: plan.id }]
      : []),
    ...(plan.completeness !== null && plan.completeness < WHOLE_PLAN
      ? [{ code: 'PLAN_INCOMPLETE' as const, missing: plan.missing, id: plan.id }]
      : []),
  ];
}

const ofNeeds = ({ needs }: StepFacts): NextStep[] => [
  ...needs
    .filter(({ capability }) => capability === 'PARTIAL' || capability === 'MISSING')
    .map(({ id, need, gap }): NextStep => ({ code: 'CAPABILITY_GAP', need, gap, id })),
  ...needs
    .filter(
      ({ capability, horizon, isIncubated }) =>
        capability === 'READY' && horizon === 'WITHIN_3_MONTHS' && !isIncubated,
    )
    .map(({ id, need }): NextStep => ({ code: 'NEED_READY', need, id })),
];

/** What the rules suggest to do next, the most pressing first. */
export const nextSteps = (facts: StepFacts): NextStep[] => [
  ...ofStanding(facts),
  ...ofRelationship(facts),
  ...ofBusiness(facts),
  ...ofPlan(facts),
  ...ofNeeds(facts),
];
