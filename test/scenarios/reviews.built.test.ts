/** When key accounts are reviewed, which tasks that makes and what the timeline tells, by every entry. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { member } from './support/deals.ts';
import { ENTRIES, type Entry } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, remove, update } from './support/records.ts';
import { account, owner, REVIEW_SCENARIOS, type ReviewScenario } from './support/reviews.ts';

const on = benchForTests();

const KEYS = ['a', 'b'];

/** The companies, the account and what else is there, before the app comes. */
async function prepare(given: readonly Given[] = []): Promise<void> {
  const all = [...basics(on.stage), ...given];
  await on.install(...all.map(({ object, values }) => create(object, values)), owner(on.stage));
}

const list = <Schema extends z.ZodType>(node: Schema) => z.object({ edges: z.array(z.object({ node })) });
const target = z.object({
  targetCompanyId: z.string().nullable(),
  targetKeyAccountId: z.string().nullable(),
});

const Seen = z.object({
  keyAccounts: list(
    z.object({
      nextReviewOn: z.string().nullable(),
      reviewState: z.string().nullable(),
      overdueReviews: z.array(z.string()).nullable(),
      keySince: z.string().nullable(),
      recordedStatus: z.string().nullable(),
      statusSince: z.string().nullable(),
    }),
  ),
  tasks: list(
    z.object({
      id: z.string(),
      title: z.string(),
      dueAt: z.string().nullable(),
      assigneeId: z.string().nullable(),
      status: z.string().nullable(),
      taskTargets: list(target),
    }),
  ),
  notes: list(
    z.object({
      id: z.string(),
      title: z.string(),
      bodyV2: z.object({ markdown: z.string() }),
      noteTargets: list(target),
    }),
  ),
});

async function read() {
  const answer = await on.query(
    `query Read($account: KeyAccountFilterInput) {
      keyAccounts(filter: $account) { edges { node {
        nextReviewOn reviewState overdueReviews keySince recordedStatus statusSince } } }
      tasks { edges { node { id title dueAt assigneeId status
        taskTargets { edges { node { targetCompanyId targetKeyAccountId } } } } } }
      notes { edges { node { id title bodyV2 { markdown }
        noteTargets { edges { node { targetCompanyId targetKeyAccountId } } } } } }
    }`,
    { account: { id: { eq: on.stage.id('account') } } },
  );
  const { keyAccounts, tasks, notes } = Seen.parse(answer);
  return {
    account: keyAccounts.edges[0]?.node,
    tasks: tasks.edges.map(({ node }) => node),
    notes: notes.edges.map(({ node }) => node),
  };
}

async function seen() {
  const { account: shown, tasks, notes } = await read();
  return {
    nextReviewOn: shown?.nextReviewOn ?? null,
    reviewState: shown?.reviewState ?? null,
    overdueReviews: shown?.overdueReviews ?? [],
    keySince: shown?.keySince ?? null,
    tasks: tasks
      .map(({ title, dueAt, assigneeId, status }) => [title, dueAt?.slice(0, 10), assigneeId, status])
      .sort(),
    notes: notes.map(({ title }) => title).sort(),
  };
}

const expectedOf = ({ expected }: ReviewScenario) => ({
  ...expected,
  tasks: expected.tasks.map(([title, dueOn, index, status]) => [
    title,
    dueOn,
    index === null ? null : member(index),
    status,
  ]),
});

/** Everything is tied to the account and to its company, once. */
async function expectTies(): Promise<void> {
  const { tasks, notes } = await read();
  const ties = [...tasks.map((task) => task.taskTargets), ...notes.map((note) => note.noteTargets)];
  for (const { edges } of ties) {
    expect(edges.map(({ node }) => node.targetCompanyId ?? node.targetKeyAccountId).sort()).toEqual(
      [on.stage.id('a'), on.stage.id('account')].sort(),
    );
  }
}

