import { describe, expect, it } from 'vitest';
import { memoryOf, withEarlierAmounts } from '../../../src/domain/contract/memory.ts';
import type { ContractMemory, EarlierAmount } from '../../../src/domain/shared/records.ts';
import { aContract, day, NO_MONEY, usd } from '../../support/account.ts';

const today = day('2026-03-10');
const YESTERDAY = today - 1;
const [MAY, JUNE, JULY] = [day('2026-05-01'), day('2026-06-01'), day('2026-07-01')];
const FEBRUARY = day('2026-02-01');

const memory = (fields: Partial<ContractMemory> = {}): ContractMemory => ({
  amount: usd(100),
  amountFrom: null,
  previous: null,
  opportunityId: null,
  ...fields,
});

type Case = {
  said: Partial<ContractMemory>;
  says: Parameters<typeof aContract>[0];
  steps: EarlierAmount[];
  previous?: ContractMemory['previous'];
};

const replaced = { amount: usd(100), replacedOn: today };

describe('the amounts that stood before', () => {
  const cases: [string, Case][] = [
    ['nothing changed', { said: {}, says: { amount: usd(100) }, steps: [] }],
    [
      'an amount without a day corrects the whole term',
      { said: {}, says: { amount: usd(120) }, steps: [], previous: replaced },
    ],
    [
      'an amount and its day make a step',
      {
        said: {},
        says: { amount: usd(120), amountFrom: JUNE },
        steps: [{ until: JUNE, amount: usd(100) }],
        previous: replaced,
      },
    ],
    [
      'a day that is typed the day after its amount makes the same step',
      {
        said: { amount: usd(120), previous: { amount: usd(100), replacedOn: YESTERDAY } },
        says: { amount: usd(120), amountFrom: JUNE },
        steps: [{ until: JUNE, amount: usd(100) }],
        previous: { amount: usd(100), replacedOn: YESTERDAY },
      },
    ],
    [
      'two days after it the amount was a correction',
      {
        said: { amount: usd(120), previous: { amount: usd(100), replacedOn: YESTERDAY - 1 } },
        says: { amount: usd(120), amountFrom: JUNE },
        steps: [{ until: JUNE, amount: usd(120) }],
      },
    ],
    [
      'an amount that is typed after its day leaves the step as it is',
      {
        said: { amountFrom: JUNE },
        says: { amount: usd(120), amountFrom: JUNE, earlierAmounts: [{ until: JUNE, amount: usd(100) }] },
        steps: [{ until: JUNE, amount: usd(100) }],
        previous: replaced,
      },
    ],
    ...[MAY, JULY].map((moved): [string, Case] => [
      `a step that has not come yet is moved (${moved - JUNE} days)`,
      {
        said: { amount: usd(120), amountFrom: JUNE },
        says: { amount: usd(120), amountFrom: moved, earlierAmounts: [{ until: JUNE, amount: usd(100) }] },
        steps: [{ until: moved, amount: usd(100) }],
      },
    ]),
    ...[FEBRUARY, today].map((come): [string, Case] => [
      `one that has come stays beside the next (${today - come} days)`,
      {
        said: { amount: usd(120), amountFrom: come },
        says: { amount: usd(150), amountFrom: JUNE, earlierAmounts: [{ until: come, amount: usd(100) }] },
        steps: [
          { until: come, amount: usd(100) },
          { until: JUNE, amount: usd(120) },
        ],
        previous: { amount: usd(120), replacedOn: today },
      },
    ]),
    ...[FEBRUARY - 31, FEBRUARY].map((earlier): [string, Case] => [
      `a step on an earlier day or the same replaces it (${FEBRUARY - earlier} days)`,
      {
        said: { amount: usd(120), amountFrom: day('2026-02-15') },
        says: {
          amount: usd(120),
          amountFrom: earlier,
          earlierAmounts: [{ until: FEBRUARY, amount: usd(100) }],
        },
        steps: [{ until: earlier, amount: usd(120) }],
      },
    ]),
    [
      'without a day there is no step any more',
      {
        said: { amountFrom: JUNE },
        says: { amount: usd(100), earlierAmounts: [{ until: JUNE, amount: usd(90) }] },
        steps: [],
      },
    ],
    [
      'the first amount replaces nothing',
      { said: { amount: NO_MONEY }, says: { amount: usd(120) }, steps: [] },
    ],
    [
      'another currency is another amount',
      {
        said: {},
        says: { amount: { amount: 100, currency: 'EUR' } },
        steps: [],
        previous: replaced,
      },
    ],
    [
      'no currency is the empty one',
      {
        said: { amount: { amount: 100, currency: null } },
        says: { amount: { amount: 100, currency: '' } },
        steps: [],
      },
    ],
  ];
  it.each(cases)('%s', (_, { said, says, steps, previous = null }) => {
    const told = withEarlierAmounts(aContract(says), memory(said), today);
    expect(told.contract.earlierAmounts).toEqual(steps);
    expect(told.previous).toEqual(previous);
  });

  it('of a contract that is seen for the first time are those on record', () => {
    const contract = aContract({ amountFrom: JUNE, earlierAmounts: [{ until: JUNE, amount: usd(100) }] });
    expect(withEarlierAmounts(contract, undefined, today)).toEqual({ contract, previous: null });
  });
});

describe('what is remembered of a contract', () => {
  it.each([
    ['the deal that it is tied to', 'new', 'former', 'new'],
    ['the one that it was tied to, while it is tied to none', null, 'former', 'former'],
    ['none, when it never was', null, null, null],
  ])('%s', (_, opportunityId, former, expected) => {
    const contract = aContract({ amount: usd(120), amountFrom: JUNE, opportunityId });
    expect(memoryOf(contract, replaced, memory({ opportunityId: former }), false)).toMatchObject({
      amount: usd(120),
      amountFrom: JUNE,
      previous: replaced,
      opportunityId: expected,
    });
  });

  it('at first is what it says', () => {
    expect(memoryOf(aContract(), null, undefined, false)).toMatchObject(memory({ amount: NO_MONEY }));
  });

  it.each([
    [undefined, false, undefined],
    [undefined, true, 1],
    [1, false, 1],
    [1, true, 2],
  ])('how often it was told of: %s times and now %s', (told, isTold, expected) => {
    const known = memory(told === undefined ? {} : { told });
    expect(memoryOf(aContract(), null, known, isTold).told).toBe(expected);
  });
});
