import type { Money } from '../../domain/shared/money.ts';
import type { Texts } from './texts.ts';

/** A score or points with at most one decimal. */
export const formatNumber = (value: number, { format }: Texts): string =>
  new Intl.NumberFormat(format, { maximumFractionDigits: 1 }).format(value);

/** A share of 0 to 1 in per cent. */
export const formatShare = (share: number, { format }: Texts): string =>
  new Intl.NumberFormat(format, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A change with its sign. */
export const formatChange = (value: number, { format }: Texts): string =>
  new Intl.NumberFormat(format, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);

/** A moment in the reader's time zone, or in the given one; the stored text where it is not a moment. */
export function formatMoment(moment: string, { format }: Texts, timeZone?: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return new Intl.DateTimeFormat(format, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(date);
}

/** A time of today, as the reader's clock shows it. */
export const formatTime = (instant: number, { format }: Texts, timeZone?: string): string =>
  new Intl.DateTimeFormat(format, {
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(instant);

/** Several things in one sentence. */
export const formatList = (parts: readonly string[], { format }: Texts): string =>
  new Intl.ListFormat(format, { type: 'conjunction' }).format(parts);

/** A stored day, such as `2026-06-30`; the stored text where it is not a day. */
export function formatDay(day: string, { format }: Texts): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(format, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

const MONTH_FORMS = {
  long: { month: 'long', year: 'numeric' },
  short: { month: 'short', year: 'numeric' },
  name: { month: 'short' },
  month: { month: 'long' },
  year: { year: 'numeric' },
} as const;

/** The month of a stored day, in full or in one of the short forms; the stored text where it is not a day. */
export function formatMonth(day: string, { format }: Texts, form: keyof typeof MONTH_FORMS = 'long'): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(format, { ...MONTH_FORMS[form], timeZone: 'UTC' }).format(date);
}

/** An amount in whole units of its currency; a dash where there is none. */
export function formatMoney({ amount, currency }: Money, texts: Texts): string {
  if (amount === null) return texts.panel.none;
  const units = new Intl.NumberFormat(texts.format, { maximumFractionDigits: 0 }).format(amount);
  return currency ? `${units} ${currency}` : units;
}

/** How a stored value reads; as it is stored where there is no word for it, a dash where it is empty. */
export const labelOf = (
  labels: Readonly<Record<string, string>>,
  value: string | null | undefined,
  { panel }: Texts,
): string => (value == null || value === '' ? panel.none : (labels[value] ?? value));
