/** A slow run that read earlier never leaves its result in place of a newer one. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { basics } from './support/play.ts';
import { create, destroy, money, remove, update } from './support/records.ts';

const scene = benchForTests();

const deal = (amount: number, values: Record<string, unknown> = {}) =>
  create('opportunity', {
    id: scene.stage.id('deal'),
    name: 'Deal',
    stage: 'CUSTOMER',
    amount: money(amount),
    closeDate: scene.stage.day(0),
    companyId: scene.stage.id('a'),
    ...values,
  });

beforeEach(() =>
  scene.install(
    ...basics(scene.stage).map(({ object, values }) => create(object, values)),
    create('company', {
      id: scene.stage.id('c'),
      name: 'Cedar',
      scoringPolicyId: scene.stage.id('policy'),
    }),
  ),
);

const Row = z.object({
  id: z.string(),
  importanceScore: z.number().nullable(),
  closenessScore: z.number().nullable(),
  deletedAt: z.string().nullable(),
});

async function companies(filter: Record<string, unknown> = {}) {
  const answer = await scene.query(
    'query Read($f: CompanyFilterInput) { companies(first: 20, filter: $f) { edges { node { id importanceScore closenessScore deletedAt } } } }',
    { f: filter },
  );
  const { edges } = z
    .object({ companies: z.object({ edges: z.array(z.object({ node: Row })) }) })
    .parse(answer).companies;
  return new Map(edges.map(({ node }) => [node.id, node]));
}

async function months(key: string): Promise<(number | null)[]> {
  const answer = await scene.query(
    'query Read($f: ClosenessScoreFilterInput) { closenessScores(filter: $f) { edges { node { score } } } }',
    { f: { companyId: { eq: scene.stage.id(key) } } },
  );
  return z
    .object({
      closenessScores: z.object({
        edges: z.array(z.object({ node: z.object({ score: z.number().nullable() }) })),
      }),
    })
    .parse(answer)
    .closenessScores.edges.map(({ node }) => node.score);
}

/** Does something before the first write of scores that arrives, once. */
function beforeFirstWrite(work: () => Promise<void>): void {
  let isDone = false;
  scene.workspace.faults.requests.onRequest(async ({ operationName }) => {
    if (operationName !== 'WriteAccounts' || isDone) return;
    isDone = true;
    await work();
  });
}

/** Rescores through the route, as another process would, and waits for it. */
async function rescoreNow(...keys: string[]): Promise<unknown> {
  const { body } = await scene.workspace.callRoute(
    '/key-accounts/rescore',
    { companyIds: keys.map((key) => scene.stage.id(key)) },
    { token: scene.workspace.apiKey },
  );
  return body;
}

