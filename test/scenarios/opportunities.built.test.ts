/** Sales tracks, initiations and the tasks that follow, by every entry that leads to them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import {
  coverage,
  DEAL_OWNER,
  DEAL_SCENARIOS,
  type DealScenario,
  DIRECTOR,
  type ExpectedTask,
  member,
  owners,
} from './support/deals.ts';
import { type Bench, startBench } from './support/embedded.ts';
import { ENTRIES, type Entry, tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, type Mutation, money, remove, type Stage, update } from './support/records.ts';

const PROCESS = 'key-accounts-on-opportunity';

const Result = z.object({ requests: z.number() });

let bench: Bench;
let stage: Stage;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
afterAll(() => bench.close());

const send = async ({ query, variables }: Mutation): Promise<unknown> => bench.execute(query, variables);

/** The companies, who covers them, and what else is there, before the app comes. */
const prepare = (on: Bench, given: readonly Given[] = []): Promise<void> =>
  on.install([
    ...[...basics(stage), ...coverage(stage), ...given].map(({ object, values }) => create(object, values)),
    ...owners(stage),
  ]);

beforeEach(async () => {
  await bench.reset();
  stage = bench.stage;
});
afterEach(() => bench.workspace.faults.requests.clear());

const Deals = z.object({
  opportunities: z.object({
    edges: z.array(
      z.object({ node: z.object({ salesTrack: z.string().nullable(), initiation: z.string().nullable() }) }),
    ),
  }),
  tasks: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          title: z.string(),
          assigneeId: z.string().nullable(),
          dueAt: z.string().nullable(),
          bodyV2: z.object({ markdown: z.string() }),
          taskTargets: z.object({
            edges: z.array(z.object({ node: z.object({ targetOpportunityId: z.string().nullable() }) })),
          }),
        }),
      }),
    ),
  }),
});

const EVER = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };

const read = async (on: Bench = bench) =>
  Deals.parse(
    await on.execute(
      `query Read($deal: OpportunityFilterInput) {
        opportunities(filter: $deal) { edges { node { salesTrack initiation } } }
        tasks(first: 300) { edges { node { id title assigneeId dueAt bodyV2 { markdown } taskTargets { edges { node { targetOpportunityId } } } } } }
      }`,
      { deal: { and: [{ id: { eq: stage.id('deal') } }, EVER] } },
    ),
  );

const ASSESS = 'Assess with TAS+';

async function seen(on: Bench = bench) {
  const { opportunities, tasks } = await read(on);
  const [deal] = opportunities.edges;
  return {
    salesTrack: deal?.node.salesTrack ?? null,
    initiation: deal?.node.initiation ?? null,
    // What asks for a round of TAS+ is told in `assessments.built.test.ts`.
    tasks: tasks.edges
      .filter(({ node }) => !node.title.startsWith(ASSESS))
      .map(({ node }) => ({
        title: node.title,
        assigneeId: node.assigneeId,
        isDated: node.dueAt !== null,
        links: [...node.bodyV2.markdown.matchAll(/\(\/object\/opportunity\/([^)]+)\)/g)].map(([, id]) => id),
        targets: node.taskTargets.edges.map(({ node: { targetOpportunityId } }) => targetOpportunityId),
      })),
  };
}

const tasksAs = (tasks: readonly ExpectedTask[]) =>
  tasks.map(([title, index]) => ({
    title,
    assigneeId: index === null ? null : member(index),
    isDated: true,
    links: [stage.id('deal')],
    targets: [stage.id('deal')],
  }));

async function play(on: Bench, scenario: DealScenario, entry: Entry): Promise<void> {
  await prepare(on, scenario.given?.(stage));
  entry.before(on.workspace);
  for (const { query, variables } of scenario.change(stage)) await on.execute(query, variables);
  await on.workspace.settle();
  await entry.after(
    on,
    ['a', 'b', 'c'].map((key) => stage.id(key)),
  );
  const { salesTrack, initiation, tasks } = scenario;
  expect(await seen(on)).toEqual({ salesTrack, initiation, tasks: tasksAs(tasks) });
  expect(on.workspace.executions.filter(({ error }) => error !== undefined)).toEqual([]);
  const failures = on.workspace.executions.map(
    ({ result }) => (result as { failure?: string } | null)?.failure,
  );
  expect(failures.filter((failure) => failure !== undefined)).toEqual([]);
}

