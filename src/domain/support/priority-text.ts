import type { Language } from '../shared/language.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import type { Priority, PriorityGap } from './priority.ts';

type Texts = {
  sum: (importance: number, dealSize: number, urgency: number) => string;
  gaps: { [Code in PriorityGap['code']]: (gap: Extract<PriorityGap, { code: Code }>) => string };
  /** Between two sentences. */
  space: string;
};

const withoutRate = (what: string, currency: string): string =>
  currency === ''
    ? `${what} has no currency`
    : `${what} in ${currency} has no exchange rate (EXCHANGE_RATES)`;

const withoutRateInChinese = (what: string, currency: string): string =>
  currency === '' ? `${what}没有币种` : `${what}的币种 ${currency} 没有汇率（EXCHANGE_RATES）`;

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    sum: (importance, dealSize, urgency) =>
      `Importance ${importance} × 0.5 + deal size ${dealSize} × 0.3 + urgency ${urgency} × 0.2.`,
    gaps: {
      IMPORTANCE_MISSING: () => 'The company has no importance score yet, which counts 0.',
      OPPORTUNITY_MISSING: () => 'There is no opportunity, so the deal size is 0.',
      AMOUNT_MISSING: () => 'The opportunity has no amount, so the deal size is 0.',
      AMOUNT_WITHOUT_RATE: ({ currency }) =>
        `The deal size is 0 because ${withoutRate('the amount', currency)}.`,
      THRESHOLD_MISSING: () => 'The deal size is 0 because the scoring policy has no large-deal threshold.',
      THRESHOLD_WITHOUT_RATE: ({ currency }) =>
        `The deal size is 0 because ${withoutRate('the large-deal threshold', currency)}.`,
      DATE_MISSING: () => 'There is no date it is needed by, so the urgency is 0.',
    },
    space: ' ',
  },
  'zh-CN': {
    sum: (importance, dealSize, urgency) =>
      `重要性 ${importance} × 0.5 + 交易规模 ${dealSize} × 0.3 + 紧迫程度 ${urgency} × 0.2。`,
    gaps: {
      IMPORTANCE_MISSING: () => '该公司尚无重要性得分，按 0 计。',
      OPPORTUNITY_MISSING: () => '没有对应的商机，交易规模按 0 计。',
      AMOUNT_MISSING: () => '商机没有金额，交易规模按 0 计。',
      AMOUNT_WITHOUT_RATE: ({ currency }) =>
        `${withoutRateInChinese('商机金额', currency)}，交易规模按 0 计。`,
      THRESHOLD_MISSING: () => '评分策略没有设定大单起点，交易规模按 0 计。',
      THRESHOLD_WITHOUT_RATE: ({ currency }) =>
        `${withoutRateInChinese('大单起点', currency)}，交易规模按 0 计。`,
      DATE_MISSING: () => '没有填写需要日期，紧迫程度按 0 计。',
    },
    space: '',
  },
};

/** How a priority came about: the parts with their shares, and what was missing. */
export const priorityText = ({ parts, gaps }: Priority, language: Language): string => {
  const texts = TEXTS[language];
  const sum = texts.sum(
    roundToOneDecimal(parts.importance),
    roundToOneDecimal(parts.dealSize),
    roundToOneDecimal(parts.urgency),
  );
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const gapText = (gap: PriorityGap): string => (texts.gaps[gap.code] as (gap: PriorityGap) => string)(gap);
  return [sum, ...gaps.map(gapText)].join(texts.space);
};
