/** Every sentence that is written to records, in both languages and over all its cases. */
import { describe, expect, it } from 'vitest';
import { signalText } from '../../src/domain/attention/signal-texts.ts';
import type { AttentionSignal } from '../../src/domain/attention/signals.ts';
import { coverageProblemText } from '../../src/domain/credit/coverage-texts.ts';
import { creditName } from '../../src/domain/credit/credit-name.ts';
import { type CoverageProblem, CREDIT_ROLES } from '../../src/domain/credit/shares.ts';
import type { LeftOut } from '../../src/domain/left-out.ts';
import { leftOutText } from '../../src/domain/left-out-texts.ts';
import { DECISIONS } from '../../src/domain/opportunity/decision.ts';
import { decisionNote } from '../../src/domain/opportunity/decision-texts.ts';
import { dealTaskTitle } from '../../src/domain/opportunity/tasks.ts';
import type { DealTaskKind } from '../../src/domain/opportunity/words.ts';
import type { Missing } from '../../src/domain/plan/completeness.ts';
import { objectivesForGaps } from '../../src/domain/plan/gaps.ts';
import { gradesOf, type Overdue, type Pace, type Unmeasurable } from '../../src/domain/plan/health.ts';
import type { PlanProblem } from '../../src/domain/plan/problems.ts';
import { NEED_HORIZONS } from '../../src/domain/plan/records.ts';
import { startingPointText, startingPointTitle } from '../../src/domain/plan/starting-point.ts';
import { healthText, missingText, planProblemText, revisionName } from '../../src/domain/plan/texts.ts';
import type { PolicyProblem } from '../../src/domain/policy.ts';
import { POLICY_NUMBERS } from '../../src/domain/policy-fields.ts';
import { policyProblemText, problemSentences } from '../../src/domain/policy-problem-texts.ts';
import { defaultPolicyName, runName } from '../../src/domain/record-names.ts';
import { MONITORS } from '../../src/domain/review/monitors.ts';
import { reviewNote, reviewTaskTitle, statusNote } from '../../src/domain/review/texts.ts';
import type { RunKind } from '../../src/domain/run-troubles.ts';
import { decisionTexts } from '../../src/domain/selection/decision-texts.ts';
import type {
  AccountStatus,
  RecommendedStatus,
  SelectionReason,
} from '../../src/domain/selection/recommend.ts';
import { noCompanyText, recommendationText } from '../../src/domain/selection/recommendation-text.ts';
import { LANGUAGES, type Language } from '../../src/domain/shared/language.ts';
import type { RevenueReason } from '../../src/domain/shared/reasons.ts';
import type { PriorityGap } from '../../src/domain/support/priority.ts';
import { priorityText } from '../../src/domain/support/priority-text.ts';
import { reminderTitle } from '../../src/domain/support/reminder.ts';
import { day } from './support/records.ts';

/** At least one case for each code: a code without one is a type error. */
type Cases<Union extends Record<Key, string>, Key extends string> = {
  [Code in Union[Key]]: readonly Extract<Union, Record<Key, Code>>[];
};

const flat = <Case>(cases: Readonly<Record<string, readonly Case[]>>): Case[] => Object.values(cases).flat();

/** Names carry no letters here, so that each letter that is found is the app's own. */
const NAME = '#1';
const NAMES = [NAME, ''];
const ON = day('2026-11-24');
const STATUSES: readonly AccountStatus[] = ['CANDIDATE', 'KEY', 'WATCH', 'FORMER'];
const RECOMMENDED: readonly RecommendedStatus[] = ['KEY', 'CANDIDATE', 'NONE'];

const SELECTION: Cases<SelectionReason, 'code'> = {
  NOT_SCORED: [{ code: 'NOT_SCORED' }],
  ENTERS: [{ code: 'ENTERS', share: 20, entry: 50 }],
  STAYS: STATUSES.map((status) => ({ code: 'STAYS', status, share: 25, entry: 50, exit: 40 })),
  BELOW_EXIT: (['KEY', 'WATCH'] as const).map((status) => ({
    code: 'BELOW_EXIT',
    status,
    share: 25,
    exit: 40,
  })),
  OUT_OF_MARGIN: (['KEY', 'WATCH'] as const).map((status) => ({ code: 'OUT_OF_MARGIN', status, share: 25 })),
  BELOW_ENTRY: [{ code: 'BELOW_ENTRY', share: 20, entry: 50 }],
  NEXT_IN_LINE: [{ code: 'NEXT_IN_LINE', share: 35 }],
  OUTSIDE: [{ code: 'OUTSIDE', share: 35 }],
};

