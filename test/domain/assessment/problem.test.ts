/** What a decision on an initiation lacked, when it was made and since. */
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../src/domain/assessment/problem.ts';
import { NO_MARKS } from '../../../src/domain/assessment/project-fields.ts';
import { aContext, aDeal, day } from '../../support/account.ts';

type Deal = NonNullable<Parameters<typeof aDeal>[0]>;
type Found = Parameters<typeof problemOf>[1];

const TODAY = day('2026-03-10');
const JUST_NOW = new Date('2026-03-10T09:00:00.000Z');
const LONG_AGO = new Date('2026-03-03T09:00:00.000Z');
const HOLDS: Found['round'] = { day: TODAY - 30, verdict: 'GO' };

const NO_ROUND = 'Decided without an assessment.';

function problem(values: Deal, found: Partial<Found> = {}) {
  const deal = aDeal({
    salesTrack: 'FULL_PROCESS',
    initiation: 'APPROVED',
    updatedAt: JUST_NOW,
    ...values,
  });
  return problemOf(deal, { round: null, assessmentDays: 30, context: aContext(), ...found });
}

const seen = { ...NO_MARKS, decision: 'APPROVED' };

describe('a decision that is new', () => {
  it.each<[string, Deal, Partial<Found>, boolean]>([
    ['without a round', {}, {}, true],
    ['with one that holds', {}, { round: HOLDS }, false],
    ['with one that ran out', {}, { round: { ...HOLDS, day: TODAY - 31 } }, true],
    ['against the verdict, without a note', {}, { round: { ...HOLDS, verdict: 'STOP' } }, true],
    [
      'against the verdict, with a note',
      { initiationNote: 'Strategic' },
      { round: { ...HOLDS, verdict: 'STOP' } },
      false,
    ],
    [
      'to reject what is to be stopped',
      { initiation: 'REJECTED' },
      { round: { ...HOLDS, verdict: 'STOP' } },
      false,
    ],
  ])('%s', (_name, values, found, isLacking) => {
    const { text, decision } = problem(values, found);
    expect([text !== null, decision]).toEqual([isLacking, values.initiation ?? 'APPROVED']);
  });

  it.each<[string, Deal]>([
    ['none was made', { initiation: 'REQUESTED' }],
    ['the deal is a small one', { salesTrack: 'GREEN_CHANNEL' }],
  ])('is not looked at where %s', (_name, values) => {
    expect(problem({ ...values, assessmentMarks: seen })).toEqual({ text: null, decision: null });
  });

  it('is new for a week, or where it was seen being made', () => {
    const old = { updatedAt: LONG_AGO, assessmentMarks: { ...NO_MARKS, decision: 'REJECTED' } };
    expect(problem(old)).toEqual({ text: null, decision: 'REJECTED' });
    const context = aContext({ decidedIds: new Set(['opportunity']) });
    expect(problem(old, { context }).text).not.toBeNull();
    const other = aContext({ decidedIds: new Set(['another']) });
    expect(problem(old, { context: other }).text).toBeNull();
  });
});

describe('a decision that was looked at', () => {
  const lacking = { assessmentMarks: seen, initiationProblem: NO_ROUND };

  it('keeps what it lacked as it was told, until that is put right', () => {
    expect(problem(lacking)).toEqual({ text: NO_ROUND, decision: 'APPROVED' });
    expect(problem(lacking, { round: { ...HOLDS, day: TODAY - 90 } }).text).toBe(NO_ROUND);
    expect(problem(lacking, { round: HOLDS }).text).toBeNull();
  });

  it('does not begin to lack anything', () => {
    expect(problem({ assessmentMarks: seen }).text).toBeNull();
  });
});
