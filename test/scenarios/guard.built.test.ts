/** A slow run that read earlier never leaves its result in place of a newer one. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { type Bench, MORNING, startBench } from './support/embedded.ts';
import { basics, createStage } from './support/play.ts';
import { create, destroy, money, remove, type Stage, update } from './support/records.ts';

let bench: Bench;
let stage: Stage;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
afterAll(() => bench.workspace.close());

const send = async ({
  query,
  variables,
}: {
  query: string;
  variables: Record<string, unknown>;
}): Promise<unknown> => bench.execute(query, variables);

const deal = (amount: number, values: Record<string, unknown> = {}) =>
  create('opportunity', {
    id: stage.id('deal'),
    name: 'Deal',
    stage: 'CUSTOMER',
    amount: money(amount),
    closeDate: stage.day(0),
    companyId: stage.id('a'),
    ...values,
  });

beforeEach(async () => {
  await bench.reset();
  stage = createStage(MORNING, bench.workspace.members[0]?.id ?? '');
  await bench.workspace.withoutEvents(async () => {
    for (const { object, values } of basics(stage)) await send(create(object, values));
    await send(create('company', { id: stage.id('c'), name: 'Cedar', scoringPolicyId: stage.id('policy') }));
  });
  await bench.workspace.runPostInstall();
  await bench.workspace.settle();
});

const Row = z.object({
  id: z.string(),
  importanceScore: z.number().nullable(),
  closenessScore: z.number().nullable(),
  deletedAt: z.string().nullable(),
});

const companies = async (filter: Record<string, unknown> = {}) => {
  const answer = await bench.execute(
    'query Read($f: CompanyFilterInput) { companies(first: 20, filter: $f) { edges { node { id importanceScore closenessScore deletedAt } } } }',
    { f: filter },
  );
  const { edges } = z
    .object({ companies: z.object({ edges: z.array(z.object({ node: Row })) }) })
    .parse(answer).companies;
  return new Map(edges.map(({ node }) => [node.id, node]));
};

const months = async (key: string): Promise<(number | null)[]> => {
  const answer = await bench.execute(
    'query Read($f: ClosenessScoreFilterInput) { closenessScores(filter: $f) { edges { node { score } } } }',
    { f: { companyId: { eq: stage.id(key) } } },
  );
  return z
    .object({
      closenessScores: z.object({
        edges: z.array(z.object({ node: z.object({ score: z.number().nullable() }) })),
      }),
    })
    .parse(answer)
    .closenessScores.edges.map(({ node }) => node.score);
};

/** Does something before the first write of scores that arrives, once. */
const beforeFirstWrite = (work: () => Promise<void>): void => {
  let isDone = false;
  bench.workspace.faults.requests.onRequest(async ({ operationName }) => {
    if (operationName !== 'WriteScores' || isDone) return;
    isDone = true;
    await work();
  });
};

/** Rescores through the route, as another process would, and waits for it. */
const rescoreNow = async (...keys: string[]): Promise<unknown> => {
  const { body } = await bench.workspace.callRoute(
    '/key-accounts/rescore',
    { companyIds: keys.map((key) => stage.id(key)) },
    { token: bench.workspace.apiKey },
  );
  return body;
};

