/** The app at work in a large workspace: its ticks, a pass, and people who edit deals meanwhile. */
import { getHeapStatistics } from 'node:v8';
import { TwentyClient } from '../../src/adapters/twenty/client.ts';
import { paceOf } from '../../src/adapters/twenty/pace.ts';
import type { Post } from '../../src/adapters/twenty/post-json.ts';
import { rootFieldsOf } from '../../src/adapters/twenty/root-fields.ts';
import { overviewOf, RUN_SELECTION } from '../../src/adapters/twenty/run/run-node.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/shared/settings.ts';
import { follow } from '../../src/flows/change/follow.ts';
import { prepareWorkspace } from '../../src/flows/run/install.ts';
import type { ScoreRun } from '../../src/flows/run/ports.ts';
import { tick } from '../../src/flows/run/tick.ts';
import { failureReason } from '../../src/flows/workspace-error.ts';
import { type Connected, PASS_SHARE } from '../../src/logic-functions/wiring/connect.ts';
import { passPorts } from '../../src/logic-functions/wiring/passes.ts';
import { recomputePorts } from '../../src/logic-functions/wiring/recompute.ts';
import { APP } from '../lean/server.ts';
import {
  type Budget,
  busiestMinute,
  createBudget,
  FUNCTION_LIMIT_MS,
  MOST_PROCESSES,
  ROOTS_A_MINUTE,
  START_MS,
  workOf,
} from './limits.ts';
import { openStore, type Store } from './store.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import { DEALS_EACH, idOf } from './world.ts';