const MANY = Array.from({ length: 7 }, () => NAME);
const SIGNALS: Cases<AttentionSignal, 'code'> = {
  NO_DECISION_MAKER: [0, 1, 2].map((people) => ({ code: 'NO_DECISION_MAKER', people })),
  NO_MENTOR_OR_SUPPORTER: [0, 1, 2].map((people) => ({ code: 'NO_MENTOR_OR_SUPPORTER', people })),
  SINGLE_THREADED: [[], [NAME], [''], MANY].map((threads) => ({ code: 'SINGLE_THREADED', threads })),
  ENEMY_DECIDES: [[NAME], [''], MANY].map((enemies) => ({ code: 'ENEMY_DECIDES', enemies })),
  NOBODY_CRITICAL: [{ code: 'NOBODY_CRITICAL', known: 3 }],
  KEY_PERSON_SILENT: [
    {
      code: 'KEY_PERSON_SILENT',
      silent: [
        { name: NAME, since: ON, rhythm: 14 },
        { name: '', since: null, rhythm: 30 },
      ],
    },
  ],
};

const COVERAGE: Cases<CoverageProblem, 'code'> = {
  HISTORY_UNREADABLE: [{ code: 'HISTORY_UNREADABLE' }],
  SHARE_REFUSED: CREDIT_ROLES.flatMap((role) =>
    [null, 120].flatMap((share) =>
      [null, 30].map((inForce) => ({ code: 'SHARE_REFUSED' as const, role, share, inForce })),
    ),
  ),
};

const POLICY: Cases<PolicyProblem, 'code'> = {
  WEIGHT_NEGATIVE: POLICY_NUMBERS.map((field) => ({ code: 'WEIGHT_NEGATIVE', field, value: -1 })),
  WEIGHTS_ALL_ZERO: (['importance', 'closeness'] as const).map((group) => ({
    code: 'WEIGHTS_ALL_ZERO',
    group,
  })),
  REVENUE_WEIGHT_TOO_LARGE: [{ code: 'REVENUE_WEIGHT_TOO_LARGE', share: 80 }],
  DAYS_OUT_OF_RANGE: [{ code: 'DAYS_OUT_OF_RANGE', field: 'staleAfterDays', value: 0 }],
  THRESHOLDS_NOT_RISING: (['revenue', 'potential'] as const).map((group) => ({
    code: 'THRESHOLDS_NOT_RISING',
    group,
    values: [1, 1, 2, 3],
  })),
  SHARE_OUT_OF_RANGE: [{ code: 'SHARE_OUT_OF_RANGE', field: 'keyShare', value: 101 }],
  RATE_OUT_OF_RANGE: [{ code: 'RATE_OUT_OF_RANGE', field: 'baselineWinRate', value: 2 }],
  REVIEW_MONTHS_OUT_OF_RANGE: [{ code: 'REVIEW_MONTHS_OUT_OF_RANGE', field: 'needsReviewMonths', value: 0 }],
  VALUE_MISSING: POLICY_NUMBERS.map((field) => ({ code: 'VALUE_MISSING', field })),
};

const MISSING: Readonly<Record<Missing['item'], readonly Missing[]>> = {
  GOAL: [{ item: 'GOAL' }],
  VALUE_PROPOSITION: [{ item: 'VALUE_PROPOSITION' }],
  CRITICAL_SUCCESS_FACTORS: [{ item: 'CRITICAL_SUCCESS_FACTORS' }],
  STRATEGY: [{ item: 'STRATEGY' }],
  REVENUE_TARGET: [{ item: 'REVENUE_TARGET' }],
  DATED_OBJECTIVE: [{ item: 'DATED_OBJECTIVE' }],
  NEED: NEED_HORIZONS.map((horizon) => ({ item: 'NEED', horizon })),
  DECISION_MAKER: [{ item: 'DECISION_MAKER' }],
  MENTOR_OR_SUPPORTER: [{ item: 'MENTOR_OR_SUPPORTER' }],
  OPEN_TASK: [{ item: 'OPEN_TASK' }],
};

const PLAN: Cases<PlanProblem, 'code'> = {
  NO_PERIOD: [{ code: 'NO_PERIOD' }],
  PERIOD_REVERSED: [{ code: 'PERIOD_REVERSED' }],
  TARGET_WITHOUT_RATE: ['CHF', ''].map((currency) => ({ code: 'TARGET_WITHOUT_RATE', currency })),
  ANOTHER_IS_ACTIVE: NAMES.map((name) => ({ code: 'ANOTHER_IS_ACTIVE', name })),
};