describe('between the reading and the write of a run, a newer run', () => {
  const NEWER = { importance: 41.9, closeness: 7.5 };

  it.each<[string, string[]]>([
    ['of one company', ['a']],
    ['of a batch', ['a', 'b', 'c']],
  ])('%s has scored: the newer result stands', async (_name, keys) => {
    await bench.workspace.withoutEvents(() => send(deal(200_000)).then(() => undefined));
    beforeFirstWrite(async () => {
      await bench.workspace.withoutEvents(() =>
        send(update('opportunity', stage.id('deal'), { amount: money(500_000) })).then(() => undefined),
      );
      await rescoreNow('a');
    });
    await rescoreNow(...keys);
    const seen = (await companies()).get(stage.id('a'));
    expect({ importance: seen?.importanceScore, closeness: seen?.closenessScore }).toEqual(NEWER);
    expect(await months('a')).toEqual([NEWER.closeness]);
  });

  it('has found nothing to change: the change that it saw undone stays undone', async () => {
    await send(deal(200_000));
    await bench.workspace.settle();
    beforeFirstWrite(async () => {
      // The older run has read 500 k; it is put back before that run writes.
      await send(update('opportunity', stage.id('deal'), { amount: money(200_000) }));
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await send(update('opportunity', stage.id('deal'), { amount: money(500_000) }));
    await bench.workspace.settle();
    expect((await companies()).get(stage.id('a'))?.importanceScore).toBe(34.4);
  });
});

describe('between the reading and the write of a batch, a company', () => {
  it('is deleted: it stays deleted, and the others are scored', async () => {
    await bench.workspace.withoutEvents(() => send(deal(200_000)).then(() => undefined));
    await bench.workspace.withoutEvents(() =>
      send(deal(200_000, { id: stage.id('other'), companyId: stage.id('b') })).then(() => undefined),
    );
    beforeFirstWrite(async () => {
      await send(remove('company', stage.id('b')));
    });
    const body = await rescoreNow('a', 'b', 'c');
    expect(body).toMatchObject({
      outcomes: expect.arrayContaining([
        { companyId: stage.id('b'), result: 'GONE', before: expect.anything(), after: expect.anything() },
      ]),
    });
    expect((await companies()).has(stage.id('b'))).toBe(false);
    expect((await companies()).get(stage.id('a'))?.importanceScore).toBe(34.4);
    const trash = await companies({ deletedAt: { is: 'NOT_NULL' } });
    expect([...trash.keys()]).toEqual([stage.id('b')]);
  });

  it('is destroyed: nothing of it comes back to the lists', async () => {
    await bench.workspace.withoutEvents(async () => {
      await send(deal(200_000));
      await send(deal(200_000, { id: stage.id('other'), companyId: stage.id('b') }));
    });
    beforeFirstWrite(async () => {
      await send(destroy('company', stage.id('b')));
    });
    await rescoreNow('a', 'b', 'c');
    expect([...(await companies()).keys()].sort()).toEqual([stage.id('a'), stage.id('c')].sort());
  });
});

it('a person deleted between reading and write stays deleted', async () => {
  const person = (key: string) =>
    create('person', {
      id: stage.id(key),
      name: { firstName: key, lastName: 'Person' },
      companyId: stage.id('a'),
      coverage: 'IN_DEPTH',
      relationshipCheckedOn: stage.day(0),
    });
  await bench.workspace.withoutEvents(async () => {
    for (const key of ['first', 'second', 'third']) await send(person(key));
  });
  beforeFirstWrite(async () => {
    await bench.workspace.withoutEvents(() =>
      send(remove('person', stage.id('second'))).then(() => undefined),
    );
  });
  await rescoreNow('a');
  const answer = await bench.execute('query Read { people(first: 10) { edges { node { id } } } }', {});
  const ids = z
    .object({ people: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) })
    .parse(answer)
    .people.edges.map(({ node }) => node.id);
  expect(ids.sort()).toEqual([stage.id('first'), stage.id('third')].sort());
});

it('a burst of changes ends with the scores of the last one', async () => {
  await send(deal(100_000));
  bench.workspace.faults.events.duplicate();
  bench.workspace.faults.events.reorder();
  for (const amount of [150_000, 700_000, 300_000, 900_000, 200_000]) {
    await send(update('opportunity', stage.id('deal'), { amount: money(amount) }));
  }
  await bench.workspace.settle();
  expect((await companies()).get(stage.id('a'))?.importanceScore).toBe(34.4);
  expect(await months('a')).toEqual([7.5]);
});

it('an answer that was lost on the way is made good by reading again', async () => {
  bench.workspace.faults.requests.failNext('lostAnswer', {
    when: ({ operationName }) => operationName === 'WriteScores',
  });
  await send(deal(200_000));
  await bench.workspace.settle();
  expect((await companies()).get(stage.id('a'))?.importanceScore).toBe(34.4);
});
