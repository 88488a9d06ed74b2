/** The command that completes a review, and the form that it is decided by. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { member } from './support/deals.ts';
import { basics } from './support/play.ts';
import { create, remove, update } from './support/records.ts';
import { account, owner } from './support/reviews.ts';

const on = benchForTests();

async function prepare(values: Record<string, unknown> = {}): Promise<void> {
  const all = [...basics(on.stage), account(on.stage, values)];
  await on.install(...all.map(({ object, values: given }) => create(object, given)), owner(on.stage));
}

/** Completes a review as a member, or with an API key, of which nobody knows who uses it. */
function review({ by = null, ...body }: Record<string, unknown>) {
  const sent = { keyAccountId: on.stage.id('account'), ...body };
  const index = on.workspace.members.findIndex(({ id }) => id === by);
  return by === null
    ? on.post('/key-accounts/review', sent)
    : on.as(null, index).post('/key-accounts/review', sent);
}

const Node = z.object({
  status: z.string(),
  recordedStatus: z.string(),
  keySince: z.string().nullable(),
  importanceReviewedOn: z.string().nullable(),
  needsReviewedOn: z.string().nullable(),
  closenessReviewedOn: z.string().nullable(),
  nextReviewOn: z.string().nullable(),
  reviewState: z.string().nullable(),
  reviewRemark: z.string().nullable(),
  company: z.object({ keyAccountStatus: z.string() }),
});

const Answer = z.object({
  keyAccount: Node,
  tasks: z.object({
    edges: z.array(z.object({ node: z.object({ title: z.string(), status: z.string() }) })),
  }),
  notes: z.object({
    edges: z.array(
      z.object({ node: z.object({ title: z.string(), bodyV2: z.object({ markdown: z.string() }) }) }),
    ),
  }),
});

async function seen() {
  const answer = await on.query(
    `query Read($f: KeyAccountFilterInput) {
      keyAccount(filter: $f) { status recordedStatus keySince importanceReviewedOn needsReviewedOn
        closenessReviewedOn nextReviewOn reviewState reviewRemark company { keyAccountStatus } }
      tasks { edges { node { title status } } }
      notes { edges { node { title bodyV2 { markdown } } } }
    }`,
    { f: { id: { eq: on.stage.id('account') } } },
  );
  const { keyAccount, tasks, notes } = Answer.parse(answer);
  return {
    ...keyAccount,
    tasks: tasks.edges.map(({ node }) => `${node.title}: ${node.status}`).sort(),
    notes: notes.edges.map(({ node }) => node.title).sort(),
    told: notes.edges.map(({ node }) => node.bodyV2.markdown).join('\n'),
  };
}

async function notesNow(): Promise<{ title: string; markdown: string }[]> {
  const answer = await on.query('query Read { notes { edges { node { title bodyV2 { markdown } } } } }');
  return Answer.pick({ notes: true })
    .parse(answer)
    .notes.edges.map(({ node }) => ({ title: node.title, markdown: node.bodyV2.markdown }));
}

