import type { AccountStatus } from './recommend.ts';

/** What a company shows of the programme: its key account's status, or that it has none. */
export type MirroredStatus = AccountStatus | 'NONE';

/**
 * The status that a company has to show: that of its living key account, NONE without one or while its status is
 * empty. Should a company have several, the first counts: the one that leads comes first.
 */
export const mirroredStatus = (living: readonly { status: AccountStatus | null }[]): MirroredStatus =>
  living[0]?.status ?? 'NONE';
