/** What key accounts say about their people, by every entry that leads to it, and the map of the people itself. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ids } from '../../src/definitions/ids.ts';
import {
  ATTENTION_SCENARIOS,
  type AttentionScenario,
  account,
  meeting,
  person,
  wellCovered,
} from './support/attention.ts';
import { benchForTests } from './support/bench.ts';
import { ENTRIES, type Entry } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, remove, update } from './support/records.ts';

const tests = benchForTests();

const give = async (given: readonly Given[]): Promise<void> =>
  tests.sendQuietly(...given.map(({ object, values }) => create(object, values)));

async function prepare(given: readonly Given[] = []): Promise<void> {
  await tests.install(
    ...[...basics(tests.stage), ...given].map(({ object, values }) => create(object, values)),
  );
}

const Accounts = z.object({
  keyAccounts: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          attentionSignals: z.array(z.string()).nullable(),
          attention: z.string().nullable(),
        }),
      }),
    ),
  }),
});

async function shown(key: string): Promise<{ signals: string[]; sentences: string[] }> {
  const answer = Accounts.parse(
    await tests.query(
      'query Read($f: KeyAccountFilterInput) { keyAccounts(filter: $f) { edges { node { attentionSignals attention } } } }',
      { f: { companyId: { eq: tests.stage.id(key) } } },
    ),
  );
  const node = answer.keyAccounts.edges[0]?.node;
  const text = node?.attention ?? '';
  return { signals: node?.attentionSignals ?? [], sentences: text === '' ? [] : text.split('\n') };
}

async function play({ given, change, expected, says }: AttentionScenario, entry: Entry): Promise<void> {
  const { bench, stage, workspace } = tests;
  await prepare(given?.(stage));
  entry.before(workspace);
  for (const mutation of change(stage)) await tests.send(mutation);
  await workspace.settle();
  await entry.after(bench, [stage.id('a'), stage.id('b')]);
  for (const [key, signals] of Object.entries(expected)) {
    const seen = await shown(key);
    expect([...seen.signals].sort()).toEqual([...signals].sort());
    expect(seen.sentences).toHaveLength(signals.length);
  }
  if (says !== undefined) expect((await shown('a')).sentences).toContain(says);
  const failures = workspace.executions.filter(
    ({ error, result }) => error !== undefined || JSON.stringify(result ?? null).includes('"failure"'),
  );
  expect(failures).toEqual([]);
}

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(ATTENTION_SCENARIOS)('$name', (scenario) => play(scenario, entry));
});

const WRITES_KEY_ACCOUNTS = /^(create|update)KeyAccount/;

/** The requests of some work, with everything that it set off, and how many wrote key accounts. */
async function requestsOf(work: () => Promise<unknown>): Promise<{ names: string[]; writes: number }> {
  const before = tests.workspace.requests.length;
  await work();
  await tests.workspace.settle();
  const requests = tests.workspace.requests.slice(before);
  return {
    names: requests.map(({ operationName }) => operationName ?? ''),
    writes: requests.filter(({ rootFields }) => rootFields.some((root) => WRITES_KEY_ACCOUNTS.test(root)))
      .length,
  };
}

const rescore = (...keys: string[]) =>
  tests.post('/key-accounts/rescore', { companyIds: keys.map((key) => tests.stage.id(key)) });

it('twenty accounts take the requests of one, and nothing is written twice', async () => {
  const { stage } = tests;
  const keys = Array.from({ length: 20 }, (_, index) => `company ${index}`);
  await give(basics(stage));
  await give(
    keys.flatMap((key) => [
      { object: 'company', values: { id: stage.id(key), name: key, scoringPolicyId: stage.id('policy') } },
      account(stage, key, { status: 'WATCH' }),
      person(stage, `${key} Ann`, { name: { firstName: 'Ann', lastName: 'Lee' }, companyId: stage.id(key) }),
      ...meeting(stage, `${key} meeting`, `${key} Ann`, 9),
    ]),
  );
  const [first = ''] = keys;
  const one = await requestsOf(() => rescore(first));
  const names = ['CheckCaller', 'ReadScores', 'ReadAccounts', 'ReadAccountDetails', 'WriteAccounts'];
  expect(one).toEqual({ names, writes: 1 });
  // That it was counted is still written down on the company.
  const again = await requestsOf(() => rescore(first));
  expect(again).toEqual({ names, writes: 0 });
  const rest = keys.slice(1);
  expect(await requestsOf(() => rescore(...rest))).toEqual(one);
  expect(await requestsOf(() => rescore(...keys))).toEqual(again);
  expect(await shown(keys.at(-1) ?? '')).toEqual(await shown(first));
});

