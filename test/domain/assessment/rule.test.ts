import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import type { StoredDeal } from '../../../src/domain/account/business-records.ts';
import { NO_MARKS } from '../../../src/domain/assessment/project-fields.ts';
import type { AnswerFields, StoredRound } from '../../../src/domain/assessment/records.ts';
import { judgeAssessments } from '../../../src/domain/assessment/rule.ts';
import { aContext, aDeal, anAccount, aPerson, aPolicy, aRival, aRound, day } from '../../support/account.ts';

// 10 March 2026.
const CONTEXT = aContext({ policies: [aPolicy()] });

const LARGE = aDeal({ salesTrack: 'FULL_PROCESS', ownerId: 'rep', stage: 'MEETING' });

/** Answers to questions, all alike. */
const all = (answer: 'YES' | 'UNKNOWN' | 'NO', ...questions: number[]): AnswerFields =>
  Object.fromEntries(questions.map((question) => [`answer${question}`, answer]));

/** The worked example: Σ of 2, 4, 1, 4 gives 70, 90, 60, 90 points and a score of 75.5. */
const EXAMPLE: AnswerFields = {
  ...all('YES', 1, 2, 6, 7, 8, 9, 11, 12, 13, 16, 17, 18, 19),
  ...all('NO', 14, 15),
};

const round = (overrides: Partial<StoredRound> = {}): StoredRound =>
  aRound({ ...EXAMPLE, round: 1, assessedOn: day('2026-03-01'), stageThen: 'MEETING', ...overrides });

function judged(deal: StoredDeal, account: Partial<Account> = {}, context = CONTEXT) {
  const ruled = judgeAssessments(anAccount({ opportunities: [deal], ...account }), context);
  const [first = deal] = ruled.account.opportunities;
  return { ...ruled, deal: first };
}

