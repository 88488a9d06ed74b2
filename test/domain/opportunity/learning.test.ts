import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForLearning,
  isWithoutLearning,
  LEARNING_WINDOW_DAYS,
  type LearningSituation,
} from '../../../src/domain/opportunity/learning.ts';
import { dealTaskTitle } from '../../../src/domain/opportunity/tasks.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';

const TODAY = 20_000;
const WON: LearningSituation = {
  stage: 'CUSTOMER',
  closedOn: TODAY,
  closenessOutcome: null,
  insightGained: null,
  justMoved: false,
};

const asks = (values: Partial<LearningSituation>, since: number | null = null): boolean =>
  asksForLearning({ ...WON, ...values }, DEFAULT_SETTINGS, TODAY, since);

describe('what was learnt is asked for', () => {
  it.each<[string, Partial<LearningSituation>, boolean]>([
    ['a won deal', {}, true],
    ['a lost deal', { stage: 'LOST' }, true],
    ['a deal with an outcome alone', { closenessOutcome: 'SAME' }, true],
    ['a deal with an insight alone', { insightGained: 'They buy in May.' }, true],
    ['a deal with an empty insight', { closenessOutcome: 'SAME', insightGained: '  ' }, true],
    ['a deal with both', { closenessOutcome: 'WORSENED', insightGained: 'Too dear.' }, false],
    ['an open deal', { stage: 'PROPOSAL' }, false],
    ['a stage that no setting names', { stage: 'HOLD' }, false],
    ['a deal without a stage', { stage: null }, false],
    ['the first day of the last week', { closedOn: TODAY - LEARNING_WINDOW_DAYS + 1 }, true],
    ['the day before it', { closedOn: TODAY - LEARNING_WINDOW_DAYS }, false],
    ['a close date to come', { closedOn: TODAY + 1 }, false],
    ['no close date', { closedOn: null }, false],
    ['an old date, but closed just now', { closedOn: TODAY - 900, justMoved: true }, true],
    ['a date to come, but closed just now', { closedOn: TODAY + 30, justMoved: true }, true],
    ['an open deal that just moved', { stage: 'MEETING', justMoved: true }, false],
  ])('of %s: %s', (_name, values, expected) => {
    expect(asks(values)).toBe(expected);
  });

  it.each<[string, Partial<LearningSituation>, number, boolean]>([
    ['a deal that closed on the day that tasks begin with', { closedOn: TODAY - 2 }, TODAY - 2, true],
    ['one that closed the day before it', { closedOn: TODAY - 3 }, TODAY - 2, false],
    [
      'one of an old date that was closed just now',
      { closedOn: TODAY - 3, justMoved: true },
      TODAY - 2,
      true,
    ],
    ['one that was closed just now, before tasks begin', { justMoved: true }, TODAY + 1, false],
  ])('of %s', (_name, values, since, expected) => {
    expect(asks(values, since)).toBe(expected);
  });

  it('only of deals that are listed as closed without learning', () => {
    const situations = fc.record({
      stage: fc.constantFrom('NEW', 'CUSTOMER', 'LOST', null),
      closedOn: fc.option(fc.integer({ min: TODAY - 400, max: TODAY + 400 }), { nil: null }),
      closenessOutcome: fc.constantFrom(null, 'SAME'),
      insightGained: fc.constantFrom(null, '', 'Something'),
      justMoved: fc.boolean(),
    });
    fc.assert(
      fc.property(situations, (situation) => {
        if (asks(situation)) expect(isWithoutLearning(situation, DEFAULT_SETTINGS)).toBe(true);
      }),
    );
  });
});

it.each([
  ['INITIATION', 'Frame deal', 'Initiation review: Frame deal'],
  ['LEARNING', 'Frame deal', 'What did we learn from Frame deal?'],
  ['LEARNING', ' ', 'What did we learn from this opportunity?'],
] as const)('a task %s for "%s" reads "%s"', (kind, name, expected) => {
  expect(dealTaskTitle(kind, name, 'en')).toBe(expected);
});
