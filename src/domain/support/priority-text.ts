import { roundToOneDecimal } from '../shared/numbers.ts';
import type { Priority, PriorityGap } from './priority.ts';

const withoutRate = (what: string, currency: string): string =>
  currency === '' ? `${what} has no currency` : `there is no exchange rate for ${currency}`;

const gapText = (gap: PriorityGap): string => {
  switch (gap.code) {
    case 'IMPORTANCE_MISSING':
      return 'The company has no importance score yet, which counts 0.';
    case 'OPPORTUNITY_MISSING':
      return 'There is no opportunity, so the deal size is 0.';
    case 'AMOUNT_MISSING':
      return 'The opportunity has no amount, so the deal size is 0.';
    case 'AMOUNT_WITHOUT_RATE':
      return `The deal size is 0 because ${withoutRate('the amount', gap.currency)}.`;
    case 'THRESHOLD_MISSING':
      return 'The deal size is 0 because the scoring policy has no large-deal threshold.';
    case 'THRESHOLD_WITHOUT_RATE':
      return `The deal size is 0 because the large-deal threshold can't be compared: ${withoutRate('it', gap.currency)}.`;
    case 'DATE_MISSING':
      return 'There is no date it is needed by, so the urgency is 0.';
  }
};

/** How a priority came about, in English: the parts with their shares, and what was missing. */
export const priorityText = ({ parts, gaps }: Priority): string => {
  const shown = (points: number): string => String(roundToOneDecimal(points));
  const sum = `Importance ${shown(parts.importance)} × 0.5 + deal size ${shown(parts.dealSize)} × 0.3 + urgency ${shown(parts.urgency)} × 0.2.`;
  return [sum, ...gaps.map(gapText)].join(' ');
};
