import type { Language } from '../shared/language.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import { wordsOf } from '../words/languages.ts';
import type { Priority, PriorityGap } from './priority.ts';

/** How a priority came about: the parts with their shares, and what was missing. */
export function priorityText({ parts, gaps, winning }: Priority, language: Language): string {
  const { priority: texts, space } = wordsOf(language);
  const sum = texts.sum(
    roundToOneDecimal(parts.importance),
    roundToOneDecimal(parts.dealSize),
    roundToOneDecimal(parts.urgency),
  );
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const gapText = (gap: PriorityGap): string => (texts.gaps[gap.code] as (gap: PriorityGap) => string)(gap);
  const won = winning === null ? [] : [texts.winning(winning.points, winning.weight)];
  return [sum, ...won, ...gaps.map(gapText)].join(space);
}
