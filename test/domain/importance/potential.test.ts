import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecords } from '../support/arbitraries.ts';
import { company, day, daysAgo, money, need, opportunity, usd } from '../support/records.ts';
import { codes, importance, SETTINGS } from '../support/scores.ts';

const potential = (fields: Parameters<typeof importance>[0], settings = SETTINGS) =>
  importance(fields, { settings }).parts.potential;

describe('an open opportunity counts with the chance of its stage', () => {
  it.each([
    ['NEW', 10_000],
    ['SCREENING', 20_000],
    ['MEETING', 40_000],
    ['PROPOSAL', 60_000],
    ['NEGOTIATION', 20_000],
    [null, 20_000],
    ['CUSTOMER', 0],
    ['LOST', 0],
  ])('%s', (stage, expected) => {
    const { pipeline, value } = potential({ opportunities: [opportunity({ stage, amount: usd(100_000) })] });
    expect(pipeline).toBeCloseTo(expected, 9);
    expect(value).toBeCloseTo(expected, 9);
  });

  it.each([null, day('2020-01-01'), day('2030-01-01')])('whatever its close date (%s)', (closedOn) => {
    const open = opportunity({ stage: 'MEETING', amount: usd(100_000), closedOn });
    expect(potential({ opportunities: [open] }).pipeline).toBeCloseTo(40_000, 9);
  });

  it('takes the chances from the settings, 0 included, and 0.2 for the rest', () => {
    const settings = { ...SETTINGS, stageProbabilities: { NEW: 0, FINAL: 0.9 } };
    const at = (stage: string) =>
      potential({ opportunities: [opportunity({ stage, amount: usd(100_000) })] }, settings);
    expect(at('NEW').pipeline).toBe(0);
    expect(at('FINAL').pipeline).toBeCloseTo(90_000, 9);
    expect(at('PROPOSAL').pipeline).toBeCloseTo(20_000, 9);
  });

  it('names a stage without a chance once', () => {
    const opportunities = ['a', 'b'].map((id) => opportunity({ id, stage: 'NEGOTIATION' }));
    expect(
      codes(importance({ opportunities }).missing).filter((code) => code === 'STAGE_NOT_LISTED'),
    ).toEqual(['STAGE_NOT_LISTED']);
  });
});