function expectNoFailures(): void {
  const bad = on.workspace.executions.filter(({ error, result }) => {
    const text = JSON.stringify(result ?? {});
    return error !== undefined || text.includes('"failure"');
  });
  expect(bad.map(({ functionName, error, result }) => ({ functionName, error, result }))).toEqual([]);
}

async function play(scenario: ReviewScenario, entry: Entry): Promise<void> {
  await prepare(scenario.given?.(on.stage));
  entry.before(on.workspace);
  for (const mutation of scenario.change(on.stage)) await on.send(mutation);
  await on.workspace.settle();
  await entry.after(
    on.bench,
    KEYS.map((key) => on.stage.id(key)),
  );
  expect(await seen()).toEqual(expectedOf(scenario));
  await expectTies();
  expectNoFailures();
}

afterEach(() => on.workspace.faults.requests.clear());

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(REVIEW_SCENARIOS)('$name', (scenario) => play(scenario, entry));
});

const change = (values: Record<string, unknown>) => update('keyAccount', on.stage.id('account'), values);

async function sweep(days = 0): Promise<void> {
  on.bench.advance(days * 86_400_000 + 7 * 3_600_000);
  await on.workspace.runCron('key-accounts-sweep');
  await on.workspace.settle();
}

const noteTitled = async (title: string): Promise<string> =>
  (await read()).notes.find((note) => note.title === title)?.bodyV2.markdown ?? '';

/** The remarks that the notes with a title tell, in order. */
const remarksOf = async (title: string): Promise<string[]> =>
  (await read()).notes
    .filter((note) => note.title === title)
    .map(({ bodyV2: { markdown } }) => /Remark: (.*)$/m.exec(markdown)?.[1] ?? '')
    .sort();

describe('a task', () => {
  beforeEach(() => prepare([account(on.stage, { createdAt: '2026-10-25T09:00:00.000Z' })]));

  const closeness = async () => (await read()).tasks.filter(({ title }) => title.startsWith('Closeness'));

  it('is made when its review falls due, by the sweep of that day, and never again', async () => {
    expect((await read()).tasks.map(({ title }) => title).sort()).toEqual([
      'Closeness review: Alder Works',
      'Needs review: Alder Works',
    ]);
    for (const days of [1, 1, 10]) await sweep(days);
    expect(await closeness()).toHaveLength(1);
    expect(await seen()).toMatchObject({ reviewState: 'OVERDUE', overdueReviews: ['NEEDS', 'CLOSENESS'] });
  });

  it('that was thrown away, renamed or done is not made again', async () => {
    const tasks = await closeness();
    for (const { id } of tasks) await on.send(remove('task', id));
    await on.workspace.settle();
    await on.send(change({ directorId: null }));
    await on.workspace.settle();
    await sweep(20);
    expect(await closeness()).toEqual([]);
  });

  it('that a person has begun is done when the review is held', async () => {
    for (const { id } of await closeness()) await on.send(update('task', id, { status: 'IN_PROGRESS' }));
    await on.send(change({ closenessReviewedOn: on.stage.day(0) }));
    await on.workspace.settle();
    expect((await closeness()).map(({ status }) => status)).toEqual(['DONE']);
    await sweep(28);
    expect((await closeness()).map(({ status }) => status).sort()).toEqual(['DONE', 'TODO']);
  });

  it('made by two runs that overlap is one', async () => {
    await on.sendQuietly(change({ importanceReviewedOn: on.stage.day(-100) }));
    let isNested = false;
    on.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'WritePapers' || isNested) return;
      isNested = true;
      await on.post('/key-accounts/rescore', { companyIds: [on.stage.id('a')] });
    });
    await sweep();
    expect(isNested).toBe(true);
    await expectTies();
    expect((await read()).tasks.filter(({ title }) => title.startsWith('Importance'))).toHaveLength(1);
  });

  it('given on a reading that a review overtook is closed', async () => {
    await on.sendQuietly(change({ importanceReviewedOn: on.stage.day(-100) }));
    let isDone = false;
    on.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'WriteAccounts' || isDone) return;
      isDone = true;
      await on.send(change({ importanceReviewedOn: on.stage.day(0) }));
    });
    await sweep();
    expect(isDone).toBe(true);
    const tasks = (await read()).tasks.filter(({ title }) => title.startsWith('Importance'));
    expect(tasks.map(({ status }) => status)).toEqual(['DONE']);
    expect((await seen()).overdueReviews).toEqual([]);
  });
});

