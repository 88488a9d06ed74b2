import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LeanWorkspace, recordsIn, type Trouble, tickIn } from '../support/lean-workspace.ts';
import { someAccounts } from './support/some-accounts.ts';

/** More than two lists of ids, so that a pass has pages to lose. */
const COMPANIES = 210;

/** How often a process is killed; `STOPS=200` kills as many. */
const STOPS = Number(process.env.STOPS ?? 6);
/** At the same requests each time, unless told. */
const SEED = Number(process.env.STOPS_SEED ?? 1);

/** For a machine that has other work, too. */
const MOST_MS_EACH = 60_000;

/** What people see, without the instants at which it came to be and the ids that it got. */
const standingOf = (workspace: LeanWorkspace): unknown => ({
  companies: recordsIn(workspace, 'company').map((row) => [
    row.id,
    row.importanceScore,
    row.keyAccountStatus,
    row.countedRecords,
  ]),
  opportunities: recordsIn(workspace, 'opportunity').map((row) => [row.id, row.salesTrack, row.initiation]),
  keyAccounts: recordsIn(workspace, 'keyAccount')
    .map((row) => [row.companyId, row.recommendedStatus, row.importanceRank, row.rankedOutOf].join())
    .sort(),
  tasks: recordsIn(workspace, 'task')
    .map(({ id, title }) => [id, title].join())
    .sort(),
  taskTargets: recordsIn(workspace, 'taskTarget').length,
  months: recordsIn(workspace, 'closenessScore').length,
  passes: recordsIn(workspace, 'scoreRun')
    .filter(({ mode }) => mode !== 'FEED')
    .map(({ mode, state, processed, failed }) => [mode, state, processed, failed]),
});

const MINUTES = 12;

/** Some minutes of the app, the process of which may be killed at one of its requests. */
async function played(trouble: Trouble, killed: Promise<void>): Promise<LeanWorkspace> {
  const workspace = someAccounts(COMPANIES);
  for (let minute = 0; minute < MINUTES; minute += 1) {
    await Promise.race([tickIn(workspace, { trouble }), killed]);
    workspace.advance(60_000);
  }
  // As long as one that was killed may still hold what it took.
  workspace.advance(6 * 60_000);
  for (let minute = 0; minute < 2; minute += 1) {
    await tickIn(workspace);
    workspace.advance(60_000);
  }
  return workspace;
}

it(
  'a process that is killed at any request loses nothing, and nothing is done twice',
  async () => {
    let requests = 0;
    const count = (): void => {
      requests += 1;
    };
    const undisturbed = await played({ before: count }, new Promise(() => undefined));
    const expected = standingOf(undisturbed);
    const stop = fc.record({ at: fc.integer({ min: 1, max: requests }), isAfter: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(stop, async ({ at, isAfter }) => {
        let asked = 0;
        let tell: () => void = () => undefined;
        const killed = new Promise<void>((resolve) => {
          tell = resolve;
        });
        const death: Trouble['death'] = () => {
          asked += 1;
          if (asked !== at) return null;
          tell();
          return isAfter ? 'AFTER' : 'BEFORE';
        };
        expect(standingOf(await played({ death }, killed))).toEqual(expected);
      }),
      { numRuns: STOPS, seed: SEED },
    );
  },
  STOPS * MOST_MS_EACH,
);
