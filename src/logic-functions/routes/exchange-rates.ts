import { formatDay } from '../../domain/shared/calendar.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

type Answer = {
  baseCurrency: string | null;
  /** As they are typed: units of the base currency, or a list of them with the days from which they hold. */
  rates: Readonly<Record<string, number | readonly { from: string; rate: number }[]>>;
};

/** Tells by which rates amounts are compared, where Twenty hands no settings to pages. Of no record it tells anything. */
export const tellExchangeRates = (asked: Asked) =>
  guarded(
    wireAsCaller(asked),
    { baseCurrency: null, rates: {} } as Answer,
    async ({ scoring: { baseCurrency, rates } }): Promise<Answer> => ({
      baseCurrency,
      rates: Object.fromEntries(
        Object.entries(rates).map(([currency, rate]) => [
          currency,
          typeof rate === 'number'
            ? rate
            : rate.map((since) => ({ from: formatDay(since.from), rate: since.rate })),
        ]),
      ),
    }),
  );
