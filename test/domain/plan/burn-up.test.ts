import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnUp } from '../../../src/domain/plan/burn-up.ts';
import { burnUpSvg } from '../../../src/domain/plan/burn-up-svg.ts';
import type { PlanAccount } from '../../../src/domain/plan/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { planPage } from '../../../src/domain/words/plan-page-en.ts';
import { day, opportunity, TODAY, term, usd } from '../support/records.ts';
import { account } from './support.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, stageProbabilities: { PROPOSAL: 0.5 } };
/** 60 days, of which 30 are over on the day of judgement. */
const PERIOD = { first: day('2026-06-01'), last: day('2026-07-30') };
/** 100 a day. */
const FRAME = term('2026-06-01', '2026-07-30', 6_000);

const pointsOf = (a: Partial<PlanAccount>, today = TODAY, period = PERIOD) =>
  burnUp(period, account(a), SETTINGS, today);

describe('the revenue of a plan against time', () => {
  it('is earned up to today, and agreed from then on', () => {
    expect(pointsOf({ contracts: [FRAME] })).toEqual([
      { day: day('2026-05-31'), earned: 0, agreed: null, expected: null },
      { day: day('2026-06-30'), earned: 3_000, agreed: 3_000, expected: 3_000 },
      { day: day('2026-07-30'), earned: null, agreed: 6_000, expected: 6_000 },
    ]);
  });

  const deal = (fields: Parameters<typeof opportunity>[0]) =>
    opportunity({ stage: 'PROPOSAL', amount: usd(1_000), closeDate: day('2026-07-10'), ...fields });

  it.each<[string, Partial<PlanAccount>, number]>([
    ['half of a deal at 50 %', { opportunities: [deal({})] }, 500],
    [
      'one that should have closed, as if it closed tomorrow',
      { opportunities: [deal({ closeDate: day('2026-06-01') })] },
      500,
    ],
    ['none that closes later', { opportunities: [deal({ closeDate: day('2026-07-31') })] }, 0],
    ['none without a close date', { opportunities: [deal({ closeDate: null })] }, 0],
    // 3,650 over 365 days from 11 July on: 20 days of 10, at 50 %.
    ['the days of a term', { opportunities: [deal({ amount: usd(3_650), termMonths: 12 })] }, 100],
    ['none that extends a contract', { opportunities: [deal({ partOfContractId: 'contract-1' })] }, 0],
    [
      'none that has a contract',
      {
        opportunities: [deal({ id: 'deal' })],
        contracts: [{ ...term('2026-08-01', '2026-08-31', 1_000), opportunityId: 'deal' }],
      },
      0,
    ],
    ['none that is lost', { opportunities: [deal({ stage: 'LOST' })] }, 0],
  ])('expects of deals: %s', (_name, a, expected) => {
    const settings = { ...SETTINGS, lostStages: ['LOST'] };
    const last = burnUp(PERIOD, account(a), settings, TODAY).at(-1);
    expect(last?.expected).toBeCloseTo(expected, 9);
    expect(last?.agreed).toBe(0);
  });

  it('is all to come before the period, and all over after it', () => {
    const before = pointsOf({ contracts: [FRAME] }, day('2026-05-01'));
    expect(before.map(({ earned, agreed }) => [earned, agreed])).toEqual([
      [null, 0],
      [null, 3_000],
      [null, 6_000],
    ]);
    const after = pointsOf({ contracts: [FRAME] }, day('2026-09-01'));
    expect(after.map(({ earned, agreed }) => [earned, agreed])).toEqual([
      [0, null],
      [3_000, null],
      [6_000, 6_000],
    ]);
  });

  it('never falls, and expects no less than is agreed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -400, max: 400 }), (days, ago) => {
        const period = { first: PERIOD.first, last: PERIOD.first + days };
        const points = pointsOf({ contracts: [FRAME], opportunities: [deal({})] }, TODAY + ago, period);
        expect(points[0]?.day).toBe(period.first - 1);
        expect(points.at(-1)?.day).toBe(period.last);
        for (const of of ['earned', 'agreed', 'expected'] as const) {
          const values = points.flatMap((point) => point[of] ?? []);
          expect(values).toEqual(values.toSorted((one, other) => one - other));
        }
        for (const { agreed, expected } of points) expect((expected ?? 0) >= (agreed ?? 0)).toBe(true);
      }),
    );
  });

  it('is drawn for paper within its frame, and not where there is nothing to draw', () => {
    const points = pointsOf({ contracts: [FRAME] });
    const svg = burnUpSvg({ burnUp: { currency: 'USD', target: 12_000, points } }, planPage);
    const places = [...svg.matchAll(/points="([^"]*)"/g)].flatMap(([, text]) =>
      (text ?? '').split(' ').map((pair) => pair.split(',').map(Number)),
    );
    // The target of 12,000 is at the top, 12 from the edge; 6,000 are half of the 124 pixels below it: 74.
    expect(places).toContainEqual([660, 12]);
    expect(places).toContainEqual([660, 74]);
    expect(places.every(([x = -1, y = -1]) => x >= 0 && x <= 660 && y >= 0 && y <= 170)).toBe(true);
    expect(burnUpSvg({ burnUp: null }, planPage)).toBe('');
  });
});
