/** An amount as Twenty's create inputs take it. */
export type CurrencyInput = { amountMicros: number; currencyCode: string };
