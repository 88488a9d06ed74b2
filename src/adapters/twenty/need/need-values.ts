/** How values of needs and of what becomes of them are written. */
import type { Money } from '../../../domain/shared/money.ts';
import { MICROS } from '../micros.ts';

export const toAmount = ({ amount, currency }: Money) => ({
  amountMicros: amount === null ? null : Math.round(amount * MICROS),
  currencyCode: currency,
});

/** A field that is written only where there is something to write. */
export const given = <Value>(name: string, value: Value | null): Record<string, Value> =>
  value === null ? {} : { [name]: value };