const GAPS: Cases<PriorityGap, 'code'> = {
  IMPORTANCE_MISSING: [{ code: 'IMPORTANCE_MISSING' }],
  OPPORTUNITY_MISSING: [{ code: 'OPPORTUNITY_MISSING' }],
  AMOUNT_MISSING: [{ code: 'AMOUNT_MISSING' }],
  AMOUNT_WITHOUT_RATE: ['CHF', ''].map((currency) => ({ code: 'AMOUNT_WITHOUT_RATE', currency })),
  THRESHOLD_MISSING: [{ code: 'THRESHOLD_MISSING' }],
  THRESHOLD_WITHOUT_RATE: ['CHF', ''].map((currency) => ({ code: 'THRESHOLD_WITHOUT_RATE', currency })),
  DATE_MISSING: [{ code: 'DATE_MISSING' }],
};

const LEFT: Cases<LeftOut, 'code'> = {
  AMOUNT_WITHOUT_RATE: ['CHF', ''].map((currency) => ({
    code: 'AMOUNT_WITHOUT_RATE',
    currency,
    amount: 1_000_000,
    object: 'contract',
    id: '1',
  })),
  CONTRACT_STATUS_UNKNOWN: [{ code: 'CONTRACT_STATUS_UNKNOWN', id: '1' }],
  CONTRACT_TERM_REVERSED: [{ code: 'CONTRACT_TERM_REVERSED', id: '1' }],
  CONTRACT_WITHOUT_AMOUNT: [{ code: 'CONTRACT_WITHOUT_AMOUNT', id: '1' }],
  WHOLE_TERM_WITHOUT_END: [{ code: 'WHOLE_TERM_WITHOUT_END', id: '1' }],
  NOTICE_LONGER_THAN_TERM: [{ code: 'NOTICE_LONGER_THAN_TERM', id: '1' }],
  RENEWAL_WITHOUT_MONTHS: [{ code: 'RENEWAL_WITHOUT_MONTHS', id: '1' }],
  RENEWAL_OF_DECADES: [{ code: 'RENEWAL_OF_DECADES', id: '1' }],
  AMOUNT_FROM_BEFORE_START: [{ code: 'AMOUNT_FROM_BEFORE_START', id: '1' }],
  COUNTED_ELSEWHERE: [{ code: 'COUNTED_ELSEWHERE', id: '1' }],
  TAKEN_PER_YEAR: [{ code: 'TAKEN_PER_YEAR', id: '1' }],
  TAKEN_FOR_WHOLE_TERM: [{ code: 'TAKEN_FOR_WHOLE_TERM', id: '1' }],
  CONTRACTS_WORTH_LITTLE: [{ code: 'CONTRACTS_WORTH_LITTLE', id: '1' }],
  OPEN_THOUGH_CONTRACTED: [{ code: 'OPEN_THOUGH_CONTRACTED', id: '1' }],
  WON_WITHOUT_AMOUNT: [{ code: 'WON_WITHOUT_AMOUNT', id: '1' }],
  STALE_DEAL: [{ code: 'STALE_DEAL', id: '1' }],
  WON_NOT_EXTENDED: [{ code: 'WON_NOT_EXTENDED', id: '1' }],
  PART_OF_CONTRACT_GONE: [{ code: 'PART_OF_CONTRACT_GONE', id: '1' }],
  CONTRACT_WITHOUT_DATES: [{ code: 'CONTRACT_WITHOUT_DATES', id: '1' }],
  CONTRACT_TERMINATED_WITHOUT_DATE: [{ code: 'CONTRACT_TERMINATED_WITHOUT_DATE', id: '1' }],
  PAST_TERMS_UNREADABLE: [{ code: 'PAST_TERMS_UNREADABLE', id: '1' }],
  CLOSE_DATE_MISSING: [{ code: 'CLOSE_DATE_MISSING', id: '1' }],
  CHECKED_IN_FUTURE: [{ code: 'CHECKED_IN_FUTURE', id: '1' }],
  CHECK_DATE_MISSING: [{ code: 'CHECK_DATE_MISSING', id: '1' }],
  REPORTS_IN_CIRCLE: [{ code: 'REPORTS_IN_CIRCLE', id: '1' }],
  NEED_WITHOUT_VALUE: [{ code: 'NEED_WITHOUT_VALUE', id: '1' }],
  NEED_WITHOUT_HORIZON: [{ code: 'NEED_WITHOUT_HORIZON', id: '1' }],
};