const BEGIN = new Date('2026-11-23T20:00:00.000Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const EDITS_A_MINUTE = 5;
const MAYA = { source: 'MANUAL', name: 'Maya Okafor' };

/** Of more companies than these, one of the nights is simulated that a large workspace is gone over in. */
const MOST_IN_A_PASS = 250_000;

export const isNight = ({ companies }: Pick<ScaleLine, 'companies'>): boolean => companies > MOST_IN_A_PASS;

/** A pass that takes longer than this will not end. */
const MOST_HOURS = 24;

export type ScaleLine = {
  readonly companies: number;
  /** From the start of the pass to its end. */
  readonly hours: number;
  /** What all processes asked for in the busiest minute, as a share of a newer server's budget. */
  readonly budgetShare: number;
  /** The longest that a person waited for the scores of an edited deal. */
  readonly longestEditSeconds: number;
  /** The most that the flows had on their heap, with Node's own modules and what is not collected yet. */
  readonly memoryMB: number;
  readonly phasesFinished: boolean;
};

export type Simulated = ScaleLine & {
  run: ScoreRun | null;
  requests: number;
  roots: number;
  throttled: number;
  edits: number;
  /** Requests of each kind of document. */
  kinds: Readonly<Record<string, number>>;
};

type World = {
  companies: number;
  timeline: Timeline;
  store: Store;
  budget: Budget;
  asked: { at: number; roots: number }[];
  kinds: Record<string, number>;
  throttled: number;
  memory: number;
  failures: Set<string>;
};

const THROTTLED = JSON.stringify({
  data: null,
  errors: [{ message: 'Limit reached', extensions: { code: 'TOO_MANY_REQUESTS' } }],
});

/** Until a document is worked on. */
const ARRIVAL_MS = 30;

const NAME = /^\s*(?:query|mutation)\s+(\w+)/;

const VARIABLES = ',"variables":';

/** The document of a request, without what is to be written by it. */
const queryIn = (body: string): string =>
  (JSON.parse(`${body.slice(0, body.indexOf(VARIABLES))}}`) as { query: string }).query;

function postOf(world: World): Post {
  const { timeline, store } = world;
  return async (_url, { body }) => {
    const query = queryIn(body);
    const kind = NAME.exec(query)?.[1] ?? '';
    world.kinds[kind] = (world.kinds[kind] ?? 0) + 1;
    const roots = rootFieldsOf(query);
    world.asked.push({ at: timeline.now().getTime(), roots });
    await timeline.wait(ARRIVAL_MS);
    if (!world.budget.take(roots, timeline.now())) {
      world.throttled += 1;
      return { status: 200, contentType: 'application/json', text: THROTTLED };
    }
    const { text, taken } = await timeline.real(store.ask(body, timeline.now(), APP));
    world.memory = Math.max(world.memory, getHeapStatistics().used_heap_size);
    await timeline.wait(workOf(taken) - ARRIVAL_MS);
    return { status: 200, contentType: 'application/json', text };
  };
}

/** What an execution has, as `connect` gives it, in simulated time. */
function connected(
  world: World,
  limitMs: number,
  granted: number | null,
): { client: TwentyClient; connected: Connected } {
  const { timeline } = world;
  const started = timeline.now().getTime();
  const client = new TwentyClient({
    url: 'http://simulated',
    token: 'app',
    deadline: new Date(started + limitMs - 5000),
    now: timeline.now,
    wait: timeline.wait,
    post: postOf(world),
    ...(granted === null ? {} : { pace: paceOf(granted) }),
  });
  return {
    client,
    connected: {
      settings: {
        scoring: DEFAULT_SETTINGS,
        sweepEveryHours: 720,
        rootFieldsPerMinute: ROOTS_A_MINUTE,
        timeZone: 'UTC',
        language: 'en',
      },
      problems: [],
      scoring: DEFAULT_SETTINGS,
      requests: client,
      clock: timeline,
      log: {
        write: ({ event, reason }) => {
          if (event.includes('interrupted') || event === 'failed') world.failures.add(String(reason));
        },
      },
      runOptions: { until: new Date(started + limitMs - 20_000), leaseMs: limitMs },
    },
  };
}

function passWiring(world: World) {
  const { client, connected: given } = connected(world, FUNCTION_LIMIT_MS, ROOTS_A_MINUTE * PASS_SHARE);
  return { wiring: passPorts(client, given), options: given.runOptions };
}

function startTicks(world: World): void {
  const next = (): void =>
    world.timeline.start(MINUTE_MS, async () => {
      next();
      await world.timeline.wait(START_MS);
      const { wiring, options } = passWiring(world);
      try {
        await tick(wiring, wiring.settings.sweepEveryHours, options);
      } catch (error) {
        world.failures.add(failureReason(error));
      }
    });
  next();
}

const startInstall = (world: World): void =>
  world.timeline.start(0, async () => {
    await world.timeline.wait(START_MS);
    const { wiring, options } = passWiring(world);
    await prepareWorkspace(wiring, options);
  });

type Edits = { done: number; longestMs: number };

/** Somebody gives a deal another amount, and waits for the scores of its company. */
function startEdits(world: World): Edits {
  const edits: Edits = { done: 0, longestMs: 0 };
  const { timeline, store, companies } = world;
  let running = 0;
  let made = 0;
  const edit = async (): Promise<void> => {
    const company = Math.imul(made, 7919) % companies;
    const recordId = idOf('opportunity', company * DEALS_EACH + (made % (DEALS_EACH - 1)));
    made += 1;
    const editedAt = timeline.now();
    const after = {
      id: recordId,
      companyId: idOf('company', company),
      amount: { amountMicros: (50_000 + made * 100) * 1_000_000, currencyCode: 'USD' },
      updatedAt: editedAt.toISOString(),
      updatedBy: MAYA,
    };
    const query = `mutation Edit($id: UUID!, $data: OpportunityUpdateInput!) { updateOpportunity(id: $id, data: $data) { id } }`;
    const body = JSON.stringify({ query, variables: { id: recordId, data: { amount: after.amount } } });
    await timeline.real(store.ask(body, editedAt, MAYA));
    while (running >= MOST_PROCESSES) await timeline.wait(100);
    running += 1;
    await timeline.wait(START_MS);
    const { client, connected: given } = connected(world, FUNCTION_LIMIT_MS, null);
    try {
      const { outcomes } = await follow(recomputePorts(client, given), [
        {
          object: 'opportunity',
          action: 'updated',
          recordId,
          before: null,
          after,
          updatedFields: ['amount'],
        },
      ]);
      if (outcomes.some(({ result }) => result !== 'CHANGED' && result !== 'UNCHANGED'))
        world.failures.add(`edit: ${outcomes.map(({ result }) => result).join()}`);
    } catch (error) {
      world.failures.add(failureReason(error));
    }
    running -= 1;
    edits.done += 1;
    edits.longestMs = Math.max(edits.longestMs, timeline.now().getTime() - editedAt.getTime());
  };
  const next = (): void =>
    timeline.start(MINUTE_MS / EDITS_A_MINUTE, async () => {
      next();
      await edit();
    });
  next();
  return edits;
}

const LAST_RUN = `query LastRun { scoreRuns(first: 5, filter: { mode: { in: ["BACKFILL", "SWEEP"] } }, orderBy: [{ startedAt: DescNullsLast }]) {
  edges { node { ${RUN_SELECTION} } } } }`;

async function lastRun({ store, timeline }: World): Promise<ScoreRun | null> {
  const { text } = await store.ask(JSON.stringify({ query: LAST_RUN, variables: {} }), timeline.now(), MAYA);
  const { data } = JSON.parse(text) as { data: { scoreRuns: { edges: { node: unknown }[] } } };
  return overviewOf(data.scoreRuns.edges.map(({ node }) => node)).recent[0] ?? null;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Lets a first pass over so many companies run, or a night of it, with people at work. */
export async function simulate(
  companies: number,
  report: (text: string) => void = () => undefined,
): Promise<Simulated> {
  const timeline = createTimeline(BEGIN);
  const store = openStore(companies, BEGIN);
  const world: World = {
    companies,
    timeline,
    store,
    budget: createBudget(ROOTS_A_MINUTE),
    asked: [],
    kinds: {},
    throttled: 0,
    memory: 0,
    failures: new Set(),
  };
  try {
    // Without an install the first tick begins with a sweep.
    if (!isNight(world)) startInstall(world);
    startTicks(world);
    const edits = startEdits(world);
    let run: ScoreRun | null = null;
    let until = BEGIN.getTime();
    do {
      until += 5 * MINUTE_MS;
      await timeline.run(new Date(until));
      run = await lastRun(world);
      for (const reason of world.failures) report(`failure: ${reason}`);
      world.failures.clear();
      report(
        `${rounded((until - BEGIN.getTime()) / HOUR_MS, 2)} h: ${run?.phase} ${run?.state} ${run?.processed}/${run?.total} failed ${run?.failed}`,
      );
    } while (run?.finishedAt == null && until < BEGIN.getTime() + MOST_HOURS * HOUR_MS);
    const end = run?.finishedAt ?? new Date(until);
    return {
      companies,
      hours: rounded((end.getTime() - (run?.startedAt ?? BEGIN).getTime()) / HOUR_MS, 2),
      budgetShare: rounded(busiestMinute(world.asked) / ROOTS_A_MINUTE, 2),
      longestEditSeconds: rounded(edits.longestMs / 1000, 1),
      memoryMB: Math.ceil(world.memory / 2 ** 20),
      phasesFinished: run?.state === 'FINISHED' && run.failed === 0,
      run,
      requests: world.asked.length,
      roots: world.asked.reduce((sum, { roots }) => sum + roots, 0),
      throttled: world.throttled,
      edits: edits.done,
      kinds: world.kinds,
    };
  } finally {
    await store.close();
  }
}