describe('the timeline', () => {
  it('tells who changed a status and why, once for each change', async () => {
    await prepare([account(on.stage, { status: 'CANDIDATE' })]);
    await on.sendQuietly(change({ recommendationReason: '1st of 2.', reviewRemark: 'We agreed on it.' }));
    for (const status of ['KEY', 'WATCH', 'KEY']) {
      await on.send(change({ status }));
      await on.workspace.settle();
    }
    await sweep(1);
    expect((await seen()).notes).toEqual([
      'Alder Works: Key, was Candidate',
      'Alder Works: Key, was Watch',
      'Alder Works: Watch, was Key',
    ]);
    const told = await noteTitled('Alder Works: Key, was Candidate');
    expect(told).toContain('Decided by Embedded API key on 23 Nov 2026.');
    expect(told).toContain('Remark: We agreed on it.');
  });

  it('tells the same change again each time it happens on a day, with the words of that time', async () => {
    await prepare([account(on.stage)]);
    const remarks = ['Quiet.', 'Back.', 'Quiet again.', 'Back again.', 'Quiet for good.'];
    for (const [index, reviewRemark] of remarks.entries()) {
      await on.send(change({ status: index % 2 === 0 ? 'WATCH' : 'KEY', reviewRemark }));
      await on.workspace.settle();
    }
    await sweep(1);
    expect(await remarksOf('Alder Works: Watch, was Key')).toEqual([
      'Quiet again.',
      'Quiet for good.',
      'Quiet.',
    ]);
    expect(await remarksOf('Alder Works: Key, was Watch')).toEqual(['Back again.', 'Back.']);
    await expectTies();
  });

  it.each([
    ['twice', () => on.workspace.faults.events.duplicate()],
    ['late', () => on.workspace.faults.events.hold()],
    ['not at all', () => on.workspace.faults.events.drop()],
  ])('tells each of these changes once when events come %s', async (how, begin) => {
    await prepare([account(on.stage)]);
    begin();
    for (const status of ['WATCH', 'KEY', 'WATCH', 'KEY']) {
      await on.send(change({ status }));
      await on.workspace.settle();
      await on.post('/key-accounts/rescore', { companyIds: [on.stage.id('a')] });
    }
    if (how === 'late') on.workspace.faults.events.release({ reversed: true });
    await on.workspace.settle();
    await sweep(1);
    expect((await seen()).notes).toEqual([
      'Alder Works: Key, was Watch',
      'Alder Works: Key, was Watch',
      'Alder Works: Watch, was Key',
      'Alder Works: Watch, was Key',
    ]);
  });

  it('tells nothing of a status that was taken back before it was on record, and does of the next', async () => {
    await prepare([account(on.stage)]);
    let isDone = false;
    on.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'WriteAccounts' || isDone) return;
      isDone = true;
      await on.sendQuietly(change({ status: 'KEY', reviewRemark: 'A slip of the hand.' }));
    });
    await on.send(change({ status: 'WATCH', reviewRemark: 'Wrong account.' }));
    await on.workspace.settle();
    expect(isDone).toBe(true);
    expect((await seen()).notes).toEqual([]);
    await on.send(change({ status: 'WATCH', reviewRemark: 'Quiet.' }));
    await on.workspace.settle();
    expect(await remarksOf('Alder Works: Watch, was Key')).toEqual(['Quiet.']);
  });

  it.each([
    ['record and note', 'WriteAccounts'],
    ['note and what ties it', 'WritePapers'],
  ])('keeps who decided when the process stops between %s', async (_name, last) => {
    await prepare([account(on.stage)]);
    let isStopped = false;
    const stop = on.workspace.faults.requests.onRequest(({ operationName }) => {
      if (operationName !== last) return;
      isStopped = true;
      on.workspace.faults.expireTokens();
    });
    await on.send(change({ status: 'WATCH', reviewRemark: 'Quiet.' }));
    await on.workspace.settle();
    expect(isStopped).toBe(true);
    stop();
    on.workspace.faults.expireTokens(false);
    await on.send(change({ reviewRemark: 'Something else.' }));
    await sweep(1);
    const told = await noteTitled('Alder Works: Watch, was Key');
    expect(told).toContain('Decided by Embedded API key on 23 Nov 2026.');
    expect(told).toContain('Remark: Quiet.');
    expect((await seen()).notes).toEqual(['Alder Works: Watch, was Key']);
  });

  it('goes on from accounts whose changes were never counted', async () => {
    await prepare([account(on.stage)]);
    const never = { reviewedOn: null, asked: [] };
    await on.sendQuietly(change({ reviewMarks: { IMPORTANCE: never, NEEDS: never, CLOSENESS: never } }));
    for (const status of ['WATCH', 'KEY', 'WATCH']) {
      await on.send(change({ status }));
      await on.workspace.settle();
    }
    expect((await seen()).notes).toHaveLength(3);
  });

  it('keeps a note that was thrown away out', async () => {
    await prepare([account(on.stage, { status: 'CANDIDATE' })]);
    await on.send(change({ status: 'KEY', closenessReviewedOn: on.stage.day(0) }));
    await on.workspace.settle();
    for (const { id } of (await read()).notes) await on.send(remove('note', id));
    await on.workspace.settle();
    await sweep(1);
    expect((await seen()).notes).toEqual([]);
  });

  it('tells the figures of a review', async () => {
    await prepare([account(on.stage)]);
    await on.send(change({ reviewRemark: 'Met the new buyer.', closenessReviewedOn: on.stage.day(0) }));
    await on.workspace.settle();
    const told = await noteTitled('Closeness review of Alder Works, 23 Nov 2026');
    expect(told).toMatch(/^Remark: Met the new buyer\.\n\nFigures of 23 Nov 2026: importance \d/);
  });
});

