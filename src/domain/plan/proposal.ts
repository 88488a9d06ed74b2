import type { ClosenessTrend, RelationshipState } from '../closeness/relationship.ts';
import type { AccountStatus } from '../selection/recommend.ts';
import type { Strategy } from './records.ts';

/** Where an account stands when a plan for it is begun. */
export type AccountStanding = {
  status: AccountStatus | null;
  trend: ClosenessTrend | null;
  state: RelationshipState | null;
  /** Revenue of the last 365 days, in units of the base currency. */
  revenue: number;
};

const COOLING: readonly (RelationshipState | null)[] = ['COOLING', 'DORMANT'];

/**
 * The strategy to begin with; a person decides. The first that applies:
 *
 *   no revenue in the last year                   CREATE
 *   closeness falling, or in touch too rarely     PROTECT
 *   KEY                                           EXPAND
 *   WATCH                                         PROTECT
 *   CANDIDATE                                     PURSUE
 *   else                                          none
 */
export function proposedStrategy({ status, trend, state, revenue }: AccountStanding): Strategy | null {
  if (revenue <= 0) return 'CREATE';
  if (trend === 'FALLING' || COOLING.includes(state)) return 'PROTECT';
  switch (status) {
    case 'KEY':
      return 'EXPAND';
    case 'WATCH':
      return 'PROTECT';
    case 'CANDIDATE':
      return 'PURSUE';
    default:
      return null;
  }
}

const GROWTH = 1.1;
const SIGNIFICANT_DIGITS = 2;

/** The revenue target to begin with: last year's revenue × 1.1, to two significant digits; null without revenue. */
export const proposedTarget = (revenue: number): number | null =>
  revenue > 0 ? Number((revenue * GROWTH).toPrecision(SIGNIFICANT_DIGITS)) : null;
