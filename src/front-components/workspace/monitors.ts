import type * as z from 'zod/mini';
import { MONITORS, type ReviewedOn } from '../../domain/review/monitors.ts';
import { heldBy, reviewSchedule } from '../../domain/review/schedule.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { MonitorTime } from '../cockpit/model.ts';
import type { AccountNode, PolicyNode } from './cockpit-nodes.ts';

/** What of a key account its reviews are due by. */
type Reviewed = Pick<
  z.output<typeof AccountNode>,
  'status' | 'keySince' | 'importanceReviewedOn' | 'needsReviewedOn' | 'closenessReviewedOn'
>;

type Policy = z.output<typeof PolicyNode>;

/**
 * The monitors of a key account with their days. The months between reviews are the policy's: without policies no day
 * is known on which one is due.
 */
export function monitorsOf(
  account: Reviewed,
  policies: readonly Policy[] | null,
  policyId: string | null,
  today: DayNumber,
): MonitorTime[] {
  const held: ReviewedOn = {
    IMPORTANCE: account.importanceReviewedOn,
    NEEDS: account.needsReviewedOn,
    CLOSENESS: account.closenessReviewedOn,
  };
  const own = policies?.find(({ id }) => id === policyId) ?? policies?.find(({ isDefault }) => isDefault);
  const { importanceReviewMonths: importance, needsReviewMonths: needs } = own ?? {};
  const closeness = own?.closenessReviewMonths;
  const schedule =
    importance == null || needs == null || closeness == null
      ? []
      : reviewSchedule({ ...account, reviewedOn: held }, { importance, needs, closeness }, today);
  return MONITORS.map((monitor) => {
    const due = schedule.find((one) => one.monitor === monitor);
    const last = heldBy(held[monitor], today);
    return {
      monitor,
      reviewedOn: last,
      from: last ?? account.keySince,
      dueOn: due?.dueOn ?? null,
      state: due?.state ?? null,
    };
  });
}