/** A deal that came and went is only seen by an entry that is there in between. */
const isSeenOnTheWay = ({ salesTrack }: DealScenario): boolean => salesTrack !== null;

describe.each(ENTRIES)('by $name', (entry) => {
  const reachable = DEAL_SCENARIOS.filter(
    (scenario) =>
      !(scenario.isWithoutCompany && entry.name === 'button and route') &&
      (isSeenOnTheWay(scenario) || !entry.name.startsWith('event') || entry.name === 'event, late'),
  );
  it.each(reachable)('$name', (scenario) => play(bench, scenario, entry));
});

describe('on a newer server', () => {
  let newer: Bench;
  beforeAll(async () => {
    newer = await startBench(inject('builtApp'), { eventMode: 'batch', server: 'newer' });
  });
  beforeEach(() => newer.reset());
  afterAll(() => newer.close());

  const [byEvent] = ENTRIES;
  it.each(DEAL_SCENARIOS.filter(isSeenOnTheWay))('$name', async (scenario) => {
    if (byEvent) await play(newer, scenario, byEvent);
  });

  /** Makes large deals in one event, and returns what became of it. */
  const load = async (count: number): Promise<unknown[]> => {
    const before = newer.workspace.executions.length;
    await newer.execute(
      'mutation Load($data: [OpportunityCreateInput!]!) { createOpportunities(data: $data) { id } }',
      {
        data: Array.from({ length: count }, (_, index) => ({
          name: `Deal ${index}`,
          amount: money(150_000),
          companyId: stage.id('a'),
        })),
      },
    );
    await newer.workspace.settle();
    return newer.workspace.executions
      .slice(before)
      .filter(({ functionName }) => functionName === PROCESS)
      .map(({ result }) => result);
  };
  const companies = () => [{ companyId: stage.id('a'), result: 'CHANGED' }];

  it('many large deals in one event take the requests of one, and one task each', async () => {
    await prepare(newer);
    const COUNT = 20;
    expect(await load(COUNT)).toMatchObject([{ result: 'RECOMPUTED', outcomes: companies(), requests: 4 }]);
    expect((await seen(newer)).tasks).toHaveLength(COUNT);
  });

  it('a load of large deals is left to the next minute, which takes the requests of one, and one task each', async () => {
    await prepare(newer);
    const COUNT = 40;
    expect(await load(COUNT)).toEqual([{ result: 'LEFT', outcomes: [], requests: 1 }]);
    const before = newer.workspace.requests.length;
    await tick(newer);
    expect(newer.workspace.requests.slice(before).map(({ operationName }) => operationName)).toEqual([
      'Glance',
      'KeepFeed',
      'ReadAccounts',
      'WritePapers',
      'WriteAccounts',
      'KeepFeed',
    ]);
    expect((await seen(newer)).tasks).toHaveLength(COUNT);
  });
});

const largeDeal = (values: Record<string, unknown> = {}) =>
  create('opportunity', {
    id: stage.id('deal'),
    name: 'Frame',
    stage: 'PROPOSAL',
    amount: money(200_000),
    companyId: stage.id('a'),
    ownerId: member(DEAL_OWNER),
    ...values,
  });

const change = (values: Record<string, unknown>) => update('opportunity', stage.id('deal'), values);

/** Sends a change and returns how many requests its processing took. */
async function requestsOf(mutation: Mutation): Promise<number[]> {
  const before = bench.workspace.executions.length;
  await send(mutation);
  await bench.workspace.settle();
  return bench.workspace.executions
    .slice(before)
    .filter(({ functionName }) => functionName === PROCESS)
    .map(({ result }) => Result.parse(result).requests);
}

async function sweep(): Promise<void> {
  bench.advance(7 * 3_600_000);
  await bench.workspace.runCron('key-accounts-sweep');
  await bench.workspace.settle();
}

it('one opportunity takes one read and at most two writes, and none when nothing relevant changed', async () => {
  await prepare(bench);
  // A look at whether it is one of many, as an API made it; a read, its task, and a write.
  expect(await requestsOf(largeDeal())).toEqual([4]);
  expect(await requestsOf(change({ amount: money(210_000) }))).toEqual([2]);
  expect(await requestsOf(change({ amount: money(20_000) }))).toEqual([2]);
  expect(await requestsOf(change({ name: 'Renamed' }))).toEqual([]);
  expect(await requestsOf(change({ stage: 'CUSTOMER' }))).toEqual([3]);
  expect(await requestsOf(change({ closenessOutcome: 'SAME' }))).toEqual([2]);
});

