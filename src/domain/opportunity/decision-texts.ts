import type { Language } from '../shared/language.ts';
import type { Money } from '../shared/money.ts';
import { moneyText } from '../shared/money-text.ts';
import { wordsOf } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import type { Decision } from './decision.ts';
import { dealName } from './tasks.ts';

function amountText(amount: Money, words: Words): string {
  const text = moneyText(amount);
  return text === null ? '' : words.deals.decision.amount(text);
}

/** Names what is told of a decision: once for each deal and decision. */
export const decisionKey = (opportunityId: string, decision: Decision): string =>
  `INITIATION ${decision} ${opportunityId}`;

/**
 * Tells of a decision; the text is Markdown.
 *
 * @param who who decided; null when that is not known
 * @param said what who decided wrote about it; null for nothing
 */
export function decisionNote(
  name: string,
  amount: Money,
  decision: Decision,
  who: string | null,
  said: string | null,
  language: Language,
): { title: string; markdown: string } {
  const words = wordsOf(language);
  const { title, text } = words.deals.decision;
  return {
    title: `${title(decision, dealName(name, language))}${amountText(amount, words)}`,
    markdown: [text(decision, who), ...((said ?? '').trim() === '' ? [] : ['', `> ${said}`])].join('\n'),
  };
}
