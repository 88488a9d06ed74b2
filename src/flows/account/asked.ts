import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { LooseIds } from './ports.ts';

/** Which accounts are asked for, and what is known of why. */
export type Asked = {
  companyIds: readonly string[];
  /** Records whose companies are not known, or that have none. */
  records?: LooseIds;
  /** Opportunities that were seen moving to another stage. */
  movedIds?: ReadonlySet<string>;
  /** Opportunities that were seen being approved or rejected. */
  decidedIds?: ReadonlySet<string>;
  /** The stages that opportunities were in before an event showed them moving. */
  stagesBefore?: ReadonlyMap<string, string | null>;
  /** Contracts that an event showed coming to their end. */
  endedIds?: ReadonlySet<string>;
  /** From which day on credits are made again on purpose. */
  restatedFrom?: DayNumber | null;
  /** False when nothing changed that scores are made of: they are left as they are stored. */
  withTraffic?: boolean;
  /**
   * Whether a company without a change is marked as scored. What a change caused leaves this mark, so that a slower
   * run that read before the change can't put back what it read, and the feed knows that it was counted. A company
   * that does not say yet which records it counts is marked anyway.
   */
  confirm: boolean;
};