it('a pass that finds everything in place writes nothing', async () => {
  await prepare(bench, [
    { object: 'opportunity', values: largeDeal().variables.data as Record<string, unknown> },
  ]);
  const before = bench.workspace.requests.length;
  await sweep();
  const names = bench.workspace.requests.slice(before).map(({ operationName }) => operationName);
  expect(names).toContain('ReadAccounts');
  expect(names.filter((name) => name?.startsWith('Write'))).toEqual([]);
});

describe('a task that somebody threw away', () => {
  const throwAway = async (): Promise<void> => {
    for (const { node } of (await read()).tasks.edges) await send(remove('task', node.id));
    await bench.workspace.settle();
  };

  it('for a review stays away when the deal becomes large again', async () => {
    await prepare(bench);
    await send(largeDeal());
    await bench.workspace.settle();
    await throwAway();
    for (const amount of [20_000, 300_000]) {
      await send(change({ amount: money(amount) }));
      await bench.workspace.settle();
    }
    await sweep();
    expect(await seen()).toEqual({ salesTrack: 'FULL_PROCESS', initiation: 'PENDING', tasks: [] });
  });

  it('for what was learnt stays away', async () => {
    await prepare(bench);
    await send(largeDeal({ amount: money(100), stage: 'CUSTOMER', closeDate: stage.day(0) }));
    await bench.workspace.settle();
    await throwAway();
    await send(change({ closenessOutcome: 'SAME' }));
    await bench.workspace.settle();
    await sweep();
    expect((await seen()).tasks).toEqual([]);
  });
});

describe('deals that closed long ago', () => {
  it('get their track, but ask nobody, when the app comes and at every sweep', async () => {
    await prepare(
      bench,
      [-8, -400, 5].map((offset, index) => ({
        object: 'opportunity',
        values: {
          ...(index === 0 ? { id: stage.id('deal') } : {}),
          name: `Old ${index}`,
          stage: index === 1 ? 'LOST' : 'CUSTOMER',
          amount: money(500_000),
          closeDate: stage.day(offset),
          companyId: stage.id('a'),
        },
      })),
    );
    await sweep();
    expect(await seen()).toEqual({ salesTrack: 'FULL_PROCESS', initiation: null, tasks: [] });
  });

  it('ask when they are closed only now', async () => {
    await prepare(bench);
    await send(largeDeal({ amount: money(100), closeDate: stage.day(-200) }));
    await send(change({ stage: 'CUSTOMER' }));
    await bench.workspace.settle();
    expect((await seen()).tasks.map(({ title }) => title)).toEqual(['What did we learn from Frame?']);
  });
});

describe('a person', () => {
  let isDone: boolean;
  beforeEach(() => {
    isDone = false;
  });
  afterEach(() => expect(isDone).toBe(true));

  /** Does something before the first write to opportunities that arrives, once. */
  const beforeWrite = (work: () => Promise<unknown>): void => {
    bench.workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('updateOpportunities') || isDone) return;
      isDone = true;
      await work();
    });
  };

  it.each(['APPROVED', 'REJECTED'])(
    'who decides %s while a run is at work is not overruled',
    async (decision) => {
      await prepare(bench);
      beforeWrite(() => bench.workspace.withoutEvents(() => send(change({ initiation: decision }))));
      await send(largeDeal());
      await bench.workspace.settle();
      expect(await seen()).toMatchObject({ salesTrack: 'FULL_PROCESS', initiation: decision });
    },
  );

  it('who shrinks the deal while a run is at work has the last word', async () => {
    await prepare(bench);
    beforeWrite(() => bench.workspace.withoutEvents(() => send(change({ amount: money(20_000) }))));
    await send(largeDeal());
    await bench.workspace.settle();
    expect(await seen()).toMatchObject({ salesTrack: 'GREEN_CHANNEL', initiation: 'NOT_REQUIRED' });
  });

  it('who throws the deal away while a run is at work finds it in the trash, as it was', async () => {
    await prepare(bench);
    beforeWrite(() => bench.workspace.withoutEvents(() => send(remove('opportunity', stage.id('deal')))));
    await send(largeDeal());
    await bench.workspace.settle();
    expect(await seen()).toMatchObject({ salesTrack: null, initiation: null });
  });
});

