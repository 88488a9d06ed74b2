/** Needs in the scores and in their horizons, by every entry that leads to them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { between, ENTRIES, type Entry, tick } from './support/entries.ts';
import { NEED_SCENARIOS, type NeedScenario, need } from './support/needs.ts';
import { basics, changeIn, expectedOf, givenBy, seenIn } from './support/play.ts';
import { create, money, remove, update } from './support/records.ts';

const on = benchForTests();

const READ_NEED = `query ReadNeed($filter: AccountNeedFilterInput) {
  accountNeeds(filter: $filter) { edges { node {
    needState horizon expectedOn identifiedOn settledHorizon settledExpectedOn opportunityId } } } }`;

const Needs = z.object({
  accountNeeds: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          needState: z.string().nullable(),
          horizon: z.string().nullable(),
          expectedOn: z.string().nullable(),
          identifiedOn: z.string().nullable(),
          settledHorizon: z.string().nullable(),
          settledExpectedOn: z.string().nullable(),
          opportunityId: z.string().nullable(),
        }),
      }),
    ),
  }),
});

const seenNeed = async () =>
  Needs.parse(await on.query(READ_NEED, { filter: { id: { eq: on.stage.id('need') } } })).accountNeeds
    .edges[0]?.node;

const Company = z.object({
  company: z.object({ importanceScore: z.number().nullable(), scoreExplanation: z.unknown() }),
});

const companyA = async () =>
  Company.parse(
    await on.query(
      'query A($f: CompanyFilterInput) { company(filter: $f) { importanceScore scoreExplanation } }',
      {
        f: { id: { eq: on.stage.id('a') } },
      },
    ),
  ).company;

const OfEvent = z.object({ outcomes: z.array(z.unknown()), requests: z.number() });
const OfTick = z.object({ runs: z.array(z.unknown()), requests: z.number() });

/** The most requests that events and ticks since `seen` took, and what went wrong in any execution. */
function executionsSince(seen: number) {
  const executions = on.workspace.executions.slice(seen);
  const failures = executions.flatMap(({ error, result }) => {
    const failed = JSON.stringify(result ?? null).includes('"failure"');
    return error === undefined && !failed ? [] : [error ?? result];
  });
  const mostOf = (form: typeof OfEvent | typeof OfTick): number =>
    Math.max(
      0,
      ...executions.flatMap(({ result }) => {
        const counted = form.safeParse(result);
        return counted.success ? [counted.data.requests] : [];
      }),
    );
  return { failures, events: mostOf(OfEvent), ticks: mostOf(OfTick) };
}

/** Whether the next pass is the first that finds what a scenario changed. */
const isLeftToPass = ({ needsPass, needsEvent }: NeedScenario, { name }: Entry): boolean =>
  name === 'feed' ? Boolean(needsPass || needsEvent) : Boolean(needsPass) && name.startsWith('event');

const PASS_INTERVAL = 7 * 3_600_000;

async function sweep(): Promise<void> {
  await on.workspace.runCron('key-accounts-sweep');
  await on.workspace.settle();
}

async function play(scenario: NeedScenario, entry: Entry): Promise<void> {
  const { bench, stage, workspace } = on;
  await bench.install(givenBy(scenario, stage));

  const seen = workspace.executions.length;
  entry.before(workspace);
  await changeIn(bench.execute, scenario, stage, between(entry, workspace));
  await workspace.settle();
  await entry.after(bench, [stage.id('a'), stage.id('b')]);
  const { events, ticks } = executionsSince(seen);
  if (entry.countsRequests) {
    expect(events).toBeLessThanOrEqual(scenario.requests);
    expect(ticks).toBeLessThanOrEqual(scenario.tick ?? 1);
  }
  if (isLeftToPass(scenario, entry)) {
    bench.advance(PASS_INTERVAL);
    await sweep();
  }

  expect(await seenIn(bench.execute, scenario, stage)).toEqual(expectedOf(scenario));
  if (scenario.need) {
    const { opportunity = null, ...expected } = scenario.need;
    expect(await seenNeed()).toMatchObject({
      ...expected,
      identifiedOn: expect.stringMatching(/^2026-/),
      opportunityId: opportunity === null ? null : stage.id(opportunity),
      ...(expected.needState === 'DROPPED'
        ? {}
        : { settledHorizon: expected.horizon, settledExpectedOn: expected.expectedOn }),
    });
  }
  expect(executionsSince(seen).failures).toEqual([]);
}

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(NEED_SCENARIOS)('$name', (scenario) => play(scenario, entry));
});

async function prepare(): Promise<void> {
  await on.install(...basics(on.stage).map(({ object, values }) => create(object, values)));
}

async function addNeed(values: Record<string, unknown>): Promise<void> {
  await on.send(create('accountNeed', need(on.stage, values)));
  await on.workspace.settle();
  await tick(on.bench);
}

const DAY = 86_400_000;

const writesSince = (seen: number): number =>
  on.workspace.requests.slice(seen).filter(({ rootFields }) => rootFields.includes('updateAccountNeeds'))
    .length;

