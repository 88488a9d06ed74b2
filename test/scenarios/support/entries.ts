/** The ways by which a change reaches the scores. Each must end with the same numbers. */
import type { Workspace } from '../../../embedded/index.ts';
import type { Bench } from './embedded.ts';

export type Entry = {
  name: string;
  /** Set before the change is made. */
  before(workspace: Workspace): void;
  /** Done after it. */
  after(bench: Bench, companyIds: readonly string[]): Promise<void>;
  /** Whether the requests of single events are counted, which then come one after the other: see `between`. */
  countsRequests: boolean;
};

/**
 * What to wait for between two changes. Events that overlap are worth having, and most entries do; but the one that is
 * overtaken reads and writes again, and whether one is depends on how busy the machine is. So where the requests of
 * one event are counted, the next change waits until what the last one set off is done.
 */
export const between =
  ({ countsRequests }: Entry, workspace: Workspace) =>
  async (): Promise<void> => {
    if (countsRequests) await workspace.settle();
  };

/** Whether a scenario's change can be known by an entry: what only an event tells of, the feed does not see. */
export const isToldBy =
  ({ name, before }: Entry) =>
  ({ needsEvent, isSeenHappening }: { needsEvent?: boolean; isSeenHappening?: boolean }): boolean =>
    !(needsEvent && name === 'feed') && !(isSeenHappening && before === loseEvents);

const SWEEP_INTERVAL = 7 * 3_600_000;

function succeeded({ error, result }: { error?: string; result?: unknown }): void {
  const failure = error ?? (result as { failure?: string } | undefined)?.failure;
  if (failure !== undefined) throw new Error(failure);
}

const MINUTE = 60_000;

/** Lets a minute pass and what it brings about: what no event told of is counted. */
export async function tick(bench: Bench): Promise<void> {
  bench.advance(MINUTE);
  succeeded(await bench.workspace.runCron('key-accounts-sweep'));
  await bench.workspace.settle();
}

/** Lets so much time pass that all accounts are due, and what that brings about. */
export async function sweep(bench: Bench): Promise<void> {
  bench.advance(SWEEP_INTERVAL);
  succeeded(await bench.workspace.runCron('key-accounts-sweep'));
  await bench.workspace.settle();
}

/** What an event does at once, and what is left to the next minute. */
async function settle(bench: Bench): Promise<void> {
  await bench.workspace.settle();
  await tick(bench);
}

const loseEvents = ({ faults }: Workspace): void => faults.events.drop();

export const ENTRIES: readonly Entry[] = [
  { name: 'event', before: () => undefined, after: settle, countsRequests: true },
  {
    name: 'event, twice and out of order',
    before: ({ faults }) => {
      faults.events.duplicate();
      faults.events.reorder();
    },
    after: settle,
    countsRequests: false,
  },
  {
    name: 'event, late',
    before: ({ faults }) => faults.events.hold(),
    async after(bench) {
      bench.workspace.faults.events.release({ reversed: true });
      await settle(bench);
    },
    countsRequests: false,
  },
  {
    name: 'feed',
    before: loseEvents,
    async after(bench) {
      await tick(bench);
      await tick(bench);
    },
    countsRequests: false,
  },
  {
    name: 'sweep',
    before: loseEvents,
    after: sweep,
    countsRequests: false,
  },
  {
    name: 'button and route',
    before: loseEvents,
    async after({ workspace }, companyIds) {
      const { status, body } = await workspace.callRoute(
        '/key-accounts/rescore',
        { companyIds },
        { token: workspace.apiKey },
      );
      if (status !== 200) throw new Error(`The route answered ${status}.`);
      succeeded({ result: body });
      await workspace.settle();
    },
    countsRequests: false,
  },
  {
    name: 'backfill',
    before: loseEvents,
    async after({ workspace }) {
      succeeded(await workspace.runPostInstall());
      await workspace.settle();
    },
    countsRequests: false,
  },
];
