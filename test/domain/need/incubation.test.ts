import { describe, expect, it } from 'vitest';
import { firstOpenStage, opportunityOf } from '../../../src/domain/need/incubation.ts';
import { day, usd } from '../support/records.ts';
import { SETTINGS } from '../support/scores.ts';

const NEED = {
  need: 'Claims automation',
  companyName: 'Alder Works',
  estimatedValue: usd(500_000),
  expectedOn: day('2027-02-23'),
  ownerId: 'rep',
  accountOwnerId: 'account owner',
};

describe('the opportunity that a need becomes', () => {
  it('has its words, value, day and owner, in the first open stage', () => {
    expect(opportunityOf(NEED, SETTINGS)).toEqual({
      name: 'Claims automation',
      stage: 'NEW',
      amount: usd(500_000),
      closesOn: day('2027-02-23'),
      ownerId: 'rep',
    });
  });

  it('goes to the account’s owner when nobody owns the need', () => {
    expect(opportunityOf({ ...NEED, ownerId: null }, SETTINGS).ownerId).toBe('account owner');
    expect(opportunityOf({ ...NEED, ownerId: null, accountOwnerId: null }, SETTINGS).ownerId).toBeNull();
  });

  it('is named after its company when the need says nothing', () => {
    expect(opportunityOf({ ...NEED, need: '  ' }, SETTINGS).name).toBe('Alder Works');
  });

  it('leaves open what the need leaves open', () => {
    expect(opportunityOf({ ...NEED, estimatedValue: usd(null), expectedOn: null }, SETTINGS)).toMatchObject({
      amount: null,
      closesOn: null,
    });
  });
});

describe('the first open stage', () => {
  it('is the first that the settings name and that is neither won nor lost', () => {
    const stageProbabilities = { LOST: 0, CUSTOMER: 1, LEAD: 0.05, NEW: 0.1 };
    expect(firstOpenStage({ ...SETTINGS, stageProbabilities })).toBe('LEAD');
  });

  it('is left to the workspace when the settings name none', () => {
    expect(firstOpenStage({ ...SETTINGS, stageProbabilities: {} })).toBeNull();
  });
});
