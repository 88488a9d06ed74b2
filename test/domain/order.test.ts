import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompanyRecords } from '../../src/domain/company-score.ts';
import type { Reason } from '../../src/domain/shared/reasons.ts';
import { anyRecords, shuffled, validPolicy } from './support/arbitraries.ts';
import { score } from './support/scores.ts';

const reordered = (records: CompanyRecords): fc.Arbitrary<CompanyRecords> =>
  fc.record({
    company: fc.constant(records.company),
    previousMonth: fc.constant(records.previousMonth),
    opportunities: shuffled(records.opportunities),
    contracts: shuffled(records.contracts),
    contractsOfOthers: shuffled(records.contractsOfOthers),
    needs: shuffled(records.needs),
    contacts: shuffled(records.contacts).chain((contacts) =>
      fc.tuple(
        ...contacts.map((contact) =>
          shuffled(contact.interactions).map((interactions) => ({ ...contact, interactions })),
        ),
      ),
    ),
  });

const asSet = (reasons: readonly Reason[]): string[] =>
  reasons.map((reason) => JSON.stringify(reason)).sort();

// To the last digit: a hair of difference would be written, and would come back as a change.
it('no list has an order that matters', () => {
  fc.assert(
    fc.property(
      anyRecords.chain((records) => fc.tuple(fc.constant(records), reordered(records))),
      validPolicy,
      ([records, other], policy) => {
        const [one, two] = [score(records, { policy }), score(other, { policy })];
        expect({ ...two.importance, missing: [] }).toEqual({ ...one.importance, missing: [] });
        expect(asSet(two.importance.missing)).toEqual(asSet(one.importance.missing));
        expect(two.closeness).toEqual(one.closeness);
        expect([two.trend, two.change]).toEqual([one.trend, one.change]);
      },
    ),
    { numRuns: 300 },
  );
});

it('the inputs are left as they were', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const before = structuredClone(records);
      score(records);
      expect(records).toEqual(before);
    }),
  );
});
