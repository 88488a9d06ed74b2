import { groupBy } from './shared/grouping.ts';
import type { Reason } from './shared/reasons.ts';

/**
 * A reason that is about one record.
 *
 * `more` is how many further records are left out alike that are not named; on the first that is.
 */
export type LeftOut = Extract<Reason, { id: string }> & { more?: number };

/** Records of a kind that are named; what nobody reads to its end must not grow with the account. */
const MOST_NAMED = 20;

/** A sentence for each code, for any number of records, without its full stop. */
export type LeftOutWords = {
  sentences: {
    [Code in LeftOut['code']]: (count: number, reason: Extract<LeftOut, { code: Code }>) => string;
  };
  stop: string;
};

export const isLeftOut = (reason: Reason): reason is LeftOut => 'id' in reason;

/** Puts together what is left out for the same reason: amounts by currency, everything else by its code. */
export const leftOutAlike = (reasons: readonly LeftOut[]): LeftOut[][] => [
  ...groupBy(reasons, ({ code, ...rest }) =>
    'currency' in rest ? `${code} ${rest.currency}` : code,
  ).values(),
];

/** How many records are left out alike, those that are not named included. */
export const countOf = (alike: readonly LeftOut[]): number =>
  alike.reduce((sum, { more = 0 }) => sum + 1 + more, 0);

/** Reasons in their order, of each kind about records the first ones, with how many more there are. */
export const firstOfEach = (reasons: readonly Reason[]): Reason[] => {
  const first = new Map<Reason, Reason>();
  for (const alike of leftOutAlike(reasons.filter(isLeftOut))) {
    const more = alike.length - MOST_NAMED;
    for (const [index, one] of alike.slice(0, MOST_NAMED).entries())
      first.set(one, index === 0 && more > 0 ? { ...one, more } : one);
  }
  return reasons.flatMap((reason) => (isLeftOut(reason) ? (first.get(reason) ?? []) : [reason]));
};
