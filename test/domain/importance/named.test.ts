/** Nothing vanishes silently: a record whose mending would add to a number is named in the explanation. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import type { Reason } from '../../../src/domain/shared/reasons.ts';
import { isCounted } from '../../../src/domain/shared/records.ts';
import { stageOutcome } from '../../../src/domain/shared/settings.ts';
import { anyRecords } from '../support/arbitraries.ts';
import { opportunity, TODAY, usd } from '../support/records.ts';
import { importance, SETTINGS } from '../support/scores.ts';

type Lists = Pick<CompanyRecords, 'opportunities' | 'contracts' | 'needs'>;
type Row<List extends keyof Lists> = Lists[List][number];

/** How one record of a list is mended; null where there is nothing to mend. */
type Mend<List extends keyof Lists> = { list: List; mended: (row: Row<List>) => Row<List> | null };

const mend = <List extends keyof Lists>(list: List, mended: Mend<List>['mended']): Mend<List> => ({
  list,
  mended,
});

const isOf = (stage: string | null, outcome: string): boolean => stageOutcome(stage, SETTINGS) === outcome;
const isUnrated = (money: { currency: string | null } | null): boolean => money?.currency === 'JPY';
const hasNoAmount = (money: { amount: number | null } | null): boolean => (money?.amount ?? null) === null;
const A_YEAR = 365;
const usdAmount = fc.integer({ min: 1, max: 2_000_000 }).map(usd);

const MENDS = {
  'a deal gets an amount': mend('opportunities', (deal) =>
    hasNoAmount(deal.amount) ? { ...deal, amount: usd(10_000) } : null,
  ),
  'a deal gets a currency with a rate': mend('opportunities', (deal) =>
    isUnrated(deal.amount) && deal.amount ? { ...deal, amount: { ...deal.amount, currency: 'USD' } } : null,
  ),
  // What is part of a contract counts through that, and its day is filled in before anything is scored.
  'a won deal gets a day': mend('opportunities', (deal) =>
    isOf(deal.stage, 'WON') && deal.closedOn === null && deal.partOfContractId === null
      ? { ...deal, closedOn: TODAY }
      : null,
  ),
  'an open deal is put off': mend('opportunities', (deal) =>
    isOf(deal.stage, 'OPEN') && deal.closeDate !== null ? { ...deal, closeDate: TODAY } : null,
  ),
  'a contract gets an amount': mend('contracts', (contract) =>
    hasNoAmount(contract.amount) ? { ...contract, amount: usd(10_000) } : null,
  ),
  'a contract gets a currency with a rate': mend('contracts', (contract) =>
    isUnrated(contract.amount) && contract.amount
      ? { ...contract, amount: { ...contract.amount, currency: 'USD' } }
      : null,
  ),
  'a contract without days is signed': mend('contracts', (contract) =>
    contract.signedOn === null && contract.startsOn === null ? { ...contract, signedOn: TODAY } : null,
  ),
  'a contract gets a status': mend('contracts', (contract) =>
    contract.status === null ? { ...contract, status: 'ACTIVE' } : null,
  ),
  'a reversed term is put right': mend('contracts', (contract) =>
    isCounted(contract) &&
    contract.startsOn !== null &&
    contract.endsOn !== null &&
    contract.endsOn < contract.startsOn
      ? { ...contract, endsOn: contract.startsOn + A_YEAR - 1 }
      : null,
  ),
  'a need gets a value': mend('needs', (need) =>
    hasNoAmount(need.estimatedValue) ? { ...need, estimatedValue: usd(10_000) } : null,
  ),
  'a need gets a currency with a rate': mend('needs', (need) =>
    isUnrated(need.estimatedValue) && need.estimatedValue
      ? { ...need, estimatedValue: { ...need.estimatedValue, currency: 'USD' } }
      : null,
  ),
  'a need gets a horizon': mend('needs', (need) =>
    need.horizon === null && need.expectedOn === null ? { ...need, horizon: 'WITHIN_3_MONTHS' } : null,
  ),
};

/** What is counted, in the base currency. */
function amountsOf(records: CompanyRecords): Record<string, number> {
  const { revenue, potential } = importance(records).parts;
  const { typed, pipeline, needs, committed } = potential;
  return { revenue: revenue.amount, typed, pipeline, needs, committed };
}

function grows(before: Record<string, number>, after: Record<string, number>): boolean {
  const total = (amounts: Record<string, number>) =>
    Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
  return total(after) > total(before) + 1e-6;
}

const isNamed = (id: string, missing: readonly Reason[]): boolean =>
  missing.some(
    (reason) =>
      ('id' in reason && reason.id === id) || (reason.code === 'OPEN_WITHOUT_AMOUNT' && id.startsWith('o')),
  );

/** How often there was something to compare. */
let compared = 0;

it.each(Object.entries(MENDS))('what counts once %s was named before', (_name, { list, mended }) => {
  fc.assert(
    fc.property(anyRecords, fc.nat(), (records, pick) => {
      const rows: readonly Row<typeof list>[] = records[list];
      const ways = rows.flatMap((row, index) => {
        const better = (mended as (one: typeof row) => typeof row | null)(row);
        return better === null ? [] : [{ row, index, better }];
      });
      const way = ways[pick % Math.max(1, ways.length)];
      if (way === undefined) return;
      const changed = { ...records, [list]: rows.toSpliced(way.index, 1, way.better) };
      if (!grows(amountsOf(records), amountsOf(changed))) return;
      compared += 1;
      expect(isNamed(way.row.id, importance(records).missing)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('a won deal that counts through a contract of another company is named', () => {
  let tied = 0;
  fc.assert(
    fc.property(anyRecords, usdAmount, (records, amount) => {
      const deal = opportunity({ id: 'o0', stage: 'CUSTOMER', amount, closedOn: TODAY });
      const here = { ...records, contracts: [], opportunities: [deal] };
      const free = { ...here, opportunities: [{ ...deal, id: 'free' }] };
      if (!grows(amountsOf(here), amountsOf(free))) return;
      tied += 1;
      expect(isNamed(deal.id, importance(here).missing)).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(tied).toBeGreaterThan(5);
});

it('there was something to mend', () => {
  expect(compared).toBeGreaterThan(100);
});

it('a rating that is not there, and a typed potential without a rate, are named', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const { score, missing } = importance(records);
      if (score === null) return;
      const named = missing.flatMap((reason) => (reason.code === 'RATING_MISSING' ? [reason.field] : []));
      expect(named).toEqual(
        (['referenceValue', 'deliveryFit'] as const).filter((field) => records.company[field] === null),
      );
      const typed = records.company.potentialAnnualValue;
      if (isUnrated(typed) && (typed?.amount ?? 0) > 0)
        expect(isNamed(records.company.id, missing)).toBe(true);
    }),
  );
});