describe('an importance review', () => {
  const command = {
    monitor: 'IMPORTANCE',
    status: 'KEY',
    remark: 'The frame contract is near.',
  };

  it('decides the status, stamps the day and does all that follows, in the same call', async () => {
    await prepare({ status: 'CANDIDATE' });
    on.workspace.faults.events.drop();
    expect(await review({ ...command, by: member(0) })).toEqual({
      review: {
        keyAccountId: on.stage.id('account'),
        monitor: 'IMPORTANCE',
        reviewedOn: '2026-11-23',
        statusBefore: 'CANDIDATE',
        statusAfter: 'KEY',
      },
      requests: expect.any(Number),
    });
    expect(await seen()).toMatchObject({
      status: 'KEY',
      recordedStatus: 'KEY',
      keySince: '2026-11-23',
      importanceReviewedOn: '2026-11-23',
      nextReviewOn: '2026-12-23',
      reviewState: 'UP_TO_DATE',
      reviewRemark: 'The frame contract is near.',
      company: { keyAccountStatus: 'KEY' },
      tasks: [],
      notes: ['Alder Works: Key, was Candidate', 'Importance review of Alder Works, 23 Nov 2026'],
    });
    const { told } = await seen();
    expect(told).toContain('Decided by Maya Okafor on 23 Nov 2026.');
    expect(told).toContain('Remark: The frame contract is near.');
  });

  it('and its event, whichever comes first, tell once, and under the name of who decided', async () => {
    await prepare({ status: 'CANDIDATE' });
    let isNested = false;
    on.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'ReadAccounts' || isNested) return;
      isNested = true;
      await on.post('/key-accounts/rescore', { companyIds: [on.stage.id('a')] });
    });
    await review({ ...command, by: member(0) });
    await on.workspace.settle();
    expect(isNested).toBe(true);
    const { notes, told } = await seen();
    expect(notes).toHaveLength(2);
    expect(told).toContain('Decided by Maya Okafor');
    expect(told).not.toContain('Embedded');
  });

  it('that leaves the status as it is tells of no change', async () => {
    await prepare();
    await review({ monitor: 'IMPORTANCE', status: 'KEY' });
    await on.workspace.settle();
    expect((await seen()).notes).toEqual(['Importance review of Alder Works, 23 Nov 2026']);
  });

  it('that ends an account closes its task', async () => {
    await prepare({ importanceReviewedOn: '2026-08-20' });
    expect((await seen()).tasks).toEqual(['Importance review: Alder Works: TODO']);
    expect(await review({ monitor: 'IMPORTANCE', status: 'FORMER' })).toMatchObject({
      review: { statusBefore: 'KEY', statusAfter: 'FORMER' },
    });
    expect(await seen()).toMatchObject({
      nextReviewOn: null,
      reviewState: null,
      keySince: null,
      company: { keyAccountStatus: 'FORMER' },
      tasks: ['Importance review: Alder Works: DONE'],
    });
  });
});

describe('a review of needs or closeness', () => {
  it.each([
    ['NEEDS', 'needsReviewedOn'],
    ['CLOSENESS', 'closenessReviewedOn'],
  ] as const)('stamps %s on the day it was held', async (monitor, field) => {
    await prepare({ needsReviewedOn: '2026-10-20', closenessReviewedOn: '2026-10-20' });
    expect(await review({ monitor, on: '2026-11-21' })).toMatchObject({
      review: { reviewedOn: '2026-11-21', statusBefore: 'KEY', statusAfter: 'KEY' },
    });
    const after = await seen();
    expect(after[field]).toBe('2026-11-21');
    expect(after.tasks.filter((task) => task.endsWith('DONE'))).toHaveLength(1);
    expect(after.notes).toHaveLength(1);
  });

  it('leaves the remark that is there when none is given', async () => {
    await prepare({ reviewRemark: 'As before.' });
    await review({ monitor: 'NEEDS' });
    expect((await seen()).reviewRemark).toBe('As before.');
  });

  it('counts in the days of the workspace', async () => {
    on.workspace.setVariable('TIME_ZONE', 'Asia/Shanghai');
    on.bench.advance(8 * 3_600_000);
    await prepare();
    expect(await review({ monitor: 'NEEDS' })).toMatchObject({ review: { reviewedOn: '2026-11-24' } });
    on.workspace.setVariable('TIME_ZONE', 'America/Los_Angeles');
    expect(await review({ monitor: 'CLOSENESS', on: '2026-11-24' })).toMatchObject({
      review: null,
      error: '2026-11-24 lies in the future; today is 2026-11-23.',
    });
  });
});

