/** What is credited for a term that is over stands, whatever is typed, agreed or handed over today. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import type { StoredContract, StoredDeal } from '../../../src/domain/account/business-records.ts';
import { judge } from '../../../src/domain/account/judge.ts';
import { isNewId } from '../../../src/domain/account/new-records.ts';
import type { StoredCredit } from '../../../src/domain/account/programme-records.ts';
import type { Context } from '../../../src/domain/account/rule.ts';
import { addMonths, type DayNumber, formatDay } from '../../../src/domain/shared/calendar.ts';
import type { AmountPer } from '../../../src/domain/shared/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { aContext, aContract, aDeal, aKeyAccount, anAccount, aPolicy, day } from '../../support/account.ts';
import { shuffled } from '../support/arbitraries.ts';

const FIRST = day('2024-01-15');
const TODAY = day('2026-03-10');
/** The app looks once a month, as it would on any day. */
const STEP_DAYS = 30;

const contextOf = (on: DayNumber, rate: number): Context =>
  aContext({
    readAt: new Date(`${formatDay(on)}T12:00:00.000Z`),
    scoring: { ...DEFAULT_SETTINGS, rates: { EUR: rate } },
    policies: [aPolicy()],
  });

const currencies = fc.constantFrom('USD', 'EUR', null);
const amount = fc.record({ amount: fc.integer({ min: 1, max: 900_000 }), currency: currencies });
const members = fc.constantFrom('rep', 'other rep', null);
const share = fc.integer({ min: 0, max: 100 });

const contracts: fc.Arbitrary<StoredContract[]> = fc
  .array(
    fc.record({
      amount,
      amountPer: fc.constantFrom<(AmountPer | null)[]>(null, 'WHOLE_TERM', 'YEAR', 'MONTH'),
      startsOn: fc.integer({ min: FIRST - 400, max: TODAY }),
      months: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
      autoRenews: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(({ months, ...fields }, index) =>
      aContract({
        ...fields,
        id: `contract ${index}`,
        status: 'ACTIVE',
        signedOn: fields.startsOn,
        endsOn: months === null ? null : addMonths(fields.startsOn, months) - 1,
      }),
    ),
  );

const deals: fc.Arbitrary<StoredDeal[]> = fc
  .array(
    fc.record({
      amount,
      closedOn: fc.integer({ min: FIRST, max: TODAY }),
      termMonths: fc.constantFrom(null, 6, 24),
      partOfContractId: fc.constantFrom(null, null, 'contract 0'),
    }),
    { maxLength: 3 },
  )
  .map((all) => all.map((fields, index) => aDeal({ ...fields, id: `deal ${index}`, stage: 'CUSTOMER' })));

const today = fc.record({
  factor: fc.constantFrom(0.5, 1, 3),
  currency: fc.constantFrom('USD', 'EUR'),
  rate: fc.constantFrom(0.8, 1.1, 2),
  regionalOwnerId: members,
  directorId: members,
  ownerCreditShare: share,
  directorCreditShare: share,
});

/** The account as it stands after a look, new records under ids of their own. */
function looked(account: Account, context: Context): Account {
  const judged = judge(account, context).account;
  return {
    ...judged,
    salesCredits: judged.salesCredits.map((credit) =>
      isNewId(credit.id) ? { ...credit, id: `kept ${credit.id}` } : credit,
    ),
  };
}

function until(account: Account, last: DayNumber): Account {
  let now = account;
  for (let on = FIRST; on <= last; on += STEP_DAYS) now = looked(now, contextOf(on, 1.1));
  return now;
}

/** The last day of the term that a credit is of; null while it is not known. */
function endOf({ contractId, opportunityId, termStartsOn }: StoredCredit, account: Account): number | null {
  if (termStartsOn === null) return null;
  const contract = account.contracts.find(({ id }) => id === contractId);
  if (contract) {
    const { startsOn, endsOn, pastTerms } = contract;
    const past = pastTerms.terms.find((term) => term.startsOn === termStartsOn);
    if (past) return past.endsOn;
    // Of a contract without end each year is a term.
    return endsOn !== null && startsOn === termStartsOn ? endsOn : addMonths(termStartsOn, 12) - 1;
  }
  const deal = account.opportunities.find(({ id }) => id === opportunityId);
  if (!deal) return null;
  return deal.termMonths === null ? termStartsOn : addMonths(termStartsOn, deal.termMonths) - 1;
}

const closed = (account: Account): StoredCredit[] =>
  account.salesCredits.filter((credit) => (endOf(credit, account) ?? TODAY) < TODAY);

const saying = ({ updatedAt: _, ...credit }: StoredCredit) => credit;

const start = (given: Pick<Account, 'contracts' | 'opportunities'>): Account =>
  anAccount({
    ...given,
    keyAccounts: [
      aKeyAccount({
        regionalOwnerId: 'rep',
        directorId: 'director',
        ownerCreditShare: 100,
        directorCreditShare: 50,
        createdAt: new Date('2023-01-01T00:00:00.000Z'),
      }),
    ],
  });

let compared = 0;

it('no amount, rate or cover of today changes a credit of a closed term', () => {
  fc.assert(
    fc.property(contracts, deals, today, (signed, won, change) => {
      const before = until(start({ contracts: signed, opportunities: won }), TODAY - 1);
      const known = closed(before);
      const priced = <Row extends StoredContract | StoredDeal>(row: Row): Row => ({
        ...row,
        amount: { amount: (row.amount.amount ?? 0) * change.factor, currency: change.currency },
      });
      const { regionalOwnerId, directorId, ownerCreditShare, directorCreditShare } = change;
      const changed: Account = {
        ...before,
        contracts: before.contracts.map(priced),
        opportunities: before.opportunities.map(priced),
        keyAccounts: before.keyAccounts.map((account) => ({
          ...account,
          regionalOwnerId,
          directorId,
          ownerCreditShare,
          directorCreditShare,
        })),
      };
      const after = looked(changed, contextOf(TODAY, change.rate));
      const stands = new Map(after.salesCredits.map((credit) => [credit.id, saying(credit)]));
      compared += known.length;
      for (const credit of known) expect(stands.get(credit.id)).toEqual(saying(credit));
    }),
    { numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(200);
});

it('in whatever order records are read, the same is credited', () => {
  fc.assert(
    fc.property(
      fc.tuple(contracts, deals).chain(([signed, won]) =>
        fc.record({
          one: fc.constant({ contracts: signed, opportunities: won }),
          other: fc.record({ contracts: shuffled(signed), opportunities: shuffled(won) }),
        }),
      ),
      ({ one, other }) => {
        const credited = (given: typeof one): Map<string, unknown> =>
          new Map(until(start(given), TODAY).salesCredits.map((credit) => [credit.id, saying(credit)]));
        expect(credited(other)).toEqual(credited(one));
      },
    ),
    { numRuns: 40 },
  );
});
