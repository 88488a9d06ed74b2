/** What the timeline of a company tells of changes that move money: once each, with before, after and who. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { ACCOUNT_OWNER, DIRECTOR, member, REGIONAL_OWNER } from './support/deals.ts';
import { ENTRIES, tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Mutation, money, update } from './support/records.ts';

const on = benchForTests();
const id = (key: string): string => on.stage.id(key);

const MADE = { createdAt: '2026-10-01T09:00:00.000Z' };

/** Alder with a contract, a deal that was won, and a key account that Jonas Lindqvist directs and Aiko Tanaka keeps. */
const prepare = (): Promise<void> =>
  on.install(
    ...basics(on.stage).map(({ object, values }) => create(object, values)),
    create('keyAccount', {
      ...MADE,
      id: id('account'),
      name: 'Alder Works',
      status: 'CANDIDATE',
      companyId: id('a'),
      directorId: member(DIRECTOR),
      regionalOwnerId: member(REGIONAL_OWNER),
    }),
    create('contract', {
      ...MADE,
      id: id('contract'),
      name: 'Frame',
      status: 'ACTIVE',
      amount: money(100_000),
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      signedOn: '2025-12-01',
      companyId: id('a'),
    }),
    create('opportunity', {
      ...MADE,
      id: id('deal'),
      name: 'Presses',
      stage: 'CUSTOMER',
      amount: money(10_000),
      closeDate: '2026-10-05',
      companyId: id('a'),
    }),
  );

const Notes = z.object({
  notes: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          title: z.string(),
          bodyV2: z.object({ markdown: z.string() }),
          noteTargets: z.object({
            edges: z.array(z.object({ node: z.object({ targetCompanyId: z.string().nullable() }) })),
          }),
        }),
      }),
    ),
  }),
});

/** The notes on the company's timeline, each in a line. */
async function timeline(): Promise<string[]> {
  const { notes } = Notes.parse(
    await on.query(`query Read { notes { edges { node { title bodyV2 { markdown }
      noteTargets { edges { node { targetCompanyId } } } } } } }`),
  );
  return notes.edges
    .filter(({ node }) => node.noteTargets.edges.some((tie) => tie.node.targetCompanyId === id('a')))
    .map(({ node }) =>
      [node.title, ...node.bodyV2.markdown.split('\n').filter((line) => line !== '')].join(' | '),
    )
    .sort();
}

type Told = { name: string; change: () => Mutation[]; tells: string[] };

const BY = 'Changed by Embedded API key.';

const TOLD: readonly Told[] = [
  {
    name: 'a contract: amount, end and termination in one note',
    change: () => [
      update('contract', id('contract'), {
        amount: money(120_000),
        endsOn: '2027-06-30',
        status: 'TERMINATED',
        terminatedOn: '2026-12-15',
      }),
    ],
    tells: [
      `Contract changed: Frame | ${BY} | - Status: Active → Terminated | - Amount: 100,000 USD → 120,000 USD | - Ends on: 31 Dec 2026 → 30 Jun 2027 | - Terminated on: empty → 15 Dec 2026`,
    ],
  },
  {
    name: 'a deal: the day it was closed on, and the contract it is part of',
    change: () => [
      update('opportunity', id('deal'), { closedOn: '2025-12-30', partOfContractId: id('contract') }),
    ],
    tells: [
      `Opportunity changed: Presses | ${BY} | - Closed on: 5 Oct 2026 → 30 Dec 2025 | - Part of contract: empty → Frame`,
    ],
  },
  {
    name: 'a key account: owner and shares',
    change: () => [
      update('keyAccount', id('account'), {
        regionalOwnerId: member(ACCOUNT_OWNER),
        directorCreditShare: 30,
      }),
    ],
    tells: [
      `Coverage changed: Alder Works | ${BY} | - Regional owner: Aiko Tanaka → Carlos Medina | - Director credit: 100 % → 30 %`,
    ],
  },
  {
    name: 'what moves no money',
    change: () => [
      update('contract', id('contract'), { noticeMonths: 3 }),
      update('opportunity', id('deal'), { insightGained: 'They buy from one source.' }),
    ],
    tells: [],
  },
];

