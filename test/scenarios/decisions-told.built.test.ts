/** What the timeline tells of decisions on large deals, and what becomes of the task that asked for one. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { coverage, owners } from './support/deals.ts';
import { ENTRIES } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, money, remove, update } from './support/records.ts';

const on = benchForTests();

async function prepare(given: readonly Given[] = []): Promise<void> {
  const all = [...basics(on.stage), ...coverage(on.stage), ...given];
  await on.install(...all.map(({ object, values }) => create(object, values)), ...owners(on.stage));
}

const deal = (values: Record<string, unknown> = {}): Given => ({
  object: 'opportunity',
  values: {
    id: on.stage.id('deal'),
    name: 'Frame',
    stage: 'PROPOSAL',
    amount: money(200_000),
    companyId: on.stage.id('a'),
    ...values,
  },
});

const change = (values: Record<string, unknown>) => update('opportunity', on.stage.id('deal'), values);

const Seen = z.object({
  tasks: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), title: z.string(), status: z.string() }) })),
  }),
  notes: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          title: z.string(),
          bodyV2: z.object({ markdown: z.string() }),
          noteTargets: z.object({
            edges: z.array(
              z.object({
                node: z.object({
                  targetCompanyId: z.string().nullable(),
                  targetKeyAccountId: z.string().nullable(),
                  targetOpportunityId: z.string().nullable(),
                }),
              }),
            ),
          }),
        }),
      }),
    ),
  }),
});

async function seen() {
  const { tasks, notes } = Seen.parse(
    await on.query(`query Read { tasks { edges { node { id title status } } }
      notes { edges { node { id title bodyV2 { markdown } noteTargets { edges { node {
        targetCompanyId targetKeyAccountId targetOpportunityId } } } } } } }`),
  );
  return {
    // What asks for a round of TAS+ is told in `assessments.built.test.ts`.
    tasks: tasks.edges.map(({ node }) => node).filter(({ title }) => !title.startsWith('Assess with TAS+')),
    notes: notes.edges.map(({ node }) => node),
  };
}

async function titles() {
  const { tasks, notes } = await seen();
  return {
    tasks: tasks.map(({ title, status }) => `${title}: ${status}`),
    notes: notes.map(({ title }) => title),
  };
}

describe.each(ENTRIES)('by $name', (entry) => {
  it.each([
    ['APPROVED', 'Initiation approved: Frame (200,000 USD)'],
    ['REJECTED', 'Initiation rejected: Frame (200,000 USD)'],
  ])('a deal that waits is %s: it is told, and the task is done', async (initiation, title) => {
    await prepare([deal()]);
    expect(await titles()).toEqual({ tasks: ['Initiation review: Frame: TODO'], notes: [] });
    entry.before(on.workspace);
    await on.send(change({ initiation }));
    await on.workspace.settle();
    await entry.after(
      on.bench,
      ['a', 'b', 'c'].map((key) => on.stage.id(key)),
    );
    expect(await titles()).toEqual({ tasks: ['Initiation review: Frame: DONE'], notes: [title] });
    const [note] = (await seen()).notes;
    expect(note?.bodyV2.markdown).toContain('by Embedded API key');
    expect(
      note?.noteTargets.edges.map(
        ({ node }) =>
          node.targetCompanyId ?? node.targetOpportunityId ?? (node.targetKeyAccountId && 'account'),
      ),
    ).toEqual(expect.arrayContaining([on.stage.id('a'), on.stage.id('deal'), 'account']));
  });

  it('a deal that is imported with its decision tells nothing', async () => {
    await prepare();
    entry.before(on.workspace);
    const { object, values } = deal({ initiation: 'APPROVED' });
    await on.send(create(object, values));
    await on.workspace.settle();
    await entry.after(
      on.bench,
      ['a', 'b', 'c'].map((key) => on.stage.id(key)),
    );
    expect(await titles()).toEqual({ tasks: [], notes: [] });
  });
});

it('a large deal is told of that was decided before its task was made', async () => {
  await prepare();
  on.workspace.faults.events.hold();
  const { object, values } = deal();
  await on.send(create(object, values));
  await on.send(change({ initiation: 'APPROVED' }));
  on.workspace.faults.events.release({ reversed: true });
  await on.workspace.settle();
  expect(await titles()).toEqual({ tasks: [], notes: ['Initiation approved: Frame (200,000 USD)'] });
});

it('a decision is told once, and a changed one again', async () => {
  await prepare([deal()]);
  for (const initiation of ['APPROVED', 'REJECTED', 'APPROVED']) {
    await on.send(change({ initiation }));
    await on.workspace.settle();
  }
  expect((await titles()).notes.sort()).toEqual([
    'Initiation approved: Frame (200,000 USD)',
    'Initiation rejected: Frame (200,000 USD)',
  ]);
});

it('a note that was thrown away stays away', async () => {
  await prepare([deal()]);
  await on.send(change({ initiation: 'APPROVED' }));
  await on.workspace.settle();
  for (const { id } of (await seen()).notes) await on.send(remove('note', id));
  await on.send(change({ amount: money(300_000) }));
  await on.bench.advance(7 * 3_600_000);
  await on.workspace.runCron('key-accounts-sweep');
  await on.workspace.settle();
  expect((await titles()).notes).toEqual([]);
});

it('what is no decision takes one reading and one mark, and tells nothing', async () => {
  await prepare([deal()]);
  const before = await titles();
  const seenBefore = on.workspace.executions.length;
  for (const initiation of ['NOT_REQUIRED', 'PENDING']) {
    await on.send(change({ initiation }));
    await on.workspace.settle();
  }
  const marked = { functionName: 'key-accounts-on-opportunity', requests: 2 };
  expect(on.workspace.executions.slice(seenBefore)).toMatchObject([marked, marked]);
  expect(await titles()).toEqual(before);
});

it('a decided deal that stands takes no further reading in a pass, and no write of its own', async () => {
  await prepare([deal()]);
  await on.send(change({ initiation: 'APPROVED' }));
  await on.workspace.settle();
  const before = on.workspace.requests.length;
  await on.workspace.callRoute(
    '/key-accounts/rescore',
    { companyIds: [on.stage.id('a')] },
    { token: on.workspace.apiKey },
  );
  const sent = on.workspace.requests.slice(before);
  expect(sent.map(({ operationName }) => operationName)).toEqual([
    'CheckCaller',
    'ReadScores',
    'ReadAccounts',
    'WriteAccounts',
  ]);
  expect(sent.at(-1)?.rootFields).toEqual(['updateCompanies']);
});
