import { MICROS } from '../shared/money.ts';
import type { CreditRole } from './shares.ts';

/** One credit that counts. Amounts are in millionths of a unit. */
export type CountedCredit = {
  memberId: string;
  member: string;
  quarter: string;
  role: CreditRole;
  currencyCode: string;
  amountMicros: number;
};

/** What a member was credited with in a quarter, in one role and currency, in units. */
export type CreditTotal = Omit<CountedCredit, 'amountMicros'> & { amount: number };

const orderOf = ({ quarter, member, memberId, role, currencyCode }: CreditTotal): string =>
  [quarter, member, memberId, role, currencyCode].join('\n');

/** Credits added up by member, quarter, role and currency, in that order. Currencies are never added to each other. */
export function creditTotals(credits: readonly CountedCredit[]): CreditTotal[] {
  const totals = new Map<string, { credit: CountedCredit; micros: number }>();
  for (const credit of credits) {
    const { memberId, quarter, role, currencyCode, amountMicros } = credit;
    const key = [memberId, quarter, role, currencyCode].join('\n');
    const micros = (totals.get(key)?.micros ?? 0) + amountMicros;
    totals.set(key, { credit, micros });
  }
  return [...totals.values()]
    .map(({ credit, micros }): CreditTotal => {
      const { amountMicros: _, ...named } = credit;
      return { ...named, amount: micros / MICROS };
    })
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}
