import { describe, expect, it } from 'vitest';
import { isBlank } from '../../../src/domain/account/inputs.ts';
import { aContract, aDeal, day, usd } from '../../support/account.ts';

const NOTHING = { amount: { amount: null, currency: 'USD' } };

describe('nothing that matters was typed on a record', () => {
  it.each([
    ['of a company', { companyId: 'company' }, true],
    ['with an empty text', { insightGained: '' }, true],
    ['with a name, which decides nothing', { name: 'Presses' }, true],
    ['with a currency but no amount', NOTHING, true],
    ['with an amount', { amount: usd(1) }, false],
    ['with an amount of 0', { amount: usd(0) }, false],
    ['with a day', { closedOn: day('2026-03-10') }, false],
    ['with a text', { insightGained: 'They move.' }, false],
  ])('%s: %s', (_, fields, expected) => {
    expect(isBlank('opportunity', aDeal({ stage: null, ...fields }))).toBe(expected);
  });

  it.each([
    [false, true],
    [true, false],
  ])('a box that is ticked is typed, one that is not says nothing (%s)', (autoRenews, expected) => {
    expect(isBlank('contract', aContract({ name: '', autoRenews }))).toBe(expected);
  });
});
