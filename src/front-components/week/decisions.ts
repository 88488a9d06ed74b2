/** Between what an item of the week is decided, and of whom its people are. */
import type { Stakeholder } from '../workspace/programme-answers.ts';

const ANSWERS = ['ACCEPTED', 'IN_PROGRESS', 'DELIVERED', 'DECLINED'] as const;

/** What can be answered to a request for support. */
export type SupportAnswer = (typeof ANSWERS)[number];

/** What is left to be answered to a request in a state, the next step first. */
export function answersTo(state: string | null): readonly SupportAnswer[] {
  if (state === 'IN_PROGRESS') return ['DELIVERED', 'DECLINED'];
  return state === 'ACCEPTED'
    ? ['IN_PROGRESS', 'DELIVERED', 'DECLINED']
    : ['ACCEPTED', 'DELIVERED', 'DECLINED'];
}

export const isSupportAnswer = (state: string): state is SupportAnswer =>
  ANSWERS.some((answer) => answer === state);

export const OBJECTIVE_STATUSES = ['OPEN', 'IN_PROGRESS', 'ACHIEVED', 'DROPPED'] as const;

const AGAINST: readonly string[] = ['ENEMY', 'NON_SUPPORTER'];
const DECIDING: readonly string[] = ['DECISION_MAKER', 'APPROVER'];

/** Whether somebody is among those who decide, are listened to, or are against us. */
export const matters = ({ buyingRole, influence, supportLevel }: Stakeholder): boolean =>
  DECIDING.includes(buyingRole ?? '') || influence === 'INNER_CIRCLE' || AGAINST.includes(supportLevel ?? '');