it('a person who excuses a large deal from its review is not asked again', async () => {
  await prepare(bench);
  await send(largeDeal());
  await bench.workspace.settle();
  await send(change({ initiation: 'NOT_REQUIRED' }));
  await send(change({ amount: money(400_000) }));
  await bench.workspace.settle();
  await sweep();
  expect(await seen()).toMatchObject({ salesTrack: 'FULL_PROCESS', initiation: 'NOT_REQUIRED' });
});

describe('a policy whose threshold changes', () => {
  const setThreshold = async (amount: number): Promise<void> => {
    await send(update('scoringPolicy', stage.id('policy'), { largeDealThreshold: money(amount) }));
    await bench.workspace.settle();
  };

  it('is applied to its deals, and reopens none that was decided', async () => {
    await prepare(bench);
    await send(largeDeal({ amount: money(60_000) }));
    await send(largeDeal({ id: stage.id('decided'), initiation: 'APPROVED', amount: money(60_000) }));
    await bench.workspace.settle();
    await setThreshold(50_000);
    expect(await seen()).toEqual({
      salesTrack: 'FULL_PROCESS',
      initiation: 'PENDING',
      tasks: tasksAs([['Initiation review: Frame', DIRECTOR]]),
    });
    await setThreshold(500_000);
    expect(await seen()).toMatchObject({ salesTrack: 'GREEN_CHANNEL', initiation: 'NOT_REQUIRED' });
    const answer = await bench.execute(
      'query Read($f: OpportunityFilterInput) { opportunity(filter: $f) { salesTrack initiation } }',
      { f: { id: { eq: stage.id('decided') } } },
    );
    expect(answer).toEqual({ opportunity: { salesTrack: 'GREEN_CHANNEL', initiation: 'APPROVED' } });
  });

  it('leaves its deals as they are while the policy is refused', async () => {
    await prepare(bench);
    await send(largeDeal());
    await bench.workspace.settle();
    await send(update('scoringPolicy', stage.id('policy'), { revenueWeight: -1 }));
    await send(change({ amount: money(10) }));
    await bench.workspace.settle();
    await sweep();
    expect(await seen()).toMatchObject({ salesTrack: 'FULL_PROCESS', initiation: 'PENDING' });
  });
});

it('a process that stopped between the tasks and the mark is made up for, without a second task', async () => {
  await prepare(bench);
  const stop = bench.workspace.faults.requests.onRequest(({ rootFields }) => {
    if (rootFields.includes('createTasks')) bench.workspace.faults.expireTokens();
  });
  await send(largeDeal());
  await bench.workspace.settle();
  stop();
  bench.workspace.faults.expireTokens(false);
  expect(await seen()).toMatchObject({ salesTrack: null, tasks: [{ targets: [] }] });
  await sweep();
  expect(await seen()).toEqual({
    salesTrack: 'FULL_PROCESS',
    initiation: 'PENDING',
    tasks: tasksAs([['Initiation review: Frame', DIRECTOR]]),
  });
});

it('two processes that overlap in some of the deals make each task once', async () => {
  const deals = ['a', 'a', 'b', 'a'].map((company, index) => ({
    object: 'opportunity',
    values: { name: `Deal ${index}`, amount: money(150_000), companyId: stage.id(company) },
  }));
  await prepare(bench);
  await bench.workspace.withoutEvents(async () => {
    for (const { object, values } of deals) await send(create(object, values));
  });
  let isNested = false;
  bench.workspace.faults.requests.onRequest(async ({ rootFields }) => {
    if (!rootFields.includes('createTasks') || isNested) return;
    isNested = true;
    const { workspace } = bench;
    await workspace.callRoute(
      '/key-accounts/rescore',
      { companyIds: [stage.id('b')] },
      { token: workspace.apiKey },
    );
  });
  await sweep();
  expect(isNested).toBe(true);
  const { tasks } = await seen();
  expect(tasks.map(({ title }) => title).sort()).toEqual(
    deals.map(({ values }) => `Initiation review: ${values.name}`),
  );
  expect(tasks.map(({ targets }) => targets.length)).toEqual([1, 1, 1, 1]);
  const answer = await bench.execute('query Read { opportunities { edges { node { initiation } } } }', {});
  expect(answer).toEqual({
    opportunities: { edges: deals.map(() => ({ node: { initiation: 'PENDING' } })) },
  });
});
