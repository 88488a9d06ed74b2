import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness } from '../../../src/domain/plan/completeness.ts';
import { measurePlan } from '../../../src/domain/plan/figures.ts';
import { gradesOf, type Health, healthOf, overdueObjectives } from '../../../src/domain/plan/health.ts';
import { planProblems } from '../../../src/domain/plan/problems.ts';
import { attainment, elapsedShare, planRevenue, targetOf } from '../../../src/domain/plan/progress.ts';
import type { Plan, PlanAccount } from '../../../src/domain/plan/records.ts';
import { missingText } from '../../../src/domain/plan/texts.ts';
import { roundToOneDecimal } from '../../../src/domain/shared/numbers.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { contract, day, money, opportunity, TODAY, term, usd } from '../support/records.ts';
import { account, objective, plan } from './support.ts';

function measured(p: Partial<Plan>, a: Partial<PlanAccount> = {}, today = TODAY) {
  const one = plan(p);
  return measurePlan(one, [one], account(a), DEFAULT_SETTINGS, today, 'en').figures;
}

describe('elapsed time', () => {
  const period = { first: day('2026-01-01'), last: day('2026-12-31') };
  it.each([
    ['the day before', '2025-12-31', 0],
    ['the first day', '2026-01-01', 100 / 365],
    ['the 73rd day', '2026-03-14', 20],
    ['the last day', '2026-12-31', 100],
    ['long after', '2027-12-31', 100],
  ])('%s', (_name, today, share) => {
    expect(elapsedShare(period, day(today))).toBeCloseTo(share, 12);
  });
});

describe('revenue of a plan', () => {
  const earned = (a: Partial<PlanAccount>, today = TODAY, p: Partial<Plan> = {}) =>
    planRevenue(plan(p), account(a), DEFAULT_SETTINGS, today)?.amount ?? null;

  it.each<[string, Partial<PlanAccount>, number]>([
    ['a term inside', { contracts: [term('2026-06-01', '2026-06-30', 3_000)] }, 3_000],
    ['a term that is half over', { contracts: [term('2026-06-01', '2026-07-30', 6_000)] }, 3_000],
    ['a term that began before', { contracts: [term('2025-12-02', '2026-01-30', 6_000)] }, 3_000],
    ['a term to come', { contracts: [term('2026-07-01', '2026-07-30', 3_000)] }, 0],
    ['signed inside', { contracts: [contract({ signedOn: TODAY, amount: usd(7) })] }, 7],
    ['signed before', { contracts: [contract({ signedOn: day('2025-12-31'), amount: usd(7) })] }, 0],
    [
      'won today',
      { opportunities: [opportunity({ stage: 'CUSTOMER', closedOn: TODAY, amount: usd(5) })] },
      5,
    ],
    [
      'won tomorrow',
      { opportunities: [opportunity({ stage: 'CUSTOMER', closedOn: TODAY + 1, amount: usd(5) })] },
      0,
    ],
    [
      'a deal that a contract of another company stands for',
      {
        opportunities: [opportunity({ stage: 'CUSTOMER', closedOn: TODAY, amount: usd(5) })],
        contractsOfOthers: [contract({ opportunityId: 'opportunity-1', amount: usd(1), signedOn: TODAY })],
      },
      0,
    ],
  ])('%s', (_name, records, expected) => {
    expect(earned(records)).toBeCloseTo(expected, 9);
  });

  it('ends with the period, and is nothing before it', () => {
    const contracts = [term('2026-01-01', '2027-12-31', 730)];
    expect(earned({ contracts }, day('2027-06-01'))).toBeCloseTo(365, 9);
    expect(earned({ contracts }, day('2025-06-01'))).toBe(0);
    expect(earned({ contracts }, TODAY, { endsOn: null })).toBeNull();
    expect(earned({ contracts }, TODAY, { endsOn: day('2025-01-01') })).toBeNull();
  });
});