describe('a deal with a round', () => {
  it('shows what its answers come to', () => {
    const { account, deal } = judged(LARGE, { dealAssessments: [round()] });
    expect(deal).toMatchObject({
      assessmentScore: 75.5,
      assessmentVerdict: 'GO',
      assessmentState: 'CURRENT',
      leadOverBest: null,
    });
    // 35 / 5 / 100 × 50 × 2 = 7 for a no to "can we win?"; 25 / 5 / 100 × 50 = 2.5 for an unknown one to compete.
    expect(account.dealAssessments[0]).toMatchObject({
      name: 'Round 1: Presses',
      opportunityPoints: 70,
      competePoints: 90,
      winPoints: 60,
      worthPoints: 90,
      score: 75.5,
      known: 15,
      verdict: 'GO',
      verdictReason:
        'The score, what is known and all lights speak for it. Worth most if turned to yes: 14 Informal criteria (+7), 15 Political alignment (+7), 10 Unique value (+2.5).',
    });
  });

  it('compares itself with its rivals, and keeps the name of one that is gone', () => {
    const dealCompetitors = [
      aRival({ id: 'a', competitorName: 'Borealis', ...all('YES', 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }),
      aRival({ id: 'b', name: 'Gone Ltd', standing: 'OUTSIDER' }),
      aRival({ id: 'c', standing: 'NO_DECISION' }),
    ];
    const { account, deal } = judged(LARGE, { dealAssessments: [round()], dealCompetitors });
    // Ours on 6 to 15: seven yes, two no, 100 × (5 + 10) / 20 = 75; theirs 100.
    expect(account.dealCompetitors.map(({ name, points, lead }) => [name, points, lead])).toEqual([
      ['Borealis', 100, -25],
      ['Gone Ltd', null, null],
      ['No decision', null, null],
    ]);
    expect(deal.leadOverBest).toBe(-25);
  });

  it('is stopped by a mandatory criterion that others meet better', () => {
    const criterion = { id: 'c', updatedAt: new Date(0), opportunityId: 'opportunity' };
    const decisionCriteria = [{ ...criterion, mandatory: true, ourFit: 'WORSE' as const }];
    expect(judged(LARGE, { dealAssessments: [round()], decisionCriteria }).deal.assessmentVerdict).toBe(
      'STOP',
    );
  });

  it.each([
    ['the day of the round', '2026-03-10', 'MEETING', 'CURRENT'],
    ['22 days later', '2026-02-16', 'MEETING', 'CURRENT'],
    ['23 days later, 7 before the 30 are over', '2026-02-15', 'MEETING', 'DUE'],
    ['30 days later', '2026-02-08', 'MEETING', 'DUE'],
    ['31 days later', '2026-02-07', 'MEETING', 'OVERDUE'],
    ['in another stage', '2026-03-09', 'SCREENING', 'DUE'],
  ])('%s stands as it should', (_when, assessedOn, stageThen, state) => {
    const dealAssessments = [round({ assessedOn: day(assessedOn), stageThen })];
    expect(judged(LARGE, { dealAssessments }).deal.assessmentState).toBe(state);
  });

  it('gives rounds without a number the next ones, by their days', () => {
    const dealAssessments = [
      round({ id: 'b', round: null, assessedOn: day('2026-03-05') }),
      round({ id: 'a', round: null, assessedOn: day('2026-03-06') }),
      round({ id: 'c', round: 3 }),
    ];
    const rounds = judged(LARGE, { dealAssessments }).account.dealAssessments;
    expect(rounds.map(({ id, round: number }) => [id, number])).toEqual([
      ['b', 4],
      ['a', 5],
      ['c', 3],
    ]);
  });

  it('keeps the verdict that an earlier round had beside the rivals of its time', () => {
    const before = judged(LARGE, { dealAssessments: [round()] }).account.dealAssessments;
    const criterion = { id: 'c', updatedAt: new Date(0), opportunityId: 'opportunity' };
    const { account, deal } = judged(LARGE, {
      dealAssessments: [...before, round({ id: 'second', round: 2, assessedOn: day('2026-03-09') })],
      decisionCriteria: [{ ...criterion, mandatory: true, ourFit: 'WORSE' }],
    });
    expect(account.dealAssessments.map(({ verdict }) => verdict)).toEqual(['GO', 'STOP']);
    expect(deal.assessmentVerdict).toBe('STOP');
  });

  it.each([
    'score',
    'known',
    'opportunityPoints',
    'competePoints',
    'winPoints',
    'worthPoints',
    'verdict',
  ] as const)('judges an earlier round anew whose %s does not stand', (field) => {
    const [stands] = judged(LARGE, { dealAssessments: [round()] }).account.dealAssessments;
    if (stands === undefined) throw new Error('no round');
    const earlier = { ...stands, verdictReason: 'As it was', [field]: null };
    const second = round({ id: 'second', round: 2, assessedOn: day('2026-03-09') });
    const [first] = judged(LARGE, { dealAssessments: [earlier, second] }).account.dealAssessments;
    expect(first).toEqual(stands);
    const whole = { ...stands, verdictReason: 'As it was' };
    expect(judged(LARGE, { dealAssessments: [whole, second] }).account.dealAssessments[0]).toBe(whole);
    expect(judged(LARGE, { dealAssessments: [whole] }).account.dealAssessments[0]).toEqual(stands);
  });

  it('keeps the stage that it was made in', () => {
    const stageOf = (stageThen: string | null) =>
      judged(LARGE, { dealAssessments: [round({ stageThen })] }).account.dealAssessments[0]?.stageThen;
    expect([stageOf(null), stageOf('NEW')]).toEqual(['MEETING', 'NEW']);
  });

  it('of five questions shows how many are known, and no verdict', () => {
    // Asked are 1, 5, 7, 11 and 18; the second question is none of them.
    const answers = { answer1: 'NO', answer7: 'YES', answer5: 'UNKNOWN', answer2: 'YES' } as const;
    const quick = aRound({
      kind: 'QUICK',
      assessedOn: day('2026-03-09'),
      score: 50,
      winPoints: 9,
      ...answers,
    });
    const [shown] = judged(LARGE, { dealAssessments: [quick] }).account.dealAssessments;
    expect(shown).toMatchObject({ known: 2, score: null, winPoints: null, verdict: null });
    expect(shown?.verdictReason).toBe('2 of the five quick questions are answered.');
  });

  it('leaves out a round of the future, and says so', () => {
    const dealAssessments = [round({ assessedOn: day('2026-04-01') })];
    const { account, deal } = judged(LARGE, { dealAssessments });
    expect([deal.assessmentScore, deal.assessmentState]).toEqual([null, 'NONE']);
    expect(account.dealAssessments[0]).toMatchObject({
      verdict: null,
      verdictReason: 'This round is dated 2026-04-01; it counts from that day on.',
    });
  });

  it('keeps a round that was made after the deal was closed, and changes nothing by it', () => {
    const closed = aDeal({ ...LARGE, stage: 'CUSTOMER', closedOn: day('2026-03-05') });
    const dealAssessments = [
      round(),
      round({ id: 'late', round: 2, assessedOn: day('2026-03-08'), answer7: 'NO' }),
    ];
    const { account, deal } = judged(closed, { dealAssessments });
    expect([deal.assessmentScore, deal.assessmentVerdict, deal.assessmentState]).toEqual([
      75.5,
      'GO',
      'CURRENT',
    ]);
    expect(account.dealAssessments[1]?.verdictReason).toBe(
      'The deal was closed on 2026-03-05: this round is kept and changes nothing.',
    );
  });

  it('stays as it is under a policy that can not be used', () => {
    const policies = [aPolicy({ problems: [{ code: 'WEIGHTS_ALL_ZERO', group: 'assessment' }] })];
    const account = anAccount({ opportunities: [LARGE], dealAssessments: [round()] });
    expect(judgeAssessments(account, aContext({ policies })).account).toBe(account);
  });

  it('is judged without a company, too', () => {
    const deal = aDeal({ ...LARGE, companyId: null });
    const ruled = judged(deal, { company: null, dealAssessments: [round()] });
    expect([ruled.deal.assessmentVerdict, ruled.tasks]).toEqual(['GO', []]);
  });
});

describe('tasks', () => {
  it('ask for a first round once, of the owner', () => {
    const first = judged(LARGE);
    expect(first.tasks?.map(({ key, assigneeId }) => [key, assigneeId])).toEqual([
      ['ASSESSMENT opportunity FIRST', 'rep'],
    ]);
    expect(first.deal).toMatchObject({ assessmentState: 'NONE', assessmentMarks: { asked: 'FIRST' } });
    expect(judged(first.deal).tasks).toEqual([]);
  });

  it('are completed by a round, and asked for again when that runs out', () => {
    const asked = { ...LARGE, assessmentMarks: { ...NO_MARKS, asked: 'FIRST' } };
    const held = judged(asked, { dealAssessments: [round()] });
    expect([held.closedTasks, held.tasks]).toEqual([['ASSESSMENT opportunity FIRST'], []]);
    expect(held.deal.assessmentMarks.asked).toBeNull();
    const later = judged(held.deal, { dealAssessments: [round({ assessedOn: day('2026-01-01') })] });
    expect(later.tasks?.map(({ key }) => key)).toEqual(['ASSESSMENT opportunity round']);
  });

  it('are not asked for deals of the green channel, closed ones and those before the policy wants tasks', () => {
    const since = aContext({ policies: [aPolicy({ tasksSince: day('2026-01-01') })] });
    expect(judged(aDeal({ salesTrack: 'GREEN_CHANNEL' })).tasks).toEqual([]);
    expect(judged(aDeal({ ...LARGE, stage: 'LOST', closedOn: day('2026-03-01') })).tasks).toEqual([]);
    expect(judged(LARGE, {}, since).tasks).toEqual([]);
    expect(judged({ ...LARGE, initiation: 'REJECTED' }).tasks).toEqual([]);
  });

  it.each([
    [{ answer1: 'NO', answer5: 'YES' }, 0],
    [{ answer1: 'NO', answer5: 'NO' }, 1],
    // Questions that the green channel does not ask do not count.
    [{ answer1: 'NO', answer2: 'NO', answer3: 'NO' }, 0],
  ] as const)('ask once to think again after two noes to the quick questions: %j', (answers, count) => {
    const deal = aDeal({ salesTrack: 'GREEN_CHANNEL', ownerId: 'rep' });
    const quick = aRound({ kind: 'QUICK', assessedOn: day('2026-03-09'), ...answers });
    const ruled = judged(deal, { dealAssessments: [quick] });
    expect(ruled.tasks?.map(({ key }) => key)).toEqual(count === 0 ? [] : ['QUICK opportunity round']);
    expect(ruled.account.dealAssessments[0]?.verdict).toBeNull();
    expect(judged(ruled.deal, { dealAssessments: [quick] }).tasks).toEqual([]);
  });
});

describe('a plan to win', () => {
  const milestone = { id: 'm', updatedAt: new Date(0), opportunityId: 'opportunity', doneOn: null };
  const criterion = { updatedAt: new Date(0), opportunityId: 'opportunity', mandatory: false };

  it('is complete with its eight parts', () => {
    const deal = {
      ...LARGE,
      competitiveStrategy: 'FLANKING',
      winTheme: 'One line, one hand',
      hasOpenTask: true,
    };
    const parts: Partial<Account> = {
      dealAssessments: [round()],
      dealCompetitors: [aRival({ standing: 'NO_DECISION' })],
      decisionCriteria: ['1', '2', '3'].map((id) => ({ ...criterion, id, ourFit: 'SAME' as const })),
      dealMilestones: [{ ...milestone, dueOn: day('2026-03-10'), agreedOn: day('2026-03-01') }],
      people: [aPerson({ buyingRole: 'DECISION_MAKER', supportLevel: 'SUPPORTER' })],
    };
    expect(judged(deal, parts).deal.winPlanCompleteness).toBe(100);
    // Seven of eight are 87.5.
    expect(judged({ ...deal, winTheme: ' ' }, parts).deal.winPlanCompleteness).toBe(88);
    expect(judged(deal, { ...parts, dealMilestones: [] }).deal.winPlanCompleteness).toBe(88);
  });

  it('is nothing for a small deal of which nothing is kept', () => {
    expect(judged(aDeal({ salesTrack: 'GREEN_CHANNEL' })).deal.winPlanCompleteness).toBeNull();
    // The task that asks for the first round is an open one, from the start.
    expect(judged(LARGE).deal.winPlanCompleteness).toBe(13);
    const asked = { ...LARGE, assessmentMarks: { ...NO_MARKS, asked: 'FIRST' } };
    expect(judged({ ...asked, hasOpenTask: true }).deal.winPlanCompleteness).toBe(13);
    expect(judged(asked).deal.winPlanCompleteness).toBe(0);
  });
});

describe('a decision on the initiation', () => {
  const approved = aDeal({ ...LARGE, initiation: 'APPROVED', updatedAt: CONTEXT.readAt });
  const stopped = round({ answer7: 'NO' });

  it.each([
    ['without a round', [], null, 'It was decided without a round of TAS+.'],
    [
      'on an old one',
      [round({ assessedOn: day('2026-01-01') })],
      null,
      'It was decided on a round of TAS+ that was 68 days old; at most 30 are allowed.',
    ],
    [
      'against the verdict',
      [stopped],
      null,
      'It was approved against the verdict Stop, and no note says why.',
    ],
    ['against the verdict, with a note', [stopped], 'The partner carries the risk.', null],
    ['on a round that holds', [round()], null, null],
  ])('%s says what was missing', (_how, dealAssessments, initiationNote, problem) => {
    const { deal } = judged({ ...approved, initiationNote }, { dealAssessments });
    expect(deal.initiationProblem).toBe(problem);
  });

  it('that was right does not become wrong as its round grows old', () => {
    const right = judged(approved, { dealAssessments: [round()] }).deal;
    const later = aContext({ policies: [aPolicy()], readAt: new Date('2026-06-10T12:00:00.000Z') });
    expect(judged(right, { dealAssessments: [round()] }, later).deal.initiationProblem).toBeNull();
  });

  it('that lacked a note is right once there is one', () => {
    const wrong = judged(approved, { dealAssessments: [stopped] }).deal;
    const noted = { ...wrong, initiationNote: 'The partner carries the risk.' };
    expect(judged(noted, { dealAssessments: [stopped] }).deal.initiationProblem).toBeNull();
  });
});

it('a track that is set by hand is told once, and its taking back, too', () => {
  const set = judged(aDeal({ trackOverride: 'FULL_PROCESS', changedBy: 'Maya' }));
  expect(set.notes?.map(({ title, markdown }) => [title, markdown])).toEqual([
    [
      'Track set by hand to full process: Presses',
      'It takes the full process whatever its amount. Set by Maya.',
    ],
  ]);
  expect(judged(set.deal).notes).toEqual([]);
  expect(judged({ ...set.deal, trackOverride: null }).notes?.map(({ title }) => title)).toEqual([
    'Track goes by the amount again: Presses',
  ]);
});