const LEFT_OUT: readonly RevenueReason[] = [
  ...['contract', 'opportunity'].flatMap((object) =>
    ['CHF', ''].map((currency) => ({
      code: 'AMOUNT_WITHOUT_RATE' as const,
      currency,
      amount: object === 'contract' ? null : 1_000_000,
      object,
      id: '1',
    })),
  ),
  { code: 'CONTRACT_STATUS_UNKNOWN', id: '1' },
  { code: 'CONTRACT_TERM_REVERSED', id: '1' },
  { code: 'CONTRACT_WITHOUT_DATES', id: '1' },
  { code: 'CONTRACT_TERMINATED_WITHOUT_DATE', id: '1' },
  { code: 'PAST_TERMS_UNREADABLE', id: '1' },
  { code: 'CLOSE_DATE_MISSING', id: '1' },
];

const TASKS: Readonly<Record<DealTaskKind, true>> = {
  INITIATION: true,
  LEARNING: true,
  ASSESSMENT: true,
  QUICK: true,
};
const RUNS: Readonly<Record<RunKind, true>> = {
  SWEEP: true,
  BACKFILL: true,
  POLICY: true,
  MANUAL: true,
  DECISIONS: true,
  FEED: true,
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[];

const recommendations = (language: Language): string[] => [
  noCompanyText(language),
  ...flat<SelectionReason>(SELECTION).map((reason) =>
    recommendationText(
      {
        companyId: 'a',
        recommended: 'NONE',
        importance: 61.3,
        rank: reason.code === 'NOT_SCORED' ? null : 3,
        rankedOutOf: 40,
        reason,
      },
      NAME,
      language,
    ),
  ),
];

function decisions(language: Language): string[] {
  const { because, space, nothingToChange, leftToReview, decidedToday, changedMeanwhile, ...rest } =
    decisionTexts(language);
  const { backAlready, changedSince, reviewedSince, ...plain } = rest;
  expect(space).toBe(language === 'en' ? ' ' : '');
  return [
    ...Object.values(because),
    ...Object.values(plain),
    ...STATUSES.flatMap((status) => RECOMMENDED.map((recommended) => nothingToChange(status, recommended))),
    ...STATUSES.map(leftToReview),
    ...STATUSES.flatMap((status) => [decidedToday(status), backAlready(status)]),
    ...[...STATUSES, null].flatMap((status) => [changedMeanwhile(status), changedSince(status)]),
    reviewedSince('2026-11-24'),
  ];
}

const TRENDS = ['RISING', 'STEADY', 'FALLING', 'UNKNOWN', null];
const texts = (note: { title: string; markdown: string }): string[] => [note.title, note.markdown];

const reviews = (language: Language): string[] => [
  ...MONITORS.flatMap((monitor) => NAMES.map((name) => reviewTaskTitle(monitor, name, language))),
  ...STATUSES.flatMap((from) =>
    STATUSES.flatMap((to) =>
      NAMES.flatMap((name) =>
        [null, 'APPLIED' as const, 'UNDONE' as const].flatMap((command) =>
          [...RECOMMENDED, null].flatMap((recommended) => {
            const told = { who: name || null, command, recommended, reason: '1', remark: name };
            return texts(statusNote(name, { from, to }, ON, told, language));
          }),
        ),
      ),
    ),
  ),
  ...MONITORS.flatMap((monitor) =>
    TRENDS.flatMap((trend) =>
      [null, 4].flatMap((number) => {
        const figures = { importance: number, rank: number, rankedOutOf: number, closeness: number, trend };
        const who = number === null ? null : NAME;
        return texts(
          reviewNote(NAME, { monitor, on: ON }, { who, remark: who, figures, today: ON }, language),
        );
      }),
    ),
  ),
];

const deals = (language: Language): string[] =>
  NAMES.flatMap((name) => [
    ...keysOf(TASKS).map((kind) => dealTaskTitle(kind, name, language)),
    ...DECISIONS.flatMap((decision) =>
      [
        { amount: null, currency: null },
        { amount: 1200.5, currency: null },
        { amount: 1200.5, currency: 'CHF' },
      ].flatMap((amount) =>
        texts(decisionNote(name, amount, decision, name || null, name || null, language)),
      ),
    ),
  ]);

const PERSON = { id: '1', name: NAME, jobTitle: NAME, closeness: 40 };
const POINT = {
  on: '2026-11-24',
  importanceScore: 61.3,
  importanceRank: 3,
  rankedOutOf: 40,
  closenessScore: 40,
  currency: 'CHF',
  revenue: 120_000,
};

const startingPoints = (language: Language): string[] => [
  startingPointTitle(NAME, language),
  startingPointText(
    {
      ...POINT,
      importanceScore: null,
      importanceRank: null,
      closenessScore: null,
      status: null,
      trend: null,
      state: null,
      people: [],
    },
    language,
  ),
  ...STATUSES.flatMap((status) =>
    (['RISING', 'STEADY', 'FALLING', 'UNKNOWN'] as const).flatMap((trend) =>
      (['ACTIVE', 'COOLING', 'DORMANT', 'UNKNOWN'] as const).map((state) =>
        startingPointText(
          {
            ...POINT,
            status,
            trend,
            state,
            people: (['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY'] as const).flatMap(
              (supportLevel) =>
                (['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER'] as const).map((buyingRole, index) => ({
                  ...PERSON,
                  ...(index === 0 ? { name: '', jobTitle: '', closeness: null } : {}),
                  supportLevel,
                  buyingRole,
                  influence: 'INNER_CIRCLE' as const,
                })),
            ),
          },
          language,
        ),
      ),
    ),
  ),
];

const found = (pace: Pace | null, overdue: readonly Overdue[], unmeasurable: Unmeasurable | null = null) => ({
  pace,
  unmeasurable,
  overdue,
  completenessPercent: 78,
  grades: gradesOf(pace, overdue, 78, unmeasurable),
});

const UNMEASURABLE: readonly Unmeasurable[] = [
  { what: 'REVENUE', amounts: [{ amount: 2_000, currency: 'CHF' }] },
  ...['CHF', ''].map((currency) => ({ what: 'TARGET' as const, amount: 1_000, currency })),
];

function plans(language: Language): string[] {
  const overdue = [...NAMES, ...NAMES, ...NAMES].map((name, index) => ({ name, days: index + 1 }));
  return [
    ...flat<Missing>(MISSING).map((item) => missingText([item], language)),
    ...flat<PlanProblem>(PLAN).map((problem) => planProblemText([problem], language)),
    ...[[], overdue.slice(0, 2), overdue.slice(0, 4), overdue].flatMap((late) =>
      [null, { attainment: 40, elapsed: 60 }].map((pace) => healthText(found(pace, late), [], language)),
    ),
    ...LEFT_OUT.map((reason) => healthText(found(null, []), [reason], language)),
    healthText(found(null, []), LEFT_OUT, language),
    ...UNMEASURABLE.map((why) => healthText(found(null, [], why), [], language)),
    revisionName(NAME, 2, language),
    ...objectivesForGaps(
      { people: [], needHorizons: [], trend: 'FALLING', closenessScore: 30 },
      { first: ON, last: ON + 365 },
      ON,
      language,
    ).flatMap(({ name, tactic }) => [name, tactic]),
    ...startingPoints(language),
  ];
}

const support = (language: Language): string[] => [
  ...flat<PriorityGap>(GAPS).map((gap) =>
    priorityText(
      {
        priority: 1,
        parts: { importance: 1, dealSize: 2, urgency: 3 },
        winning: { weight: 0.5, points: 60 },
        gaps: [gap],
      },
      language,
    ),
  ),
  ...NAMES.map((name) => reminderTitle(name, language)),
];

const WRITTEN: Readonly<Record<string, (language: Language) => string[]>> = {
  recommendations,
  decisions,
  'attention sentences': (language) =>
    flat<AttentionSignal>(SIGNALS).map((signal) => signalText(signal, language)),
  'policy problems': (language) =>
    flat<PolicyProblem>(POLICY).flatMap((problem) => [
      problemSentences([problem], language),
      policyProblemText([problem], language) ?? '',
    ]),
  'coverage problems': (language) =>
    flat<CoverageProblem>(COVERAGE).map((problem) => coverageProblemText([problem], language) ?? ''),
  'names of credits': (language) =>
    CREDIT_ROLES.flatMap((role) =>
      (['contract', 'opportunity'] as const).flatMap((kind) =>
        NAMES.map((name) => creditName({ kind, name }, role, language)),
      ),
    ),
  'tasks and notes on reviews': reviews,
  'tasks and notes on deals': deals,
  plans,
  'what is left out': (language) =>
    flat<LeftOut>(LEFT).flatMap((reason) =>
      [1, 3].map((count) => leftOutText(Array(count).fill(reason), language)),
    ),
  'support requests': support,
  'names of records': (language) => [
    defaultPolicyName(language),
    ...keysOf(RUNS).flatMap((kind) =>
      (['WAITING', 'FINISHED', 'FAILED'] as const).flatMap((state) =>
        [false, true].map((isUndone) =>
          runName(kind, state === 'WAITING' ? null : new Date(0), language, {
            state,
            processed: 3,
            changed: 2,
            failed: 1,
            isUndone,
          }),
        ),
      ),
    ),
  ],
};

const HAN = /\p{Script=Han}/u;
const ENGLISH = /[A-Za-z]{2,}/;
/** Codes of currencies, settings by the names that people find them under, and the name of the method. */
const CODES = /CHF|EXCHANGE_RATES|TAS/g;

describe.each(Object.entries(WRITTEN))('%s', (_name, write) => {
  it.each(LANGUAGES)('say something in every case, in %s', (language) => {
    const sentences = write(language);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('are in English words', () => {
    for (const sentence of write('en')) {
      expect(sentence).not.toMatch(HAN);
      expect(sentence).not.toMatch(/[，。：；（）“”、？]/);
    }
  });

  it('are in Chinese words and signs', () => {
    for (const sentence of write('zh-CN')) {
      expect(sentence).toMatch(HAN);
      expect(sentence.replaceAll(CODES, '')).not.toMatch(ENGLISH);
      expect(sentence).not.toMatch(/[,;:()?](\s|$)|[\p{Script=Han}][,;:()?!]|。。|，。|：。/u);
    }
  });
});

describe('in Chinese', () => {
  it.each<[string, string, string]>([
    [
      'a place in the ranking',
      recommendationText(
        {
          companyId: 'a',
          recommended: 'KEY',
          importance: 61.3,
          rank: 3,
          rankedOutOf: 40,
          reason: { code: 'STAYS', status: 'WATCH', share: 25, entry: 65, exit: 40 },
        },
        '制造业',
        'zh-CN',
      ),
      '在“制造业”的 40 家公司中排第 3 名，重要性 61.3 分，入选分为 65 分；当前状态为“观察”，予以保留，直至低于 40 分或跌出前 25%。',
    ],
    ['a review', reviewTaskTitle('CLOSENESS', '东海机械', 'zh-CN'), '亲密度评审：东海机械'],
    [
      'what a plan lacks',
      missingText([{ item: 'GOAL' }, { item: 'NEED', horizon: 'YEARS_1_TO_3' }], 'zh-CN'),
      '缺少目标；1 至 3 年没有需求。',
    ],
    [
      'a policy',
      policyProblemText([{ code: 'SHARE_OUT_OF_RANGE', field: 'keyShare', value: 120 }], 'zh-CN') ?? '',
      '未启用：“大客户比例（%）”为 120；比例须在 0 至 100 之间。相关公司保留上次得分。',
    ],
    [
      'a decision on a deal',
      decisionNote('新产线', { amount: 1_250_000, currency: 'CNY' }, 'APPROVED', null, null, 'zh-CN').title,
      '立项已批准：新产线（1,250,000 CNY）',
    ],
    [
      'a credit',
      creditName({ kind: 'contract', name: '框架合同' }, 'REGIONAL_OWNER', 'zh-CN'),
      '框架合同，区域负责人',
    ],
  ])('%s reads as one says it', (_what, text, expected) => {
    expect(text).toBe(expected);
  });
});

it.each<[string, Language, string]>([
  ['Alder 2027, revision 2', 'zh-CN', 'Alder 2027，第 3 版'],
  ['Alder 2027，第 2 版', 'en', 'Alder 2027, revision 3'],
  ['Alder 2027，第 2 版', 'zh-CN', 'Alder 2027，第 3 版'],
])('the revision after "%s", in %s, is called %s', (name, language, expected) => {
  expect(revisionName(name, 3, language)).toBe(expected);
});

it('an objective closes the same gap in every language, by its key', () => {
  const keys = LANGUAGES.map((language) =>
    objectivesForGaps(
      { people: [], needHorizons: [], trend: 'FALLING', closenessScore: 30 },
      { first: ON, last: ON + 365 },
      ON,
      language,
    ).map(({ key, dueOn, type, stage, target }) => ({ key, dueOn, type, stage, target })),
  );
  expect(keys[1]).toEqual(keys[0]);
});