describe('attainment', () => {
  it.each([
    [31_000, 100_000, 31],
    [1, 3, 33.3],
    [6_125, 10_000, 61.3],
    [250, 100, 250],
    [0, 100, 0],
  ])('%d of %d is %d %%', (revenue, target, expected) => {
    expect(roundToOneDecimal(attainment(revenue, target))).toBe(expected);
  });

  it.each([
    [null, 'NONE'],
    [usd(null), 'NONE'],
    [usd(0), 'NONE'],
    [usd(-5), 'NONE'],
    [usd(5), 'SET'],
    [money(5, 'EUR'), 'WITHOUT_RATE'],
    // A blank currency is the base currency.
    [money(5, null), 'SET'],
  ])('a target of %j is %s', (revenueTarget, kind) => {
    expect(targetOf({ revenueTarget }, DEFAULT_SETTINGS, TODAY).kind).toBe(kind);
  });
});

describe('completeness', () => {
  it.each<[string, Partial<Plan>, Partial<PlanAccount>, number, string]>([
    ['all', {}, {}, 100, ''],
    ['a goal', { hasGoal: false }, {}, 89, 'No goal.'],
    [
      'an objective that is not dropped',
      { objectives: [objective({ status: 'DROPPED' })] },
      {},
      89,
      'No objective with a due date.',
    ],
    [
      'an objective with a date',
      { objectives: [objective({ dueOn: null })] },
      {},
      89,
      'No objective with a due date.',
    ],
    [
      'two horizons: one share',
      {},
      { needHorizons: ['MONTHS_3_TO_12'] },
      89,
      'No need in the horizon within 3 months; no need in the horizon 1 to 3 years.',
    ],
    ['people: one share', {}, { people: [] }, 89, 'No decision maker mapped; no mentor or supporter mapped.'],
    [
      'a supporter',
      {},
      { people: [{ buyingRole: 'DECISION_MAKER', supportLevel: 'ENEMY' }] },
      89,
      'No mentor or supporter mapped.',
    ],
    [
      'one person is both',
      {},
      { people: [{ buyingRole: 'DECISION_MAKER', supportLevel: 'SUPPORTER' }] },
      100,
      '',
    ],
    [
      'a target above 0, and a task',
      { revenueTarget: usd(0), hasOpenTask: false },
      {},
      78,
      'No revenue target; no open task.',
    ],
  ])('lacks %s', (_name, p, a, percent, text) => {
    const result = completeness(plan(p), account(a));
    expect([result.percent, missingText(result.missing, 'en')]).toEqual([percent, text]);
  });

  const FLAGS = [
    'hasGoal',
    'hasValueProposition',
    'hasCriticalSuccessFactors',
    'hasStrategy',
    'hasOpenTask',
  ] as const;
  const anyState = fc.record({
    flags: fc.tuple(...FLAGS.map(() => fc.boolean())),
    target: fc.constantFrom<(number | null)[]>(null, 0, 10),
    dated: fc.boolean(),
    horizons: fc.subarray(['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'] as const),
    people: fc.subarray([
      { buyingRole: 'DECISION_MAKER', supportLevel: null },
      { buyingRole: null, supportLevel: 'SUPPORTER' },
      { buyingRole: 'USER', supportLevel: 'ENEMY' },
    ] as const),
  });
  type State = Parameters<Parameters<typeof anyState.map>[0]>[0];
  const of = ({ flags, target, dated, horizons, people }: State) =>
    completeness(
      plan({
        ...Object.fromEntries(FLAGS.map((name, index) => [name, flags[index] === true])),
        revenueTarget: usd(target),
        objectives: dated ? [objective()] : [],
      }),
      account({ needHorizons: horizons, people }),
    );

  it('never falls when something is added, and is 100 exactly when nothing is missing', () => {
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        const both: State = {
          flags: one.flags.map((flag, index) => flag || other.flags[index] === true) as State['flags'],
          target: Math.max(one.target ?? 0, other.target ?? 0),
          dated: one.dated || other.dated,
          horizons: [...new Set([...one.horizons, ...other.horizons])],
          people: [...new Set([...one.people, ...other.people])],
        };
        expect(of(both).percent).toBeGreaterThanOrEqual(Math.max(of(one).percent, of(other).percent));
        for (const state of [one, other, both])
          expect(of(state).percent === 100).toBe(of(state).missing.length === 0);
      }),
    );
  });
});

const judged = (...evidence: Parameters<typeof gradesOf>): Health => healthOf(gradesOf(...evidence));

