/** A workspace that 0.2.0 has worked in, after the first pass of this version: what stays, and what is filled in. */
import { beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { decisionMaker, wonDeal, yearContract } from './support/business.ts';
import { DIRECTOR, member, REGIONAL_OWNER } from './support/deals.ts';
import { basics } from './support/play.ts';
import { create, type Given, money, reading, type Stage } from './support/records.ts';

const on = benchForTests();

/** The first day of a month before this one. */
function month(stage: Stage, ago: number): string {
  const first = new Date(`${stage.day(0).slice(0, 7)}-01T00:00:00.000Z`);
  first.setUTCMonth(first.getUTCMonth() - ago);
  return first.toISOString().slice(0, 10);
}

const instant = (day: string): string => `${day}T00:00:00.000Z`;

/** What people typed. */
const typed = (stage: Stage): Given[] => [
  {
    object: 'opportunity',
    values: wonDeal(stage, {
      id: stage.id('won'),
      closeDate: instant(stage.day(-40)),
      insightGained: 'They buy by the year.',
    }),
  },
  {
    object: 'opportunity',
    values: wonDeal(stage, { id: stage.id('lost'), stage: 'LOST', closeDate: instant(stage.day(30)) }),
  },
  {
    object: 'opportunity',
    values: wonDeal(stage, { id: stage.id('open'), stage: 'PROPOSAL', closeDate: instant(stage.day(-20)) }),
  },
  { object: 'contract', values: yearContract(stage, { id: stage.id('frame'), name: 'Frame' }) },
  {
    object: 'contract',
    values: yearContract(stage, {
      id: stage.id('renewed'),
      name: 'Renewed',
      amount: money(36_500),
      autoRenews: true,
      signedOn: stage.day(-470),
      startsOn: stage.day(-100),
      endsOn: stage.day(264),
    }),
  },
  { object: 'person', values: decisionMaker(stage) },
];

const keyAccount = (stage: Stage): Given => ({
  object: 'keyAccount',
  values: {
    id: stage.id('account'),
    name: 'Alder Works',
    companyId: stage.id('a'),
    status: 'KEY',
    regionalOwnerId: member(REGIONAL_OWNER),
    directorId: member(DIRECTOR),
    ownerCreditShare: 100,
    directorCreditShare: 50,
    reviewRemark: 'Ask about the second plant.',
  },
});

/** Two months as the first edition scored them, under ids of their own. */
const months = (stage: Stage): Given[] =>
  [2, 1].map((ago) => ({
    object: 'closenessScore',
    values: {
      id: stage.id(`month ${ago}`),
      name: `Alder Works ${month(stage, ago)}`,
      companyId: stage.id('a'),
      month: month(stage, ago),
      score: 90 - ago,
      quality: 80,
      density: 70,
      authority: 60,
      commercial: 50,
      threads: 4,
    },
  }));

/** A contract's credits as the first edition made them: one for each line, without a term. */
const credits = (stage: Stage, key: string, amount: number, signedOn: number, quarter: string): Given[] =>
  [
    { creditRole: 'REGIONAL_OWNER', memberId: member(REGIONAL_OWNER), share: 100, amount: money(amount) },
    { creditRole: 'DIRECTOR', memberId: member(DIRECTOR), share: 50, amount: money(amount / 2) },
  ].map((values) => ({
    object: 'salesCredit',
    values: {
      id: stage.id(`${key} ${values.creditRole}`),
      contractId: stage.id(key),
      companyId: stage.id('a'),
      keyAccountId: stage.id('account'),
      creditState: 'CREDITED',
      creditedOn: stage.day(signedOn),
      quarter,
      ...values,
    },
  }));

const onRecord = (stage: Stage): Given[] => [
  ...months(stage),
  // Other amounts than this edition would credit: they stay.
  ...credits(stage, 'frame', 300_000, -326, '2026-Q1'),
  ...credits(stage, 'renewed', 30_000, -470, '2025-Q3'),
];

function asIn020(stage: Stage): Given[] {
  const [renewed] = typed(stage).filter(({ values }) => values.id === stage.id('renewed'));
  const account = keyAccount(stage);
  return [
    ...basics(stage).map((given) =>
      given.values.id === stage.id('a')
        ? {
            ...given,
            values: {
              ...given.values,
              importanceScore: 52.4,
              closenessScore: 88,
              closenessTrend: 'RISING',
              relationshipState: 'ACTIVE',
              scoredAt: stage.at(-1),
              scoreExplanation: { importance: { score: 52.4 }, closeness: { score: 88 } },
            },
          }
        : given,
    ),
    ...typed(stage).filter(({ values }) => values.id !== stage.id('renewed')),
    {
      object: 'contract',
      values: {
        ...renewed?.values,
        renewals: 1,
        renewedOn: stage.day(-100),
        pastTerms: [
          {
            startsOn: stage.day(-465),
            endsOn: stage.day(-101),
            amountMicros: 36_500_000_000,
            currencyCode: 'USD',
          },
        ],
      },
    },
    {
      ...account,
      values: {
        ...account.values,
        coverageHistory: [{ since: stage.day(-500), ownerCreditShare: 100, directorCreditShare: 50 }],
      },
    },
    ...onRecord(stage),
  ];
}

beforeEach(async () => {
  await on.sendQuietly(...asIn020(on.stage).map(({ object, values }) => create(object, values)));
  const { error } = await on.workspace.runPostInstall('0.2.0');
  expect(error).toBeUndefined();
  await on.workspace.settle();
});

/** How a document asks for what a value says. */
const asked = ([name, value]: [string, unknown]): string =>
  typeof value === 'object' && value !== null ? `${name} { ${Object.keys(value).join(' ')} }` : name;

async function stored({ object, values }: Given): Promise<Given> {
  const { query, variables } = reading(object, String(values.id), Object.entries(values).map(asked));
  const answer = z.record(z.string(), z.unknown()).parse(await on.query(query, variables));
  return { object, values: z.record(z.string(), z.unknown()).parse(answer[object]) };
}

async function values(object: string, key: string, ...fields: string[]): Promise<unknown> {
  const { query, variables } = reading(object, on.stage.id(key), fields);
  return z.record(z.string(), z.unknown()).parse(await on.query(query, variables))[object];
}

const Credits = z.object({
  salesCredits: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          name: z.string().nullable(),
          amount: z.object({ amountMicros: z.coerce.number() }),
          creditedOn: z.string().nullable(),
        }),
      }),
    ),
  }),
});