describe.each([
  ['at once', (): void => undefined],
  [
    'twice and out of order',
    (): void => {
      on.workspace.faults.events.duplicate();
      on.workspace.faults.events.reorder();
    },
  ],
  ['late', (): void => on.workspace.faults.events.hold()],
  ['never', (): void => on.workspace.faults.events.drop()],
] as const)('reviews of one day, whose events come %s,', (_, begin) => {
  const MAYA = member(0);
  const JONAS = member(1);
  const NEEDS = { monitor: 'NEEDS' };

  const give = async (...bodies: Record<string, unknown>[]): Promise<void> => {
    begin();
    for (const body of bodies) expect(await review(body)).not.toHaveProperty('failure');
    on.workspace.faults.events.release({ reversed: true });
    await on.workspace.settle();
    on.bench.advance(7 * 3_600_000);
    await on.workspace.runCron('key-accounts-sweep');
    await on.workspace.settle();
  };

  /** What the notes on a monitor tell: the person, if any, and the remark. */
  const toldOf = async (title: string): Promise<string[]> =>
    (await notesNow())
      .filter((note) => note.title.startsWith(title))
      .map(({ markdown }) =>
        [/(?:Reviewed|Decided) by (.+?)(?: on .*)?\.$/m, /Remark: (.*)$/m]
          .map((part) => part.exec(markdown)?.[1] ?? '-')
          .join(': '),
      )
      .sort();

  it.each([
    [
      'with another remark are both told',
      [{ remark: 'Quiet.' }, { remark: 'They want a frame contract.' }],
      ['Maya Okafor: Quiet.', 'Maya Okafor: They want a frame contract.'],
    ],
    [
      'by another person are both told',
      [{ remark: 'Quiet.' }, { remark: 'Quiet.', by: JONAS }],
      ['Jonas Lindqvist: Quiet.', 'Maya Okafor: Quiet.'],
    ],
    [
      'without a remark by two people are both told',
      [{}, { by: JONAS }],
      ['Jonas Lindqvist: -', 'Maya Okafor: -'],
    ],
    ['sent twice are one', [{ remark: 'Quiet.' }, { remark: 'Quiet.' }], ['Maya Okafor: Quiet.']],
    [
      'sent again after another are told once each',
      [{ remark: 'Quiet.' }, { remark: 'Loud.' }, { remark: 'Loud.' }, { remark: 'Quiet.' }],
      ['Maya Okafor: Loud.', 'Maya Okafor: Quiet.'],
    ],
    [
      'by nobody who is known are both told',
      [
        { remark: 'Quiet.', by: null },
        { remark: 'Loud.', by: null },
        { remark: 'Loud.', by: null },
      ],
      ['-: Loud.', '-: Quiet.'],
    ],
    [
      'in the name of somebody else are told of whoever sent them',
      [{ remark: 'Quiet.' }, { remark: 'Loud.', memberId: JONAS }],
      ['Maya Okafor: Loud.', 'Maya Okafor: Quiet.'],
    ],
  ])('%s', async (__, bodies, expected) => {
    await prepare();
    await give(...bodies.map((body) => ({ ...NEEDS, by: MAYA, ...body })));
    expect(await toldOf('Needs review')).toEqual(expected);
  });

  it('sent at the same time are told once each', async () => {
    await prepare();
    begin();
    await Promise.all(['Quiet.', 'Quiet.', 'Loud.'].map((remark) => review({ ...NEEDS, remark, by: MAYA })));
    on.workspace.faults.events.release({ reversed: true });
    await on.workspace.settle();
    expect(await toldOf('Needs review')).toEqual(['Maya Okafor: Loud.', 'Maya Okafor: Quiet.']);
  });

  it('that overtake one another are told once each, in their own words', async () => {
    await prepare();
    begin();
    let isNested = false;
    on.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'ReadAccounts' || isNested) return;
      isNested = true;
      await review({ ...NEEDS, remark: 'Loud.', by: JONAS });
    });
    await review({ ...NEEDS, remark: 'Quiet.', by: MAYA });
    on.workspace.faults.events.release({ reversed: true });
    await on.workspace.settle();
    expect(isNested).toBe(true);
    expect(await toldOf('Needs review')).toEqual(['Jonas Lindqvist: Loud.', 'Maya Okafor: Quiet.']);
  });

  it('of the importance tell each status as it was decided', async () => {
    await prepare({ status: 'CANDIDATE' });
    const statuses = ['KEY', 'WATCH', 'KEY', 'WATCH'];
    await give(
      ...statuses.map((status, index) => ({
        monitor: 'IMPORTANCE',
        status,
        remark: `Decision ${index + 1}.`,
        by: index % 2 === 0 ? MAYA : JONAS,
      })),
    );
    const [first, second, third, fourth] = [1, 2, 3, 4].map(
      (number) => `${number % 2 === 1 ? 'Maya Okafor' : 'Jonas Lindqvist'}: Decision ${number}.`,
    );
    expect(await toldOf('Alder Works: Key, was Candidate')).toEqual([first]);
    expect(await toldOf('Alder Works: Watch, was Key')).toEqual([second, fourth]);
    expect(await toldOf('Alder Works: Key, was Watch')).toEqual([third]);
    expect(await toldOf('Importance review')).toEqual([second, fourth, first, third]);
    expect(await seen()).toMatchObject({ status: 'WATCH', recordedStatus: 'WATCH' });
  });

  it('of the importance leave a status that was typed before them its own note', async () => {
    await prepare({ status: 'CANDIDATE' });
    begin();
    await on.send(
      update('keyAccount', on.stage.id('account'), { status: 'KEY', reviewRemark: 'Typed by hand.' }),
    );
    await give({ monitor: 'IMPORTANCE', status: 'WATCH', remark: 'Too early.', by: MAYA });
    expect(await toldOf('Alder Works:')).toEqual([
      'Embedded API key: Typed by hand.',
      'Maya Okafor: Too early.',
    ]);
  });

  it('of which the first was typed are both told', async () => {
    await prepare();
    const typed = { needsReviewedOn: on.stage.day(0), reviewRemark: 'Typed.' };
    await on.send(update('keyAccount', on.stage.id('account'), typed));
    await on.workspace.settle();
    await give({ ...NEEDS, remark: 'Loud.', by: MAYA });
    expect(await toldOf('Needs review')).toEqual(['-: Typed.', 'Maya Okafor: Loud.']);
  });
});

