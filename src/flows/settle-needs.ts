import { type NeedTiming, settleTiming } from '../domain/need/horizon.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import { localDay } from '../domain/shared/local-day.ts';
import { type ScoringSettings, stageOutcome } from '../domain/shared/settings.ts';
import type { NeedStore, NeedValues, OpenNeed } from './need-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import { type SettledBatch, settledOf, settlePages } from './settle-pages.ts';
import type { StepReport } from './step-report.ts';

export type SettlePorts = {
  needs: NeedStore;
  clock: Clock;
  scoring: ScoringSettings;
  settings: { timeZone: string };
};

const differing = (now: NeedTiming, settled: NeedTiming): Partial<NeedTiming> => ({
  ...(now.horizon === settled.horizon ? {} : { horizon: settled.horizon }),
  ...(now.expectedOn === settled.expectedOn ? {} : { expectedOn: settled.expectedOn }),
  ...(now.identifiedOn === settled.identifiedOn ? {} : { identifiedOn: settled.identifiedOn }),
  ...(now.settledHorizon === settled.settledHorizon ? {} : { settledHorizon: settled.settledHorizon }),
  ...(now.settledExpectedOn === settled.settledExpectedOn
    ? {}
    : { settledExpectedOn: settled.settledExpectedOn }),
});

/** What an open need is to have that it does not have yet. */
const valuesFor = (need: OpenNeed, today: DayNumber, { scoring, settings }: SettlePorts): NeedValues => {
  if (need.opportunity !== null && stageOutcome(need.opportunity.stage, scoring) === 'WON')
    return { needState: 'COVERED' };
  const timing = need.hasOwnHorizon ? need : settleTiming(need, today);
  const identifiedOn = need.identifiedOn ?? localDay(need.createdAt, settings.timeZone);
  return differing(need, { ...timing, identifiedOn });
};

/** Writes what needs lack. */
const settle = async (ports: SettlePorts, needs: readonly OpenNeed[]): Promise<SettledBatch> => {
  const today = localDay(ports.clock.now(), ports.settings.timeZone);
  const changes = needs
    .map((need) => ({ need, values: valuesFor(need, today, ports) }))
    .filter(({ values }) => Object.keys(values).length > 0);
  const written = changes.length === 0 ? [] : await ports.needs.write(changes);
  return settledOf(
    changes.map(({ need }) => need.id),
    written,
  );
};

/**
 * Moves the open needs of a scope to where their dates have put them, and covers those whose opportunity was won. One
 * read for a page of needs, and one write for all that get the same values; only the read when all is settled.
 *
 * @param until when to stop; what is left the next pass does
 * @throws {WorkspaceError}
 */
export const settleNeeds = (ports: SettlePorts, scope: Scope, until: Date): Promise<StepReport> =>
  settlePages(ports, until, {
    async page(cursor) {
      const { needs, hasMore } = await ports.needs.page(scope, cursor);
      return { batch: needs, looked: needs.length, last: needs.at(-1)?.id ?? null, hasMore };
    },
    readAgain: (ids) => ports.needs.read(ids),
    settle: (needs) => settle(ports, needs),
  });
