import { expect, it } from 'vitest';
import { flawsIn } from '../../../src/domain/data-flaws.ts';

it('flaws are told where there are any, in the order in which they matter', () => {
  const counts = {
    OVERDUE_AND_OPEN: 4,
    WON_WITHOUT_CONTRACT: 0,
    CONTRACT_INCOMPLETE: 2,
    SECOND_KEY_ACCOUNT: 1,
    AMOUNT_WITHOUT_RATE: 0,
    TRACK_UNKNOWN: 3,
    PLAN_NOT_MEASURABLE: 0,
  };
  expect(flawsIn(counts)).toEqual([
    { flaw: 'SECOND_KEY_ACCOUNT', count: 1 },
    { flaw: 'TRACK_UNKNOWN', count: 3 },
    { flaw: 'CONTRACT_INCOMPLETE', count: 2 },
    { flaw: 'OVERDUE_AND_OPEN', count: 4 },
  ]);
});
