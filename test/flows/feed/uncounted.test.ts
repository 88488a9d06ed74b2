import { describe, expect, it } from 'vitest';
import { countedRecords } from '../../../src/domain/account/counted-records.ts';
import { type InputObject, inputsOf, isBlank } from '../../../src/domain/account/inputs.ts';
import type { ChangedRecord, ChangedTie, CountedCompany } from '../../../src/flows/feed/ports.ts';
import { companiesFor, mayBeCountedElsewhere, OVERLAP_MS } from '../../../src/flows/feed/uncounted.ts';
import { aCompany, aDeal, anAccount, aPerson, aPlan, usd } from '../../support/account.ts';

const NOW = new Date('2026-11-23T09:00:00.000Z');
const SCORED = new Date('2026-11-23T08:59:00.000Z');

const deal = aDeal({ id: 'deal', companyId: 'a', amount: usd(100) });
const known = aPerson({ id: 'known', companyId: 'a' });
const company = aCompany({ id: 'a' });
const plain = anAccount({ company, opportunities: [deal], people: [known] });

const counted = (account = plain, values: Partial<CountedCompany> = {}): CountedCompany => ({
  id: 'a',
  countedRecords: countedRecords(account),
  scoredAt: SCORED,
  closenessScore: 12,
  ...values,
});

type Records = { opportunity: typeof deal; person: typeof known; company: typeof company };

const row = <Name extends keyof Records & InputObject>(
  object: Name,
  record: Records[Name],
  values: Partial<ChangedRecord> = {},
): ChangedRecord => ({
  kind: 'RECORD',
  object,
  id: record.id,
  updatedAt: NOW,
  createdAt: new Date('2026-01-01T00:00:00.000Z'),
  isDeleted: false,
  inputs: inputsOf<InputObject>(object, record),
  isBlank: isBlank<InputObject>(object, record),
  company: counted(),
  loose: null,
  companiesOfDeals: [],
  ...values,
});

describe('the companies that have to be recomputed', () => {
  it.each<[string, ChangedRecord, string[]]>([
    ['what a reading counted', row('opportunity', deal), []],
    [
      'a change that was stamped before the reading, and committed after it',
      row('opportunity', { ...deal, amount: usd(7) }, { updatedAt: new Date(SCORED.getTime() - 30_000) }),
      ['a'],
    ],
    ['a name', row('opportunity', { ...deal, name: 'Other' }), []],
    ['a new deal', row('opportunity', { ...deal, id: 'new' }), ['a']],
    ['a deal in the trash that was counted', row('opportunity', deal, { isDeleted: true }), ['a']],
    ['a deal in the trash that was not', row('opportunity', { ...deal, id: 'new' }, { isDeleted: true }), []],
    ['a person that says nothing', row('person', aPerson({ id: 'new', companyId: 'a' })), []],
    [
      'the first person of a company, even one that says nothing',
      row('person', aPerson({ id: 'new', companyId: 'a' }), {
        company: counted(plain, { closenessScore: null }),
      }),
      ['a'],
    ],
    [
      'a person with a role',
      row('person', aPerson({ id: 'new', companyId: 'a', buyingRole: 'USER' })),
      ['a'],
    ],
    [
      'a company that says nothing and was never counted',
      row('company', company, { company: counted(plain, { countedRecords: null, scoredAt: null }) }),
      [],
    ],
    [
      'a company that came back from the trash, even one that says nothing',
      row('company', company, { company: counted(plain, { countedRecords: '' }) }),
      ['a'],
    ],
    ['a company with a rating', row('company', { ...company, deliveryFit: 3 }), ['a']],
    ['a record whose company is in the trash', row('opportunity', deal, { company: null }), []],
  ])('%s', (_name, change, expected) => {
    expect(companiesFor(change)).toEqual(expected);
  });

  it('a company in the trash forgets what it counted, once', () => {
    const gone = row('company', company, { isDeleted: true });
    expect(companiesFor(gone)).toEqual(['a']);
    expect(companiesFor({ ...gone, company: counted(plain, { countedRecords: '' }) })).toEqual([]);
  });

  const tie = (values: Partial<ChangedTie>): ChangedTie => ({
    kind: 'TASK',
    id: 'task',
    updatedAt: NOW,
    isGone: false,
    companies: [counted()],
    ...values,
  });
  const planned = { ...plain, espPlans: [aPlan({ id: 'plan', companyId: 'a' })] };

  it.each<[string, ChangedTie, string[]]>([
    ['a task, without plans', tie({}), []],
    ['a task that no plan has counted', tie({ companies: [counted(planned)] }), ['a']],
    ['a task that is done and was not counted', tie({ companies: [counted(planned)], isGone: true }), []],
    ['a mail that came after the reading', tie({ kind: 'TRAFFIC' }), ['a']],
    [
      'a mail long before the reading',
      tie({ kind: 'TRAFFIC', updatedAt: new Date(SCORED.getTime() - OVERLAP_MS) }),
      [],
    ],
  ])('%s', (_name, change, expected) => {
    expect(companiesFor(change)).toEqual(expected);
  });
});

describe('a record that moved', () => {
  it('may have been counted elsewhere when its company does not list it', () => {
    expect(mayBeCountedElsewhere(row('opportunity', deal))).toBe(false);
    expect(mayBeCountedElsewhere(row('opportunity', { ...deal, id: 'other' }))).toBe(true);
    expect(mayBeCountedElsewhere(row('opportunity', { ...deal, id: 'other' }, { createdAt: NOW }))).toBe(
      false,
    );
  });

  it('may have been counted elsewhere when it is in the trash and its company never counted it', () => {
    const inTrash = (account: typeof plain) =>
      row('opportunity', { ...deal, id: 'moved' }, { isDeleted: true, company: counted(account) });
    expect(mayBeCountedElsewhere(inTrash(plain))).toBe(true);
    const before = countedRecords({ ...plain, opportunities: [deal, { ...deal, id: 'moved' }] });
    const after = { ...plain, company: { ...company, countedRecords: before } };
    expect(mayBeCountedElsewhere(inTrash(after))).toBe(false);
  });
});