describe('as time passes', () => {
  it('a need comes nearer with each sweep, and counts for more, while its date stays', async () => {
    await prepare();
    await addNeed({ horizon: 'YEARS_1_TO_3', expectedOn: '2028-01-15' });
    const shown: unknown[] = [];
    // 60 days on its date is still more than 12 months away or not; 330 on it is within three.
    for (const days of [0, 50, 10, 260, 60]) {
      on.bench.advance(days * DAY);
      await sweep();
      const { horizon, expectedOn } = (await seenNeed()) ?? {};
      shown.push([horizon, expectedOn, (await companyA()).importanceScore]);
    }
    expect(shown).toEqual([
      ['YEARS_1_TO_3', '2028-01-15', 26.4],
      ['YEARS_1_TO_3', '2028-01-15', 26.4],
      ['MONTHS_3_TO_12', '2028-01-15', 29.3],
      ['MONTHS_3_TO_12', '2028-01-15', 29.3],
      ['WITHIN_3_MONTHS', '2028-01-15', 33],
    ]);
  });

  it('days are those of the workspace', async () => {
    on.workspace.setVariable('TIME_ZONE', 'Asia/Shanghai');
    await prepare();
    // 17:00 in London is one o'clock of the next day in Shanghai.
    on.bench.advance(8 * 3_600_000);
    await addNeed({ horizon: 'WITHIN_3_MONTHS' });
    on.workspace.setVariable('TIME_ZONE', 'UTC');
    expect(await seenNeed()).toMatchObject({ identifiedOn: '2026-11-24', expectedOn: '2027-02-24' });
  });
});

describe('what the app settled', () => {
  it('it finds settled, and writes once', async () => {
    await prepare();
    const seen = on.workspace.requests.length;
    await addNeed({ horizon: 'WITHIN_3_MONTHS' });
    expect(writesSince(seen)).toBe(1);
    await on.send(update('accountNeed', on.stage.id('need'), { resourceGap: 'Nobody knows claims' }));
    await on.send(update('accountNeed', on.stage.id('need'), { estimatedValue: money(1_000) }));
    await on.workspace.settle();
    on.bench.advance(DAY);
    await sweep();
    expect(writesSince(seen)).toBe(1);
  });

  it('is left alone where a person put it into a horizon of the workspace’s own', async () => {
    await on.workspace.addSelectOption('accountNeed', 'horizon', 'SOME_DAY');
    await prepare();
    await addNeed({ horizon: 'SOME_DAY', expectedOn: '2026-12-01' });
    expect(await seenNeed()).toMatchObject({
      horizon: 'SOME_DAY',
      expectedOn: '2026-12-01',
      settledHorizon: null,
    });
    // The score goes by the date, as it knows no such horizon.
    expect(await companyA()).toMatchObject({ importanceScore: 33 });
  });
});

describe('a person', () => {
  let isDone: boolean;
  beforeEach(() => {
    isDone = false;
  });
  afterEach(() => expect(isDone).toBe(true));

  const beforeWrite = (work: () => Promise<unknown>): void => {
    on.workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('updateAccountNeeds') || isDone) return;
      isDone = true;
      await on.workspace.withoutEvents(work);
    });
  };

  it('who changes the date while the app is at work has the last word', async () => {
    await prepare();
    beforeWrite(() => on.send(update('accountNeed', on.stage.id('need'), { expectedOn: '2027-06-11' })));
    await addNeed({ horizon: 'WITHIN_3_MONTHS' });
    on.workspace.faults.requests.clear();
    expect(await seenNeed()).toMatchObject({ horizon: 'MONTHS_3_TO_12', expectedOn: '2027-06-11' });
    expect(await companyA()).toMatchObject({ importanceScore: 29.3 });
  });

  it('who drops it while the app is at work finds it as it was', async () => {
    await prepare();
    beforeWrite(() => on.send(update('accountNeed', on.stage.id('need'), { needState: 'DROPPED' })));
    await addNeed({ horizon: 'WITHIN_3_MONTHS' });
    on.workspace.faults.requests.clear();
    expect(await seenNeed()).toMatchObject({ needState: 'DROPPED', expectedOn: null });
  });

  it('who throws it away while the app is at work finds it in the trash', async () => {
    await prepare();
    beforeWrite(() => on.send(remove('accountNeed', on.stage.id('need'))));
    await addNeed({ horizon: 'WITHIN_3_MONTHS' });
    on.workspace.faults.requests.clear();
    expect(await seenNeed()).toBeUndefined();
  });
});

it('the explanation names the needs that count, and follows a new name', async () => {
  await prepare();
  await addNeed({ horizon: 'MONTHS_3_TO_12' });
  await on.send(update('accountNeed', on.stage.id('need'), { need: 'Claims automation, all branches' }));
  await on.workspace.settle();
  expect((await companyA()).scoreExplanation).toMatchObject({
    importance: {
      parts: { potential: { needs: 300_000 } },
      reasons: expect.arrayContaining([
        expect.objectContaining({
          code: 'NEEDS_COUNTED',
          text: '1 open need counts 300,000 USD: Claims automation, all branches (3 to 12 months, 60 %: 300,000).',
        }),
      ]),
    },
  });
});

it('a need of another company is covered by the opportunity that it is linked to', async () => {
  await prepare();
  await on.send(
    create('opportunity', {
      id: on.stage.id('deal'),
      name: 'Group deal',
      stage: 'PROPOSAL',
      companyId: on.stage.id('b'),
    }),
  );
  await addNeed({ horizon: 'WITHIN_3_MONTHS', opportunityId: on.stage.id('deal') });
  await on.send(update('opportunity', on.stage.id('deal'), { stage: 'CUSTOMER' }));
  await on.workspace.settle();
  expect(await seenNeed()).toMatchObject({ needState: 'COVERED' });
});