describe('between the reading and the write of a run, a newer run', () => {
  const NEWER = { importance: 41.9, closeness: 8.8 };

  it.each<[string, string[]]>([
    ['of one company', ['a']],
    ['of a batch', ['a', 'b', 'c']],
  ])('%s has scored: the newer result stands', async (_name, keys) => {
    await scene.workspace.withoutEvents(() => scene.send(deal(200_000)).then(() => undefined));
    beforeFirstWrite(async () => {
      await scene.workspace.withoutEvents(() =>
        scene
          .send(update('opportunity', scene.stage.id('deal'), { amount: money(500_000) }))
          .then(() => undefined),
      );
      await rescoreNow('a');
    });
    await rescoreNow(...keys);
    const seen = (await companies()).get(scene.stage.id('a'));
    expect({ importance: seen?.importanceScore, closeness: seen?.closenessScore }).toEqual(NEWER);
    expect(await months('a')).toEqual([NEWER.closeness]);
  });

  it('has found nothing to change: the change that it saw undone stays undone', async () => {
    await scene.send(deal(200_000));
    await scene.workspace.settle();
    beforeFirstWrite(async () => {
      // The older run has read 500 k; it is put back before that run writes.
      await scene.send(update('opportunity', scene.stage.id('deal'), { amount: money(200_000) }));
      // Whether the event's run is over before the older one writes or after it: the result is the same.
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await scene.send(update('opportunity', scene.stage.id('deal'), { amount: money(500_000) }));
    await scene.workspace.settle();
    expect((await companies()).get(scene.stage.id('a'))?.importanceScore).toBe(34.4);
  });
});

it('an event that a newer run overtakes reads and writes twice: two requests more than one alone', async () => {
  beforeFirstWrite(() => rescoreNow('a').then(() => undefined));
  await scene.send(deal(200_000));
  await scene.workspace.settle();
  await scene.send(update('opportunity', scene.stage.id('deal'), { amount: money(300_000) }));
  await scene.workspace.settle();
  const events = scene.workspace.executions.filter(
    ({ functionName }) => functionName === 'key-accounts-on-opportunity',
  );
  expect(events.map(({ result }) => result)).toMatchObject([{ requests: 6 }, { requests: 2 }]);
});

describe('between the reading and the write of a batch, a company', () => {
  it('is deleted: it stays deleted, and the others are scored', async () => {
    await scene.workspace.withoutEvents(() => scene.send(deal(200_000)).then(() => undefined));
    await scene.workspace.withoutEvents(() =>
      scene
        .send(deal(200_000, { id: scene.stage.id('other'), companyId: scene.stage.id('b') }))
        .then(() => undefined),
    );
    beforeFirstWrite(async () => {
      await scene.send(remove('company', scene.stage.id('b')));
    });
    const body = await rescoreNow('a', 'b', 'c');
    expect(body).toMatchObject({
      outcomes: expect.arrayContaining([
        {
          companyId: scene.stage.id('b'),
          result: 'GONE',
          before: expect.anything(),
          after: expect.anything(),
        },
      ]),
    });
    expect((await companies()).has(scene.stage.id('b'))).toBe(false);
    expect((await companies()).get(scene.stage.id('a'))?.importanceScore).toBe(34.4);
    const trash = await companies({ deletedAt: { is: 'NOT_NULL' } });
    expect([...trash.keys()]).toEqual([scene.stage.id('b')]);
  });

  it('is destroyed: nothing of it comes back to the lists', async () => {
    await scene.workspace.withoutEvents(async () => {
      await scene.send(deal(200_000));
      await scene.send(deal(200_000, { id: scene.stage.id('other'), companyId: scene.stage.id('b') }));
    });
    beforeFirstWrite(async () => {
      await scene.send(destroy('company', scene.stage.id('b')));
    });
    await rescoreNow('a', 'b', 'c');
    expect([...(await companies()).keys()].sort()).toEqual([scene.stage.id('a'), scene.stage.id('c')].sort());
  });
});

it('a person deleted between reading and write stays deleted', async () => {
  const person = (key: string) =>
    create('person', {
      id: scene.stage.id(key),
      name: { firstName: key, lastName: 'Person' },
      companyId: scene.stage.id('a'),
      coverage: 'IN_DEPTH',
      relationshipCheckedOn: scene.stage.day(0),
    });
  await scene.workspace.withoutEvents(async () => {
    for (const key of ['first', 'second', 'third']) await scene.send(person(key));
  });
  beforeFirstWrite(async () => {
    await scene.workspace.withoutEvents(() =>
      scene.send(remove('person', scene.stage.id('second'))).then(() => undefined),
    );
  });
  await rescoreNow('a');
  const answer = await scene.query('query Read { people(first: 10) { edges { node { id } } } }', {});
  const ids = z
    .object({ people: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) })
    .parse(answer)
    .people.edges.map(({ node }) => node.id);
  expect(ids.sort()).toEqual([scene.stage.id('first'), scene.stage.id('third')].sort());
});

it('a burst of changes ends with the scores of the last one', async () => {
  await scene.send(deal(100_000));
  scene.workspace.faults.events.duplicate();
  scene.workspace.faults.events.reorder();
  for (const amount of [150_000, 700_000, 300_000, 900_000, 200_000]) {
    await scene.send(update('opportunity', scene.stage.id('deal'), { amount: money(amount) }));
  }
  await scene.workspace.settle();
  expect((await companies()).get(scene.stage.id('a'))?.importanceScore).toBe(34.4);
  expect(await months('a')).toEqual([8.8]);
});

it('an answer that was lost on the way is made good by reading again', async () => {
  scene.workspace.faults.requests.failNext('lostAnswer', {
    when: ({ operationName }) => operationName === 'WriteAccounts',
  });
  await scene.send(deal(200_000));
  await scene.workspace.settle();
  expect((await companies()).get(scene.stage.id('a'))?.importanceScore).toBe(34.4);
});
