import type { FlawCounts } from '../../domain/data-flaws.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';

export type FlawCounter = {
  /** @throws {WorkspaceError} when the workspace can't be asked */
  count(today: DayNumber): Promise<FlawCounts>;
};
