/** Amounts as Twenty keeps them: in millionths of a unit, beside the code of their currency. */
import * as z from 'zod/mini';
import { lazily } from '../../domain/shared/lazily.ts';
import { type InMicros, MICROS, type Money } from '../../domain/shared/money.ts';

/** The fields of an amount in a JSON field. */
export const moneyFields = () => ({
  amountMicros: z.nullable(z.number()),
  currencyCode: z.nullable(z.string()),
});

/** The number of micros in a field of an amount, which arrives as a number or a text. */
export const micros = lazily(() =>
  z.pipe(
    z.nullable(z.custom<number | string>((value) => typeof value === 'number' || typeof value === 'string')),
    z.transform((value): number | null =>
      value === null || Number.isNaN(Number(value)) ? null : Number(value),
    ),
  ),
);

export const toMoney = ({ amountMicros, currencyCode }: InMicros): Money => ({
  amount: amountMicros === null ? null : amountMicros / MICROS,
  currency: currencyCode === '' ? null : currencyCode,
});