const allCredits = async () =>
  Credits.parse(
    await on.query(
      'query Read { salesCredits(first: 100) { edges { node { id name amount { amountMicros } creditedOn } } } }',
    ),
  ).salesCredits.edges.map(({ node }) => node);

it('nothing that was typed is lost', async () => {
  for (const given of [...typed(on.stage), keyAccount(on.stage)]) expect(await stored(given)).toEqual(given);
});

it('closed deals are closed on their close date; one that was to close later, on the day it was written last', async () => {
  const { stage } = on;
  expect(await values('opportunity', 'won', 'closedOn')).toEqual({ closedOn: stage.day(-40) });
  expect(await values('opportunity', 'lost', 'closedOn')).toEqual({ closedOn: stage.day(0) });
  expect(await values('opportunity', 'open', 'closedOn')).toEqual({ closedOn: null });
});

it('earlier months stay as they were, and scores that fell by other rules are no falling trend', async () => {
  for (const given of months(on.stage)) expect(await stored(given)).toEqual(given);
  const company = z
    .object({ closenessScore: z.number(), importanceScore: z.number(), closenessTrend: z.string() })
    .parse(await values('company', 'a', 'closenessScore', 'importanceScore', 'closenessTrend'));
  // 89 in the month before, by the rules of then
  expect(company.closenessScore).toBeLessThan(89 - 5);
  expect(company.closenessTrend).toBe('UNKNOWN');
  expect(company.importanceScore).not.toBe(52.4);
});

it('credits on record stay, and what nobody was credited with is credited beside them', async () => {
  const { stage } = on;
  const known = onRecord(stage).filter(({ object }) => object === 'salesCredit');
  for (const given of known) expect(await stored(given)).toEqual(given);
  const ids = new Set(known.map(({ values: { id } }) => id));
  const others = (await allCredits())
    .filter(({ id }) => !ids.has(id))
    .map(({ name, amount, creditedOn }) => [name, amount.amountMicros / 1_000_000, creditedOn])
    .sort();
  expect(others).toEqual([
    ['Deal, director', 100_000, stage.day(-40)],
    ['Deal, regional owner', 200_000, stage.day(-40)],
    // its second term, which began 100 days ago
    ['Renewed, director', 18_250, stage.day(-100)],
    ['Renewed, regional owner', 36_500, stage.day(-100)],
  ]);
});

it('another pass changes no credit', async () => {
  const before = await allCredits();
  await on.post('/key-accounts/rescore', { all: true });
  expect(await allCredits()).toEqual(before);
});