describe('an open need counts with the weight of its horizon', () => {
  it.each([
    ['WITHIN_3_MONTHS', 100_000],
    ['MONTHS_3_TO_12', 60_000],
    ['YEARS_1_TO_3', 30_000],
  ] as const)('%s', (horizon, expected) => {
    const { needs, value } = potential({ needs: [need({ horizon, estimatedValue: usd(100_000) })] });
    expect(needs).toBeCloseTo(expected, 9);
    expect(value).toBeCloseTo(expected, 9);
  });

  it('is left out once it became an opportunity', () => {
    const incubated = need({ estimatedValue: usd(100_000), opportunityId: 'opportunity-1' });
    const open = opportunity({ stage: 'MEETING', amount: usd(100_000) });
    expect(potential({ needs: [incubated], opportunities: [open] }).value).toBeCloseTo(40_000, 9);
    // The link alone decides: it is left out as well when the opportunity is not among the company's.
    expect(potential({ needs: [incubated] }).value).toBe(0);
  });

  it('is worth 0 without a value, and named', () => {
    const { parts, missing } = importance({ needs: [need(), need({ id: 'b', estimatedValue: usd(null) })] });
    expect(parts.potential.value).toBe(0);
    expect(missing).toEqual(
      expect.arrayContaining(['need-1', 'b'].map((id) => ({ code: 'NEED_WITHOUT_VALUE', id }))),
    );
  });

  it('is left out while it is covered or dropped', () => {
    const closed = need({ isOpen: false, estimatedValue: usd(100_000) });
    expect(potential({ needs: [closed] }).value).toBe(0);
    expect(codes(importance({ needs: [closed] }).reasons)).not.toContain('NEEDS_COUNTED');
  });

  it.each([
    [daysAgo(-30), 100_000],
    [daysAgo(-200), 60_000],
    [daysAgo(-600), 30_000],
  ])('without a horizon has the one of its expected day (%s)', (expectedOn, expected) => {
    const undecided = need({ horizon: null, expectedOn, estimatedValue: usd(100_000) });
    expect(potential({ needs: [undecided] }).value).toBeCloseTo(expected, 9);
  });

  it('is left out with neither horizon nor day, and named', () => {
    const { parts, missing } = importance({
      needs: [need({ horizon: null, estimatedValue: usd(100_000) })],
    });
    expect(parts.potential.value).toBe(0);
    expect(missing).toContainEqual({ code: 'NEED_WITHOUT_HORIZON', id: 'need-1' });
  });

  it('is named with what it adds, the largest five of them', () => {
    const needs = [1, 2, 3, 4, 5, 6, 7].map((index) =>
      need({
        id: `need-${index}`,
        need: `Need\n  ${index}${'!'.repeat(index === 7 ? 200 : 0)}`,
        horizon: 'MONTHS_3_TO_12',
        estimatedValue: usd(index * 1_000),
      }),
    );
    const [reason] = importance({ needs }).reasons.filter(({ code }) => code === 'NEEDS_COUNTED');
    expect(reason).toMatchObject({ count: 7, value: 16_800, largest: [{ id: 'need-7' }, {}, {}, {}, {}] });
    const [largest, second] = reason?.code === 'NEEDS_COUNTED' ? reason.largest : [];
    expect(largest?.need).toHaveLength(80);
    expect(second).toEqual({
      id: 'need-6',
      need: 'Need 6',
      horizon: 'MONTHS_3_TO_12',
      weight: 0.6,
      value: 3_600,
    });
  });

  it('and an opportunity it is linked to never count together', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, ({ opportunities, needs }, { needs: others }) => {
        const linked = [...needs, ...others].map((one, index) => ({
          ...one,
          id: `n${index}`,
          opportunityId: one.opportunityId ?? 'o0',
        }));
        expect(potential({ opportunities, needs: linked })).toMatchObject({
          needs: 0,
          pipeline: potential({ opportunities }).pipeline,
        });
      }),
    );
  });
});

describe('the larger of what is typed and what is found', () => {
  const opportunities = [opportunity({ stage: 'PROPOSAL', amount: usd(100_000) })];
  const needs = [need({ horizon: 'MONTHS_3_TO_12', estimatedValue: usd(50_000) })];
  // 60 000 pipeline + 30 000 needs = 90 000
  it.each([
    ['typed above', usd(90_001), 90_001, 'POTENTIAL_TYPED'],
    ['typed below', usd(89_999), 90_000, 'POTENTIAL_PIPELINE'],
    ['typed between the two parts', usd(70_000), 90_000, 'POTENTIAL_PIPELINE'],
    ['typed in EUR', money(100_000, 'EUR'), 110_000, 'POTENTIAL_TYPED'],
    ['typed in a currency without a rate', money(900_000, 'JPY'), 90_000, 'POTENTIAL_PIPELINE'],
    ['nothing typed', null, 90_000, 'POTENTIAL_PIPELINE'],
    ['0 typed', usd(0), 90_000, 'POTENTIAL_PIPELINE'],
  ])('%s', (_, potentialAnnualValue, expected, reason) => {
    const scored = importance({ company: company({ potentialAnnualValue }), opportunities, needs });
    expect(scored.parts.potential.value).toBeCloseTo(expected, 6);
    expect(scored.parts.potential.pipeline).toBeCloseTo(60_000, 6);
    expect(scored.parts.potential.needs).toBeCloseTo(30_000, 6);
    expect(codes(scored.reasons)).toContain(reason);
  });
});

it('has no part in the contracts or the won deals', () => {
  const opportunities = [opportunity({ stage: 'CUSTOMER', amount: usd(1_000_000), closedOn: daysAgo(3) })];
  expect(potential({ opportunities }).value).toBe(0);
});