it('people of a company without a key account take no request of their own', async () => {
  const { stage } = tests;
  await prepare([person(stage, 'Pat', { companyId: stage.id('b') })]);
  const requests = await requestsOf(() =>
    tests.send(update('person', stage.id('Pat'), { buyingRole: 'USER' })),
  );
  expect(requests).toEqual({ names: ['Update', 'ReadAccounts', 'WriteAccounts'], writes: 0 });
});

it('silence is noticed by the sweep as days pass', async () => {
  const { stage } = tests;
  await prepare([account(stage, 'a'), ...wellCovered(stage)]);
  expect((await shown('a')).signals).toEqual([]);
  tests.bench.advance(91 * 24 * 3_600_000);
  await tests.workspace.runCron('key-accounts-sweep');
  expect((await shown('a')).sentences).toEqual([
    'Silent for too long: Dee Lee (since 2026-11-23, rhythm 30 days).',
  ]);
});

it('an account that somebody changes while a run is at work is judged as it then is', async () => {
  const { stage } = tests;
  await prepare([account(stage, 'a', { status: 'FORMER' })]);
  let isDone = false;
  tests.workspace.faults.requests.onRequest(async ({ rootFields }) => {
    if (!rootFields.includes('updateKeyAccounts') || isDone) return;
    isDone = true;
    await tests.sendQuietly(update('keyAccount', stage.id('account a'), { status: 'FORMER' }));
  });
  await tests.send(update('keyAccount', stage.id('account a'), { status: 'WATCH' }));
  await tests.workspace.settle();
  tests.workspace.faults.requests.clear();
  expect(isDone).toBe(true);
  expect((await shown('a')).signals).toEqual([]);
});

describe('the map of the people', () => {
  const ask = (companyId: unknown) => tests.post('/key-accounts/stakeholders', { companyId });

  it('names each with where they stand, the closest first, and what asks for attention', async () => {
    const { stage } = tests;
    await prepare([
      account(stage, 'a'),
      ...wellCovered(stage),
      person(stage, 'Pat', {
        jobTitle: 'Buyer',
        influence: 'INNER_CIRCLE',
        relationshipOwnerId: stage.memberId,
        relationshipCheckedOn: null,
        coverage: null,
      }),
      ...meeting(stage, 'met', 'Pat', 100),
    ]);
    const [member] = tests.workspace.members;
    expect(await ask(stage.id('a'))).toEqual({
      people: [
        {
          id: stage.id('Dee'),
          name: 'Dee Lee',
          jobTitle: null,
          buyingRole: 'DECISION_MAKER',
          influence: null,
          supportLevel: 'SUPPORTER',
          coverage: 'IN_DEPTH',
          closeness: 80,
          owner: null,
          lastContactOn: stage.day(0),
        },
        {
          id: stage.id('Cas'),
          name: 'Cas Lee',
          jobTitle: null,
          buyingRole: 'USER',
          influence: null,
          supportLevel: 'NON_SUPPORTER',
          coverage: 'IN_DEPTH',
          closeness: 48,
          owner: null,
          lastContactOn: stage.day(0),
        },
        {
          id: stage.id('Pat'),
          name: 'Pat Lee',
          jobTitle: 'Buyer',
          buyingRole: null,
          influence: 'INNER_CIRCLE',
          supportLevel: null,
          coverage: null,
          // 2 exchanges of 3, nothing in the last 90 days: 100 × 0.5^(100 / 60) × 2 / 3 × 0.4
          closeness: 8.4,
          owner: `${member?.firstName} ${member?.lastName}`,
          lastContactOn: stage.day(-100),
        },
      ],
      attention: [
        {
          code: 'KEY_PERSON_SILENT',
          text: 'Silent for too long: Pat Lee (since 2026-08-15, rhythm 30 days).',
        },
      ],
      hidden: [],
      requests: 2,
    });
  });

  it('asks for nothing where there is no key account, or a former one', async () => {
    const { stage } = tests;
    await prepare([account(stage, 'b', { status: 'FORMER' })]);
    expect(await ask(stage.id('b'))).toEqual({
      people: [],
      attention: [],
      hidden: [],
      requests: 1,
    });
  });

  it('says what is wrong', async () => {
    const { stage } = tests;
    await prepare();
    const nothing = { people: [], attention: [], hidden: [] };
    expect(await ask('Alder Works')).toEqual({
      ...nothing,
      requests: 0,
      error: 'Send {"companyId": "the id of a company"}.',
    });
    const missing = { ...nothing, requests: 1, error: 'There is no such company, or you may not see it.' };
    expect(await ask(stage.id('nowhere'))).toEqual(missing);
    await tests.sendQuietly(remove('company', stage.id('a')));
    expect(await ask(stage.id('a'))).toEqual(missing);
  });
});