describe('health', () => {
  const late = (days: number) => [{ name: 'Late', days }];
  it.each<[number, number, number[], number, Health]>([
    [50, 50, [], 100, 'ON_TRACK'],
    [80, 50, [], 60, 'ON_TRACK'],
    [40.1, 50, [], 100, 'ON_TRACK'],
    [40, 50, [], 100, 'AT_RISK'],
    [25.1, 50, [], 100, 'AT_RISK'],
    [25, 50, [], 100, 'OFF_TRACK'],
    [50, 50, [1], 100, 'AT_RISK'],
    [50, 50, [29], 100, 'AT_RISK'],
    [50, 50, [30], 100, 'OFF_TRACK'],
    [50, 50, [], 59, 'AT_RISK'],
  ])(
    '%d %% after %d %% of the time, overdue %j, complete %d',
    (attained, elapsed, overdue, complete, health) => {
      expect(judged({ attainment: attained, elapsed }, overdue.flatMap(late), complete)).toBe(health);
    },
  );

  it('does not wait for revenue without a target', () => {
    expect(judged(null, [], 100)).toBe('ON_TRACK');
    expect(judged(null, late(40), 100)).toBe('OFF_TRACK');
  });

  it('is exact where a share of time is none in binary', () => {
    const elapsed = elapsedShare({ first: 0, last: 999 }, 700);
    expect(elapsed - 60.1).toBeLessThan(10);
    expect(judged({ attainment: 60.1, elapsed }, [], 100)).toBe('AT_RISK');
  });

  const ORDER: readonly Health[] = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'];
  const worse = (a: Health, b: Health): boolean => ORDER.indexOf(a) >= ORDER.indexOf(b);
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  it('never gets better by less revenue, more time, more overdue days or less that is there', () => {
    fc.assert(
      fc.property(
        percent,
        percent,
        fc.nat(90),
        percent,
        percent,
        percent,
        fc.nat(90),
        percent,
        (attained, elapsed, days, complete, less, more, longer, gone) => {
          const before = judged({ attainment: attained, elapsed }, days === 0 ? [] : late(days), complete);
          const after = judged(
            { attainment: attained - less, elapsed: elapsed + more },
            days + longer === 0 ? [] : late(days + longer),
            complete - gone,
          );
          expect(worse(after, before)).toBe(true);
        },
      ),
    );
  });

  it('counts what is open and past its day, the longest overdue first', () => {
    const objectives = [
      objective({ id: 'a', name: 'A', dueOn: TODAY - 3 }),
      objective({ id: 'b', name: 'B', dueOn: TODAY - 9, status: null }),
      objective({ id: 'c', dueOn: TODAY }),
      objective({ id: 'd', dueOn: TODAY - 50, status: 'ACHIEVED' }),
      objective({ id: 'e', dueOn: TODAY - 50, status: 'DROPPED' }),
      objective({ id: 'f', dueOn: null }),
    ];
    expect(overdueObjectives(objectives, TODAY)).toEqual([
      { name: 'B', days: 9 },
      { name: 'A', days: 3 },
    ]);
  });

  it('says why, with the numbers', () => {
    const objectives = [1, 12, 5, 4, 3].map((days, index) =>
      objective({ id: String(index), name: index === 1 ? '' : `O${days}`, dueOn: TODAY - days }),
    );
    expect(
      measured({ objectives }, { contracts: [contract({ signedOn: TODAY, amount: usd(31_000) })] }),
    ).toMatchObject({
      health: 'AT_RISK',
      healthReason:
        "Revenue is at 31 % after 50 % of the time; objective 'without a name' is 12 days overdue; objective 'O5' is 5 days overdue; objective 'O4' is 4 days overdue; 2 more objectives are overdue; the plan is 100 % complete.",
    });
    expect(
      measured({}, { contracts: [contract({ signedOn: TODAY, amount: money(5, 'CHF') })] }).healthReason,
    ).toContain('1 amount in CHF, 5 CHF, has no exchange rate (EXCHANGE_RATES) and is left out.');
  });

  it('puts together what is left out for the same reason, and names no record by its id', () => {
    const inChf = ['x-1', 'x-2', 'x-3'].map((id) =>
      contract({ id, signedOn: TODAY, amount: money(5, 'CHF') }),
    );
    const others = [
      contract({ id: 'x-5', signedOn: null, amount: money(5, 'USD') }),
      contract({ id: 'x-6', signedOn: null, amount: money(5, 'USD') }),
      ...['x-7', 'x-8', 'x-9'].map((id) => contract({ id, signedOn: TODAY, amount: usd(30_000) })),
    ];
    const { healthReason } = measured({}, { contracts: [...inChf, ...others] });
    expect(healthReason).toContain(
      'the plan is 100 % complete. 2 contracts have neither a first day nor a signing date and earn nothing. 3 amounts in CHF, 15 CHF together, have no exchange rate (EXCHANGE_RATES) and are left out.',
    );
    expect(healthReason).not.toContain('x-');
  });

  it('counts records of kinds that have no room', () => {
    const many = ['CHF', 'XAF', 'JPY', 'SEK', 'NOK', 'DKK', 'DKK'].map((currency, index) =>
      contract({ id: `x-${index}`, signedOn: TODAY, amount: money(5, currency) }),
    );
    const { healthReason } = measured({}, { contracts: many });
    expect(healthReason).toContain('in NOK');
    expect(healthReason).not.toContain('in DKK');
    expect(healthReason).toMatch(/2 more records are left out of the revenue\.$/);
  });

  it('says first what is worst', () => {
    const late = [objective({ name: 'Late', dueOn: TODAY - 40 })];
    const revenue = (amount: number) => ({
      contracts: [contract({ signedOn: TODAY, amount: usd(amount) })],
    });
    const bare = { hasGoal: false, hasValueProposition: false, hasStrategy: false, hasOpenTask: false };
    expect(measured({ ...bare }, revenue(90_000)).healthReason).toMatch(
      /^The plan is 56 % complete; revenue/,
    );
    expect(measured({ objectives: late }, revenue(30_000)).healthReason).toMatch(
      /^Objective 'Late' is 40 days overdue; revenue is at 30 %.*; the plan is 100 % complete/,
    );
    expect(measured({ ...bare, objectives: late }, revenue(90_000)).healthReason).toMatch(
      /^Objective 'Late'.*; the plan is 56 % complete; revenue is at 90 %/,
    );
  });

  it('is judged by the revenue before it is rounded', () => {
    // Half of the year is over: 24.96 points behind are shown as 25, and are not 25.
    const {
      health,
      attainment: shown,
      healthReason,
    } = measured({}, { contracts: [contract({ signedOn: TODAY, amount: usd(25_040) })] });
    expect({ health, shown }).toEqual({ health: 'AT_RISK', shown: 25 });
    expect(healthReason).toMatch(/^Revenue is at 25 % after 50 %/);
  });

  it.each(['DRAFT', 'CLOSED', null] as const)('is none for a plan that is %s', (status) => {
    expect(measured({ status })).toMatchObject({ health: null, healthReason: '' });
  });
});

