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
export const formatMoment = (moment: string, { format }: Texts, timeZone?: string): string => {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return new Intl.DateTimeFormat(format, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(date);
};