describe('the map of relationships', () => {
  const ask = (companyId: unknown) => tests.post('/key-accounts/relationship-map', { companyId });

  it('says who reports to whom and who of us knows them, with two requests', async () => {
    const { stage } = tests;
    await prepare([
      person(stage, 'Pat', {
        influence: 'INNER_CIRCLE',
        coverage: null,
        relationshipCheckedOn: null,
      }),
      person(stage, 'Quinn', { reportsToId: stage.id('Pat'), supportLevel: 'MENTOR' }),
      ...meeting(stage, 'met', 'Pat', 9),
    ]);
    const answer = await ask(stage.id('a'));
    const [member] = tests.workspace.members;
    expect(answer).toMatchObject({
      people: [
        {
          id: stage.id('Pat'),
          name: 'Pat Lee',
          influence: 'INNER_CIRCLE',
          reportsToId: null,
          isSilent: false,
          lastContactOn: stage.day(-9),
          ties: [{ memberId: stage.memberId, count: 1 }],
        },
        { id: stage.id('Quinn'), supportLevel: 'MENTOR', reportsToId: stage.id('Pat'), ties: [] },
      ],
      members: [{ id: stage.memberId, name: `${member?.firstName} ${member?.lastName}` }],
      hidden: [],
      requests: 2,
    });
  });

  it('names what is hidden from whoever asks', async () => {
    const { stage, workspace } = tests;
    await prepare([person(stage, 'Pat', { supportLevel: 'MENTOR' })]);
    const role = workspace.addRole(ids.roles.rep, { fields: { person: ['supportLevel'] } });
    const rep = { id: stage.id('Pat'), name: 'Pat Lee' };
    expect(
      await tests.as(ids.roles.rep, 0).post('/key-accounts/relationship-map', { companyId: stage.id('a') }),
    ).toMatchObject({
      people: [{ ...rep, supportLevel: 'MENTOR' }],
      hidden: [],
    });
    expect(
      await tests.as(role, 0).post('/key-accounts/relationship-map', { companyId: stage.id('a') }),
    ).toMatchObject({
      people: [{ ...rep, supportLevel: null }],
      hidden: [{ list: 'people', fields: ['supportLevel'] }],
    });
  });

  it('says what is wrong', async () => {
    await prepare();
    const nothing = { people: [], members: [], hidden: [] };
    expect(await ask('Alder Works')).toEqual({
      ...nothing,
      requests: 0,
      error: 'Send {"companyId": "the id of a company"}.',
    });
    expect(await ask(tests.stage.id('nowhere'))).toEqual({
      ...nothing,
      requests: 1,
      error: 'There is no such company, or you may not see it.',
    });
  });
});
