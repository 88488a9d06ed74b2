import { expect, it } from 'vitest';
import { countedRecords } from '../../../src/domain/account/counted-records.ts';
import { arrivalsIn } from '../../../src/flows/account/arrivals.ts';
import { aCompany, aKeyAccount, anAccount } from '../../support/account.ts';

const SCORED_AT = new Date('2026-03-01T00:00:00.000Z');
const own = aKeyAccount({ id: 'own', recordedStatus: 'KEY' });
const moved = aKeyAccount({ id: 'moved', recordedStatus: 'KEY' });
const counted = countedRecords(anAccount({ keyAccounts: [own] }));
const company = aCompany({ scoredAt: SCORED_AT, countedRecords: counted });

it('a key account that the last reading did not count has come from another company', () => {
  expect(arrivalsIn(anAccount({ company, keyAccounts: [own, moved] }))).toEqual([
    { keyAccountId: 'moved', companyId: 'company' },
  ]);
});

it.each([
  ['one that is counted', anAccount({ company, keyAccounts: [own] })],
  [
    'one that was made since',
    anAccount({ company, keyAccounts: [aKeyAccount({ ...moved, createdAt: new Date('2026-03-02') })] }),
  ],
  ['one that was never judged', anAccount({ company, keyAccounts: [aKeyAccount({ id: 'moved' })] })],
  [
    'a company that counts nothing yet',
    anAccount({ company: aCompany({ scoredAt: SCORED_AT }), keyAccounts: [moved] }),
  ],
  ['a company that was never scored', anAccount({ keyAccounts: [moved] })],
  ['no company', anAccount({ company: null, keyAccounts: [moved] })],
])('%s has not', (_, account) => {
  expect(arrivalsIn(account)).toEqual([]);
});