it('a review sent again because the first answer was an error is told once', async () => {
  await prepare();
  on.workspace.faults.events.drop();
  await review({ monitor: 'NEEDS', remark: 'Quiet.', by: member(0) });
  const stop = on.workspace.faults.requests.onRequest(({ operationName }) => {
    if (operationName === 'CreateNotes') on.workspace.faults.expireTokens();
  });
  const again = { monitor: 'NEEDS', remark: 'Loud.', by: member(0) };
  expect(await review(again)).toHaveProperty('failure');
  stop();
  on.workspace.faults.expireTokens(false);
  await review(again);
  const { notes, told } = await seen();
  expect(notes).toHaveLength(2);
  expect(told).toContain('Remark: Quiet.');
  expect(told).toContain('Remark: Loud.');
});

it('a review of an account without a company is told at once, and no pass tells it again', async () => {
  await prepare({ companyId: null, status: 'CANDIDATE' });
  await on.bench.workspace.runCron('key-accounts-sweep');
  for (const [status, remark] of [
    ['KEY', 'Promising.'],
    ['KEY', 'Very promising.'],
  ] as const)
    await review({ monitor: 'IMPORTANCE', status, remark, by: member(0) });
  on.bench.advance(7 * 3_600_000);
  await on.workspace.runCron('key-accounts-sweep');
  await on.workspace.settle();
  const notes = await notesNow();
  expect(notes.map(({ title }) => title).sort()).toEqual([
    'Alder Works: Key, was Candidate',
    'Importance review of Alder Works, 23 Nov 2026',
    'Importance review of Alder Works, 23 Nov 2026',
  ]);
  for (const { markdown } of notes) expect(markdown).toContain('by Maya Okafor');
});

it('a review signs nothing that somebody else did', async () => {
  await prepare();
  on.workspace.faults.events.drop();
  await on.send(
    update('keyAccount', on.stage.id('account'), { status: 'WATCH', closenessReviewedOn: on.stage.day(0) }),
  );
  await review({ monitor: 'NEEDS', by: member(0) });
  const signed = (await notesNow()).filter(({ markdown }) => markdown.includes('Maya Okafor'));
  expect(signed.map(({ title }) => title)).toEqual(['Needs review of Alder Works, 23 Nov 2026']);
});

