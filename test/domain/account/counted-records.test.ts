import { describe, expect, it } from 'vitest';
import {
  countedRecords,
  hasPlans,
  isCountedAs,
  isKnownGone,
  isListed,
  marksIn,
  marksOfOthersIn,
  recordMark,
} from '../../../src/domain/account/counted-records.ts';
import { inputsOf } from '../../../src/domain/account/inputs.ts';
import { aCompany, aContract, aDeal, anAccount, aPerson, aPlan, usd } from '../../support/account.ts';

const deal = aDeal({ id: 'deal', companyId: 'a', amount: usd(100) });
const company = aCompany({ id: 'a' });
const account = anAccount({ company, opportunities: [deal], people: [aPerson({ id: 'person' })] });
const text = countedRecords(account);

const isCounted = (record: typeof deal, isGone = false): boolean =>
  isCountedAs(text, { id: record.id, inputs: inputsOf('opportunity', record), isGone });

describe('what a reading counted', () => {
  it('is told record by record', () => {
    expect(text.split(' ')).toHaveLength(3);
    expect(isListed(text, 'deal')).toBe(true);
    expect(isListed(text, 'other')).toBe(false);
    expect(text).toContain(recordMark('deal'));
  });

  it.each<[string, Partial<typeof deal>, boolean]>([
    ['nothing changed', {}, true],
    ['a name, which nothing is made of', { name: 'Renamed' }, true],
    ['what the app writes itself', { salesTrack: 'FULL_PROCESS', updatedAt: new Date() }, true],
    ['an amount', { amount: usd(200) }, false],
    ['a currency', { amount: { amount: 100, currency: 'EUR' } }, false],
    ['a stage', { stage: 'CUSTOMER' }, false],
    ['a company', { companyId: 'b' }, false],
  ])('%s', (_name, change, expected) => {
    expect(isCounted({ ...deal, ...change })).toBe(expected);
  });

  it('a record that is gone was counted as gone only when it is not listed', () => {
    expect(isCounted(deal, true)).toBe(false);
    expect(isCounted({ ...deal, id: 'gone long ago' }, true)).toBe(true);
  });

  it('tells of a record that it counts no longer, until the next reading, where nobody finds it who looks for it', () => {
    const without = { ...account, company: { ...company, countedRecords: text }, opportunities: [] };
    const later = countedRecords(without);
    expect(isKnownGone(text, 'deal')).toBe(false);
    expect(isKnownGone(later, 'deal')).toBe(true);
    expect(isKnownGone(later, 'person')).toBe(false);
    expect(later).not.toContain(recordMark('deal'));
    expect(marksIn(later)).toHaveLength(2);
    const then = countedRecords({ ...without, company: { ...company, countedRecords: later } });
    expect(isKnownGone(then, 'deal')).toBe(false);
    expect(isKnownGone(null, 'deal')).toBe(false);
  });

  it('of records without a company tells of these alone', () => {
    const loose = countedRecords({ ...account, company: null });
    expect(marksIn(loose)).toHaveLength(2);
    expect(marksIn(countedRecords({ ...account, company: null, hasTraffic: false }))).toEqual([]);
    expect(countedRecords(anAccount({ company: null }))).toBe('');
  });

  it('is nothing where nothing was read yet', () => {
    for (const nothing of [null, '']) {
      expect(isListed(nothing, 'deal')).toBe(false);
      expect(marksIn(nothing)).toEqual([]);
      expect(isCountedAs(nothing, { id: 'deal', inputs: [], isGone: false })).toBe(false);
      expect(isCountedAs(nothing, { id: 'deal', inputs: [], isGone: true })).toBe(true);
    }
  });

  it('lists a record wherever its entry stands', () => {
    const ids = text.split(' ').map((entry) => entry.slice(0, 8));
    expect(['deal', 'person', 'a'].map(recordMark).sort()).toEqual(ids);
    expect(['deal', 'person', 'a'].every((id) => isListed(text, id))).toBe(true);
    // Inputs that look like a mark are none.
    expect(isListed(`00000000${recordMark('x')}`, 'x')).toBe(false);
  });

  it('tasks matter only to an account with plans', () => {
    const openTasks = [{ id: 'task', subjectIds: ['a'] }];
    expect(isListed(countedRecords({ ...account, openTasks }), 'task')).toBe(false);
    expect(hasPlans(text)).toBe(false);
    const planned = countedRecords({ ...account, openTasks, espPlans: [aPlan({ id: 'plan' })] });
    expect(isListed(planned, 'task')).toBe(true);
    expect(hasPlans(planned)).toBe(true);
    expect(marksIn(planned)).toHaveLength(5);
  });

  it('without mails and meetings keeps what scores were made of, and renews the rest', () => {
    const changed = {
      ...account,
      company: { ...company, countedRecords: text },
      opportunities: [{ ...deal, amount: usd(500) }],
      espPlans: [aPlan({ id: 'plan' })],
      hasTraffic: false,
    };
    const renewed = countedRecords(changed);
    const inputs = inputsOf('opportunity', { ...deal, amount: usd(500) });
    expect(isCountedAs(renewed, { id: 'deal', inputs, isGone: false })).toBe(false);
    expect(isListed(renewed, 'plan')).toBe(true);
    expect(isListed(renewed, 'deal')).toBe(true);
    expect(marksIn(renewed)).toHaveLength(4);
    expect(isListed(countedRecords({ ...changed, opportunities: [] }), 'deal')).toBe(false);
    const later = { ...changed, people: [...account.people, aPerson({ id: 'new' })] };
    expect(isListed(countedRecords(later), 'new')).toBe(false);
  });

  it("names other companies' contracts beside its own records, and keeps them while scores are not made again", () => {
    const draft = aContract({ id: 'frame', companyId: 'b', status: 'DRAFT' });
    const tied = countedRecords({ ...account, contractsOfOthers: [draft] });
    const isDraft = (counted: string): boolean =>
      isCountedAs(counted, { id: 'frame', inputs: inputsOf('contract', draft), isGone: false });
    expect(marksOfOthersIn(tied)).toEqual([recordMark('frame')]);
    expect(marksIn(tied)).toEqual(marksIn(text));
    expect(isListed(tied, 'frame')).toBe(false);
    expect(isDraft(tied)).toBe(true);
    expect(isCountedAs(tied, { id: 'frame', inputs: [], isGone: true })).toBe(false);
    const renewed = countedRecords({
      ...account,
      company: { ...company, countedRecords: tied },
      contractsOfOthers: [{ ...draft, status: 'ACTIVE' }],
      hasTraffic: false,
    });
    expect(isDraft(renewed)).toBe(true);
  });
});