describe('a process that stops', () => {
  it.each(['ReadAccounts', 'WritePapers', 'WriteAccounts'])(
    'at %s is made up for by the next, with nothing twice',
    async (operation) => {
      await prepare([account(on.stage, { closenessReviewedOn: '2026-10-10' })]);
      let isStopped = false;
      const stop = on.workspace.faults.requests.onRequest(({ operationName }) => {
        if (operationName !== operation) return;
        isStopped = true;
        on.workspace.faults.expireTokens();
      });
      await on.send(change({ closenessReviewedOn: on.stage.day(0) }));
      await on.workspace.settle();
      expect(isStopped).toBe(true);
      stop();
      on.workspace.faults.expireTokens(false);
      await sweep();
      expect(await seen()).toMatchObject({
        reviewState: 'UP_TO_DATE',
        tasks: [['Closeness review: Alder Works', '2026-11-10', member(2), 'DONE']],
        notes: ['Closeness review of Alder Works, 23 Nov 2026'],
      });
      await expectTies();
    },
  );
});

describe('a policy', () => {
  const setMonths = async (values: Record<string, unknown>): Promise<void> => {
    await on.send(update('scoringPolicy', on.stage.id('policy'), values));
    await on.workspace.settle();
  };

  it('whose intervals change moves the dates of its accounts', async () => {
    await prepare([account(on.stage, { needsReviewedOn: '2026-11-20', closenessReviewedOn: '2026-11-22' })]);
    expect((await seen()).nextReviewOn).toBe('2026-12-20');
    await setMonths({ needsReviewMonths: 2, closenessReviewMonths: 3 });
    expect((await seen()).nextReviewOn).toBe('2027-01-20');
  });

  it.each([0, 61])('with reviews %d months apart is refused, and the dates stay', async (months) => {
    await prepare([account(on.stage)]);
    const before = await seen();
    await setMonths({ closenessReviewMonths: months });
    await on.send(change({ closenessReviewedOn: '2026-10-01' }));
    await on.workspace.settle();
    expect(await seen()).toEqual(before);
    const answer = await on.query(
      'query Read($f: ScoringPolicyFilterInput) { scoringPolicy(filter: $f) { policyProblem } }',
      { f: { id: { eq: on.stage.id('policy') } } },
    );
    expect(JSON.stringify(answer)).toContain('Closeness review (months)');
    await setMonths({ closenessReviewMonths: 1 });
    expect(await seen()).toMatchObject({ nextReviewOn: '2026-11-01', reviewState: 'OVERDUE' });
  });
});