describe('problems', () => {
  const codes = (one: Plan, others: Plan[] = []) =>
    planProblems(one, [one, ...others], targetOf(one, DEFAULT_SETTINGS, TODAY)).map(({ code }) => code);
  const elder = plan({ id: 'plan-0', name: 'Elder', createdAt: -5 });

  it.each<[string, Partial<Plan>, Plan[], string[]]>([
    ['none', {}, [], []],
    ['no first day', { startsOn: null }, [elder], ['NO_PERIOD']],
    ['reversed', { endsOn: day('2025-12-31') }, [elder], ['PERIOD_REVERSED']],
    ['a target without a rate', { revenueTarget: money(1, 'EUR') }, [], ['TARGET_WITHOUT_RATE']],
    ['an older one', {}, [elder], ['ANOTHER_IS_ACTIVE']],
    [
      'an older one in review',
      { status: 'IN_REVIEW' },
      [{ ...elder, status: 'IN_REVIEW' }],
      ['ANOTHER_IS_ACTIVE'],
    ],
    ['an older draft', {}, [{ ...elder, status: 'DRAFT' }], []],
    ['an older one, but a draft itself', { status: 'DRAFT' }, [elder], []],
    ['an older closed one', {}, [{ ...elder, status: 'CLOSED' }], []],
    [
      'an older one that ended the day before',
      {},
      [{ ...elder, startsOn: 0, endsOn: day('2025-12-31') }],
      [],
    ],
    [
      'an older one that ends on the first day',
      {},
      [{ ...elder, startsOn: 0, endsOn: day('2026-01-01') }],
      ['ANOTHER_IS_ACTIVE'],
    ],
    ['a younger one', {}, [{ ...elder, createdAt: 5 }], []],
    ['one of the same age with a lower id', {}, [{ ...elder, createdAt: 0 }], ['ANOTHER_IS_ACTIVE']],
    ['one of the same age with a higher id', {}, [{ ...elder, id: 'plan-2', createdAt: 0 }], []],
  ])('%s', (_name, fields, others, expected) => {
    expect(codes(plan(fields), others)).toEqual(expected);
  });

  it('of any number of plans for the same time the oldest has none, and all others have', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9), { minLength: 1 }), fc.array(fc.nat(3)), (numbers, ages) => {
        const plans = numbers.map((n, index) => plan({ id: `plan-${n}`, createdAt: ages[index] ?? 0 }));
        const clean = plans.filter((one) => codes(one, plans).length === 0);
        const sorted = [...plans].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
        expect(clean).toEqual([sorted[0]]);
      }),
    );
  });
});