describe('a review is refused with a reason', () => {
  it.each([
    [{ monitor: 'IMPORTANCE' }, /decides the status/],
    [{ monitor: 'NEEDS', status: 'KEY' }, /leave "status" out/],
    [{ monitor: 'NEEDS', on: '2026-11-24' }, /lies in the future/],
    [{ monitor: 'CLOSENESS', on: '2026-11-01' }, /last review was on 2026-11-20/],
    [{ monitor: 'NEEDS', on: '2026-02-30' }, /^Send/],
    [{ monitor: 'COVERAGE' }, /^Send/],
    [{ monitor: 'IMPORTANCE', status: 'BEST' }, /^Send/],
    [{ monitor: 'NEEDS', keyAccountId: '11111111-2222-4333-8444-555555555555' }, /no key account/],
    [{ monitor: 'NEEDS', keyAccountId: 'the first' }, /^Send/],
  ])('%j', async (body, error) => {
    await prepare({ closenessReviewedOn: '2026-11-20' });
    const before = await seen();
    expect(await review(body)).toMatchObject({ review: null, error: expect.stringMatching(error) });
    expect(await seen()).toEqual(before);
  });

  it('when the account is in the trash', async () => {
    await prepare();
    await on.send(remove('keyAccount', on.stage.id('account')));
    expect(await review({ monitor: 'NEEDS' })).toMatchObject({ review: null, error: /no key account/ });
  });
});

it('somebody who changes the account meanwhile loses nothing, and neither does the review', async () => {
  await prepare();
  let isDone = false;
  on.workspace.faults.requests.onRequest(async ({ operationName }) => {
    if (operationName !== 'UpdateKeyAccounts' || isDone) return;
    isDone = true;
    await on.send(update('keyAccount', on.stage.id('account'), { needsReviewedOn: '2026-11-22' }));
  });
  await review({ monitor: 'CLOSENESS' });
  await on.workspace.settle();
  expect(isDone).toBe(true);
  expect(await seen()).toMatchObject({ needsReviewedOn: '2026-11-22', closenessReviewedOn: '2026-11-23' });
});

describe('the form of a review', () => {
  const form = (keyAccountId = on.stage.id('account')) =>
    on.post('/key-accounts/review-form', { keyAccountId });

  it('shows what is decided by', async () => {
    await prepare({ closenessReviewedOn: '2026-10-22', importanceReviewedOn: '2026-08-30' });
    await on.sendQuietly(
      update('keyAccount', on.stage.id('account'), {
        attention: 'No decision maker is known.\nOnly one contact.',
      }),
    );
    expect(await form()).toMatchObject({
      account: {
        id: on.stage.id('account'),
        name: 'Alder Works',
        status: 'KEY',
        recommendedStatus: 'CANDIDATE',
        recommendationReason: expect.stringContaining('1st of'),
        importanceScore: expect.any(Number),
        importanceRank: 1,
        monitors: [
          { monitor: 'IMPORTANCE', reviewedOn: '2026-08-30', dueOn: '2026-11-30', state: 'DUE' },
          { monitor: 'NEEDS', reviewedOn: null, dueOn: '2026-12-20', state: 'UP_TO_DATE' },
          { monitor: 'CLOSENESS', reviewedOn: '2026-10-22', dueOn: '2026-11-22', state: 'OVERDUE' },
        ],
        attention: ['No decision maker is known.', 'Only one contact.'],
      },
    });
  });

  it('shows no dates of an account that is not reviewed', async () => {
    await prepare({ status: 'CANDIDATE' });
    expect(await form()).toMatchObject({
      account: { monitors: [{ dueOn: null, state: null }, { dueOn: null }, { dueOn: null }] },
    });
  });

  it('says when there is no such account', async () => {
    await prepare();
    expect(await form('11111111-2222-4333-8444-555555555555')).toMatchObject({
      account: null,
      error: 'There is no key account with this id.',
    });
    expect(await form('none')).toMatchObject({ account: null, error: 'Send {"keyAccountId": id}.' });
  });
});
