import { groupBy } from './shared/grouping.ts';
import type { Reason, RevenueReason } from './shared/reasons.ts';

/**
 * A reason that is about one record.
 *
 * `more` is how many further records are left out alike that are not named, `moreAmount` what those come to where they
 * are amounts; on the first that is.
 */
export type LeftOut = Extract<Reason, { id: string }> & { more?: number; moreAmount?: number };

/** One that is about revenue. */
export type RevenueLeftOut = Extract<LeftOut, { code: RevenueReason['code'] }>;

/** Records of a kind that are named; what nobody reads to its end must not grow with the account. */
const MOST_NAMED = 20;

/** A sentence for each code, for any number of records, without its full stop. */
export type LeftOutWords = {
  sentences: {
    [Code in LeftOut['code']]: (count: number, reason: Extract<LeftOut, { code: Code }>) => string;
  };
  stop: string;
};

/** The same for what is left out of revenue. */
export type RevenueLeftOutWords = {
  sentences: Pick<LeftOutWords['sentences'], RevenueLeftOut['code']>;
  stop: string;
};

/** The sentences for everything else. */
export type OtherLeftOutSentences = Omit<LeftOutWords['sentences'], RevenueLeftOut['code']>;

export const isLeftOut = (reason: Reason): reason is LeftOut => 'id' in reason;

/** Puts together what is left out for the same reason: amounts by currency, everything else by its code. */
export const leftOutAlike = <One extends LeftOut>(reasons: readonly One[]): One[][] => [
  ...groupBy(reasons, ({ code, ...rest }) =>
    'currency' in rest ? `${code} ${rest.currency}` : code,
  ).values(),
];

/** How many records are left out alike, those that are not named included. */
export const countOf = (alike: readonly LeftOut[]): number =>
  alike.reduce((sum, { more = 0 }) => sum + 1 + more, 0);

/** What amounts that are left out alike come to in their currency; null where that is not known, or they are none. */
export function amountOf(alike: readonly LeftOut[]): number | null {
  const amounts = alike.map((one) =>
    'amount' in one && one.amount !== null ? one.amount + (one.moreAmount ?? 0) : null,
  );
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}

function unnamed(alike: readonly LeftOut[]): Pick<LeftOut, 'more' | 'moreAmount'> {
  const moreAmount = amountOf(alike);
  return { more: alike.length, ...(moreAmount === null ? {} : { moreAmount }) };
}

/** Reasons in their order, of each kind about records the first ones, with how many more there are. */
export function firstOfEach(reasons: readonly Reason[]): Reason[] {
  const first = new Map<Reason, Reason>();
  for (const alike of leftOutAlike(reasons.filter(isLeftOut))) {
    const further = alike.slice(MOST_NAMED);
    for (const [index, one] of alike.slice(0, MOST_NAMED).entries())
      first.set(one, index === 0 && further.length > 0 ? { ...one, ...unnamed(further) } : one);
  }
  return reasons.flatMap((reason) => (isLeftOut(reason) ? (first.get(reason) ?? []) : [reason]));
}