it('objectives of revenue and relationship show where they stand; the others are a person’s', () => {
  const one = plan({
    objectives: [
      objective({ id: 'r', type: 'REVENUE' }),
      objective({ id: 'p', type: 'RELATIONSHIP' }),
      objective({ id: 'x', type: 'BUSINESS_DEVELOPMENT' }),
      objective({ id: 'n', type: null }),
    ],
  });
  const contracts = [contract({ signedOn: TODAY, amount: usd(1_234.56) })];
  const current = (p: Plan) => [
    ...measurePlan(p, [p], account({ contracts }), DEFAULT_SETTINGS, TODAY, 'en').current,
  ];
  expect(current(one)).toEqual([
    ['r', 1_234.6],
    ['p', 42.5],
  ]);
  expect(current({ ...one, endsOn: null })).toEqual([
    ['r', null],
    ['p', 42.5],
  ]);
});

describe('a plan whose revenue can’t be measured', () => {
  const measured = (fields: Partial<Plan>, records: Partial<PlanAccount> = {}) =>
    measurePlan(plan(fields), [], account(records), DEFAULT_SETTINGS, TODAY, 'en').figures;
  const earned = (id: string, currency: string) =>
    contract({ id, amount: money(1_000, currency), signedOn: day('2026-03-01') });

  it('has a target without a rate', () => {
    expect(measured({ revenueTarget: money(5, 'CHF') })).toMatchObject({
      health: 'NOT_MEASURABLE',
      healthReason: expect.stringContaining('the target of 5 CHF has no exchange rate'),
    });
  });

  it('earns most of its revenue in currencies without a rate', () => {
    const contracts = [earned('1', 'CHF'), earned('2', 'CHF'), earned('3', 'USD')];
    expect(measured({}, { contracts })).toMatchObject({
      health: 'NOT_MEASURABLE',
      healthReason: expect.stringContaining('most of what it is made of has no exchange rate: 2,000 CHF'),
      revenueActual: null,
      attainment: null,
    });
  });

  it.each([
    ['half of it only', {}, [earned('1', 'CHF'), earned('2', 'USD')]],
    ['what earns outside the plan', { startsOn: day('2026-04-01') }, [earned('1', 'CHF')]],
    ['nothing to hold it against', { revenueTarget: null }, [earned('1', 'CHF')]],
  ])('is not one with %s', (_, fields, contracts) => {
    expect(measured(fields, { contracts }).health).not.toBe('NOT_MEASURABLE');
  });

  it('shows no revenue either when there is nothing to hold it against', () => {
    const figures = measured({ revenueTarget: null }, { contracts: [earned('1', 'CHF')] });
    expect(figures.revenueActual).toBeNull();
  });

  it('is not judged while it is no plan in use', () => {
    expect(measured({ status: 'DRAFT', revenueTarget: money(5, 'CHF') }).health).toBeNull();
  });
});