describe('the day of the workspace', () => {
  const HOUR = 3_600_000;

  /** 23:30 UTC of 23 Nov: the 24th in Shanghai, the 23rd in Los Angeles. */
  const late = (): void => on.bench.advance(14.5 * HOUR);

  it.each([
    ['Asia/Shanghai', '2026-11-24', '2026-11-24T04:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-23', '2026-11-23T20:00:00.000Z'],
    ['UTC', '2026-11-23', '2026-11-23T12:00:00.000Z'],
  ])('in %s is %s shortly before midnight UTC', async (zone, today, noon) => {
    on.workspace.setVariable('TIME_ZONE', zone);
    late();
    await prepare([account(on.stage, { status: 'CANDIDATE' })]);
    await on.send(change({ status: 'KEY', closenessReviewedOn: today.replace('-11-', '-10-') }));
    await on.workspace.settle();
    const { account: shown, tasks } = await read();
    expect(shown).toMatchObject({
      keySince: today,
      statusSince: today,
      nextReviewOn: today,
      reviewState: 'DUE',
    });
    expect(tasks.map(({ dueAt }) => new Date(dueAt ?? 0).toISOString())).toEqual([noon]);
  });

  it.each([
    ['Asia/Shanghai', 'OVERDUE'],
    ['America/Los_Angeles', 'DUE'],
  ])('in %s decides that a review due on the 23rd is %s', async (zone, state) => {
    on.workspace.setVariable('TIME_ZONE', zone);
    late();
    await prepare([account(on.stage, { closenessReviewedOn: '2026-10-23' })]);
    expect((await seen()).reviewState).toBe(state);
  });

  it('of 29 February leads to the end of the next February', async () => {
    await on.sendQuietly(
      ...basics(on.stage).map(({ object, values }) => create(object, values)),
      update('scoringPolicy', on.stage.id('policy'), { importanceReviewMonths: 12 }),
      create(
        'keyAccount',
        account(on.stage, {
          importanceReviewedOn: '2024-02-29',
          needsReviewedOn: '2026-11-23',
          closenessReviewedOn: '2026-11-23',
        }).values,
      ),
    );
    await on.workspace.runPostInstall();
    expect(await seen()).toMatchObject({ nextReviewOn: '2025-02-28', overdueReviews: ['IMPORTANCE'] });
  });
});

it('a pass that finds everything in place writes nothing', async () => {
  await prepare([account(on.stage, { closenessReviewedOn: '2026-10-10' })]);
  const before = on.workspace.requests.length;
  await sweep();
  const names = on.workspace.requests.slice(before).map(({ operationName }) => operationName);
  expect(names).toContain('ReadAccounts');
  expect(names.filter((name) => /^Write|^Update(?!Run$)|Task|Note/.test(name ?? ''))).toEqual([]);
});
