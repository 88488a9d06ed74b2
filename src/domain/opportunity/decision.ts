import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { Money } from '../shared/money.ts';
import { dealName } from './tasks.ts';

/** What a person decides on a large deal. */
export const DECISIONS = ['APPROVED', 'REJECTED'] as const;

export type Decision = (typeof DECISIONS)[number];

/** How long ago a decided deal may have been changed last to be told of, in days with today. */
export const DECISION_DAYS = 7;

/** The decision that an initiation is; null for one that is none. */
export const decisionIn = (initiation: unknown): Decision | null =>
  DECISIONS.find((decision) => decision === initiation) ?? null;

/**
 * The decision of a deal that may have to be told of: one just made, or one of a deal that was changed within the
 * last week, so that the first pass over years of history floods nobody.
 */
export const recentDecision = (
  deal: { initiation: string | null; changedOn: DayNumber; justDecided: boolean },
  today: DayNumber,
): Decision | null => {
  const decision = decisionIn(deal.initiation);
  const isRecent = deal.justDecided || isWithin(deal.changedOn, lastDays(today, DECISION_DAYS));
  return isRecent ? decision : null;
};

/** The words of a decision in one language. */
type Texts = {
  /** For numbers, as Intl knows it. */
  format: string;
  amount: (amount: string) => string;
  title: (decision: Decision, deal: string) => string;
  text: (decision: Decision, who: string | null) => string;
};

const OUTCOMES: Readonly<Record<Decision, string>> = { APPROVED: '批准', REJECTED: '否决' };

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    format: 'en-US',
    amount: (amount) => ` (${amount})`,
    title: (decision, deal) => `Initiation ${decision.toLowerCase()}: ${deal}`,
    text: (decision, who) =>
      `The initiation was ${decision.toLowerCase()}${who === null ? '' : ` by ${who}`}.`,
  },
  'zh-CN': {
    format: 'zh-CN',
    amount: (amount) => `（${amount}）`,
    title: (decision, deal) => `立项已${OUTCOMES[decision]}：${deal}`,
    text: (decision, who) => `立项已${who === null ? '' : `由 ${who} `}${OUTCOMES[decision]}。`,
  },
};

const amountText = ({ amount, currency }: Money, texts: Texts): string => {
  if (amount === null) return '';
  const number = amount.toLocaleString(texts.format, { maximumFractionDigits: 2 });
  return texts.amount(currency === null ? number : `${number} ${currency}`);
};

/** Names what is told of a decision: once for each deal and decision. */
export const decisionKey = (opportunityId: string, decision: Decision): string =>
  `INITIATION ${decision} ${opportunityId}`;

/**
 * Tells of a decision; the text is Markdown.
 *
 * @param who who decided; null when that is not known
 */
export const decisionNote = (
  name: string,
  amount: Money,
  decision: Decision,
  who: string | null,
  language: Language,
): { title: string; markdown: string } => {
  const texts = TEXTS[language];
  return {
    title: `${texts.title(decision, dealName(name, language))}${amountText(amount, texts)}`,
    markdown: texts.text(decision, who),
  };
};
