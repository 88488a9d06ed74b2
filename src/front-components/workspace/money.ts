/** Amounts as they are asked for, and as they arrive. */
import * as z from 'zod/mini';
import { MICROS, type Money } from '../../domain/shared/money.ts';

/** What is asked for of an amount. */
export const MONEY = '{ amountMicros currencyCode }';

const Stored = z.object({
  amountMicros: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  currencyCode: z.nullable(z.string()),
});

const toMoney = (stored: z.output<typeof Stored> | null): Money => ({
  amount: stored?.amountMicros == null ? null : Number(stored.amountMicros) / MICROS,
  currency: stored?.currencyCode ?? null,
});

/** An amount in a field of its own. */
export const money = z.pipe(z.nullable(Stored), z.transform(toMoney));

/** An amount among the other values of a JSON field. */
export const moneyBeside = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.pipe(
    z.intersection(z.object(shape), Stored),
    z.transform((stored) => ({ ...stored, amount: toMoney(stored) })),
  );
