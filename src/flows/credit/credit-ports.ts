/** What credits are asked for, beside the ports that all flows share. */
import type { CountedCredit } from '../../domain/credit/totals.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';

export type CreditStore = {
  /** Living credits that count, of the days from `from` to `to`; null for no limit. */
  counted(from: DayNumber | null, to: DayNumber | null): Promise<CountedCredit[]>;
  /** How many of some credits whoever asks may see; null for whoever may see none at all. */
  seen(ids: readonly string[]): Promise<number | null>;
};
