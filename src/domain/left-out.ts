import { groupBy } from './shared/grouping.ts';
import type { Reason } from './shared/reasons.ts';

/** A reason that is about one record. */
export type LeftOut = Extract<Reason, { id: string }>;

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
