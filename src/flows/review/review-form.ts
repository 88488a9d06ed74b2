import { policyOf } from '../../domain/policy/stored-policy.ts';
import { MONITORS, type Monitor } from '../../domain/review/monitors.ts';
import { heldBy, reviewSchedule } from '../../domain/review/schedule.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { PolicyStore } from '../policy/ports.ts';
import type { Clock } from '../ports.ts';
import type { ReviewStore } from './review-ports.ts';

export type ReviewForm = {
  id: string;
  name: string;
  status: string | null;
  recommendedStatus: string | null;
  recommendationReason: string | null;
  importanceScore: number | null;
  importanceRank: number | null;
  rankedOutOf: number | null;
  /** The class it is ranked in: the policy of its company. */
  rankedIn: string;
  /** Of the last 365 days, in units of its currency; null where it is not known. */
  revenue: { amount: number; currency: string | null } | null;
  closenessScore: number | null;
  /** Days are `YYYY-MM-DD`; `dueOn` and `state` are null for an account that is not reviewed. */
  monitors: { monitor: Monitor; reviewedOn: string | null; dueOn: string | null; state: string | null }[];
  attention: string[];
};

const written = (day: number | null | undefined): string | null =>
  day === null || day === undefined ? null : formatDay(day);

/**
 * All that a person decides a review by; null for an account that does not exist.
 *
 * @throws {WorkspaceError}
 */
export async function reviewForm(
  ports: {
    reviews: Pick<ReviewStore, 'find'>;
    policies: Pick<PolicyStore, 'all'>;
    clock: Clock;
    settings: { timeZone: string };
  },
  keyAccountId: string,
): Promise<ReviewForm | null> {
  const account = await ports.reviews.find(keyAccountId);
  if (account === null) return null;
  const { policy, problems, name: policyName } = policyOf(account.policyId, await ports.policies.all());
  const today = localDay(ports.clock.now(), ports.settings.timeZone);
  const schedule = problems.length > 0 ? [] : reviewSchedule(account, policy.reviewMonths, today);
  const { figures, revenue, recommendationReason, recommendedStatus, status, name } = account;
  return {
    id: account.id,
    name,
    status,
    recommendedStatus,
    recommendationReason,
    importanceScore: figures.importance,
    importanceRank: figures.rank,
    rankedOutOf: figures.rankedOutOf,
    rankedIn: policyName,
    revenue: revenue.amount === null ? null : { amount: revenue.amount, currency: revenue.currency },
    closenessScore: figures.closeness,
    monitors: MONITORS.map((monitor) => {
      const scheduled = schedule.find((review) => review.monitor === monitor);
      return {
        monitor,
        reviewedOn: written(heldBy(account.reviewedOn[monitor], today)),
        dueOn: written(scheduled?.dueOn),
        state: scheduled?.state ?? null,
      };
    }),
    attention: (account.attention ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}
