/** Recording a success never lowers importance; what is credited for a closed term never changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths } from '../../../src/domain/shared/calendar.ts';
import type { Contract, Opportunity } from '../../../src/domain/shared/records.ts';
import { anyRecords } from '../support/arbitraries.ts';
import { contract, opportunity, TODAY, usd } from '../support/records.ts';
import { importance, POLICY } from '../support/scores.ts';

/** The score before it is rounded. */
function unrounded(records: Parameters<typeof importance>[0]): number {
  const { parts } = importance(records);
  const weights = Object.values(POLICY.weights).reduce((total, weight) => total + weight, 0);
  return Object.values(parts).reduce((total, { weight, points }) => total + weight * points, 0) / weights;
}

// Months differ in length, so a year of a term is not always the same share of it.
const TOLERANCE = 0.5;

const anyDeal = fc.record({
  amount: fc.integer({ min: 1, max: 5_000_000 }).map(usd),
  termMonths: fc.integer({ min: 1, max: 72 }),
  stage: fc.constantFrom('NEW', 'SCREENING', 'MEETING', 'PROPOSAL'),
});

it('from open to won to a contract of the same amount and term, a deal never lowers the score', () => {
  fc.assert(
    fc.property(anyRecords, anyDeal, fc.integer({ min: 0, max: 364 }), (records, given, waits) => {
      const deal = opportunity({ id: 'the-deal', ...given });
      const won: Opportunity = { ...deal, stage: 'CUSTOMER', closedOn: TODAY };
      const startsOn = TODAY + waits;
      const signed: Contract = contract({
        id: 'the-contract',
        amount: given.amount,
        signedOn: TODAY,
        startsOn,
        endsOn: addMonths(startsOn, given.termMonths) - 1,
        opportunityId: deal.id,
        dealMonths: given.termMonths,
      });
      const withDeal = (one: Opportunity, contracts: readonly Contract[] = []) =>
        unrounded({
          ...records,
          opportunities: [...records.opportunities, one],
          contracts: [...records.contracts, ...contracts],
        });
      const [open, closed, contracted] = [withDeal(deal), withDeal(won), withDeal(won, [signed])];
      expect(closed).toBeGreaterThan(open - TOLERANCE);
      expect(contracted).toBeGreaterThan(closed - TOLERANCE);
    }),
    { numRuns: 500 },
  );
});

it('a signed contract that is tied to no deal never lowers the score', () => {
  fc.assert(
    fc.property(
      anyRecords,
      fc.record({
        amount: fc.integer({ min: 1, max: 5_000_000 }).map(usd),
        amountPer: fc.constantFrom(null, 'WHOLE_TERM', 'YEAR', 'MONTH'),
        signedOn: fc.integer({ min: TODAY - 800, max: TODAY }),
        startsOn: fc.option(fc.integer({ min: TODAY - 800, max: TODAY + 300 }), { nil: null }),
        endsOn: fc.option(fc.integer({ min: TODAY - 400, max: TODAY + 900 }), { nil: null }),
        autoRenews: fc.boolean(),
      }),
      (records, fields) => {
        const signed = contract({ id: 'the-contract', ...fields });
        const after = unrounded({ ...records, contracts: [...records.contracts, signed] });
        expect(after).toBeGreaterThanOrEqual(unrounded(records) - 1e-9);
      },
    ),
    { numRuns: 500 },
  );
});

it('nor does one that is tied to a deal, won or still open, with its term and amount', () => {
  fc.assert(
    fc.property(
      anyRecords,
      anyDeal,
      fc.constantFrom('PROPOSAL', 'CUSTOMER'),
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 0, max: 364 }),
      (records, given, stage, wonAgo, waits) => {
        const signedOn = stage === 'CUSTOMER' ? TODAY - wonAgo : TODAY;
        const deal = opportunity({
          id: 'the-deal',
          ...given,
          stage,
          closedOn: stage === 'CUSTOMER' ? signedOn : null,
        });
        // One that begins on the day after its deal was won has the very days that the deal had.
        const startsOn = stage === 'CUSTOMER' ? signedOn + 1 : signedOn + waits;
        const signed = contract({
          id: 'the-contract',
          amount: given.amount,
          signedOn,
          startsOn,
          endsOn: addMonths(startsOn, given.termMonths) - 1,
          opportunityId: deal.id,
          dealMonths: given.termMonths,
        });
        const withDeal = { ...records, opportunities: [...records.opportunities, deal] };
        const after = unrounded({ ...withDeal, contracts: [...records.contracts, signed] });
        expect(after).toBeGreaterThan(unrounded(withDeal) - TOLERANCE);
      },
    ),
    { numRuns: 500 },
  );
});