const COMPANIES = ['a', 'b'];

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(TOLD)('$name', async ({ change, tells }) => {
    await prepare();
    entry.before(on.workspace);
    for (const mutation of change()) await on.send(mutation);
    await on.workspace.settle();
    await entry.after(on.bench, COMPANIES.map(id));
    expect(await timeline()).toEqual(tells);
    // Whoever comes by later has nothing to add.
    await tick(on.bench);
    await on.post('/key-accounts/rescore', { all: true });
    expect(await timeline()).toEqual(tells);
  });
});

it('names the person whose change it was, in the language of the workspace', async () => {
  on.workspace.setVariable('LANGUAGE', 'zh-CN');
  await prepare();
  await on.as(null, ACCOUNT_OWNER).send(update('contract', id('contract'), { startsOn: '2026-02-01' }));
  await on.workspace.settle();
  expect(await timeline()).toEqual([
    '合同已更改：Frame | 更改人：Carlos Medina。 | - 开始日期：2026 年 1 月 1 日 → 2026 年 2 月 1 日',
  ]);
});

it('tells each of several changes, one that is taken back too', async () => {
  await prepare();
  for (const amount of [120_000, 100_000, 120_000]) {
    await on.send(update('contract', id('contract'), { amount: money(amount) }));
    await on.workspace.settle();
  }
  const there = '- Amount: 100,000 USD → 120,000 USD';
  const back = '- Amount: 120,000 USD → 100,000 USD';
  expect(await timeline()).toEqual(
    [there, there, back].map((line) => `Contract changed: Frame | ${BY} | ${line}`),
  );
});

it.each([
  ['is imported', { createdBy: { source: 'IMPORT', context: {} } }],
  ['is made', {}],
])('a contract that %s, and a deal that is part of it, tell nothing', async (_case, source) => {
  await prepare();
  const values = { ...source, companyId: id('a') };
  await on.send(
    create('contract', { ...values, id: id('new'), name: 'Service', status: 'ACTIVE', amount: money(9) }),
  );
  await on.send(
    create('opportunity', {
      ...values,
      stage: 'CUSTOMER',
      closedOn: '2026-01-02',
      partOfContractId: id('new'),
    }),
  );
  await on.send(update('contract', id('new'), { startsOn: '2026-01-01', endsOn: '2026-12-31' }));
  await on.workspace.settle();
  await tick(on.bench);
  await tick(on.bench);
  expect(await timeline()).toEqual([]);
});

it('a contract that renews itself and a deal that is closed tell nothing', async () => {
  await prepare();
  await on.send(update('contract', id('contract'), { autoRenews: true }));
  await on.send(
    create('opportunity', { id: id('open'), name: 'Open', stage: 'PROPOSAL', companyId: id('a') }),
  );
  await on.workspace.settle();
  on.bench.advance(60 * 24 * 3_600_000);
  await on.send(update('opportunity', id('open'), { stage: 'CUSTOMER' }));
  await on.workspace.settle();
  await on.send(update('opportunity', id('open'), { stage: 'PROPOSAL' }));
  await on.workspace.settle();
  await tick(on.bench);
  expect(await timeline()).toEqual([]);
});

it('costs a request and a root for the note, one more for names, and nothing where nothing is told', async () => {
  await prepare();
  const costs = async (mutation: Mutation): Promise<unknown> => {
    const before = on.workspace.requests.length;
    await on.send(mutation);
    await on.workspace.settle();
    return on.workspace.requests
      .slice(before)
      .filter(({ functionName }) => functionName !== null)
      .map(({ operationName, rootFields }) => [operationName, rootFields.length]);
  };
  const reading = ['ReadAccounts', expect.any(Number)];
  const writing = ['WriteAccounts', expect.any(Number)];
  expect(await costs(update('contract', id('contract'), { noticeMonths: 2 }))).toEqual([reading, writing]);
  expect(await costs(update('contract', id('contract'), { amount: money(7) }))).toEqual([
    reading,
    ['WritePapers', 1],
    writing,
  ]);
  expect(await costs(update('keyAccount', id('account'), { regionalOwnerId: null }))).toEqual([
    reading,
    ['MemberNames', 1],
    ['WritePapers', 1],
    writing,
  ]);
});
