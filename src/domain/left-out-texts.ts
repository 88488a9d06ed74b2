/** What could not be counted, or not as it should, in words: records of one kind together, by how many they are. */
import type { LeftOut, LeftOutWords } from './left-out.ts';
import { leftOutInChinese } from './left-out-texts-zh-cn.ts';
import type { Language } from './shared/language.ts';

/** How many of a thing, and the verb that goes with it. */
const some = (count: number, thing: string, things: string, is: string, are: string): string =>
  count === 1 ? `1 ${thing} ${is}` : `${count} ${things} ${are}`;

const contracts = (count: number, is: string, are: string): string =>
  some(count, 'contract', 'contracts', is, are);
const needs = (count: number): string => some(count, 'account need', 'account needs', 'has', 'have');
const checks = (count: number, is: string, are: string): string =>
  some(count, 'relationship with a person', 'relationships with people', is, are);

const en: LeftOutWords = {
  AMOUNT_WITHOUT_RATE: (count, { currency }) =>
    currency === ''
      ? `${some(count, 'amount', 'amounts', 'has no currency and is', 'have no currency and are')} left out`
      : some(
          count,
          `amount in ${currency}`,
          `amounts in ${currency}`,
          'has no exchange rate (EXCHANGE_RATES) and is left out',
          'have no exchange rate (EXCHANGE_RATES) and are left out',
        ),
  CONTRACT_STATUS_UNKNOWN: (count) =>
    contracts(
      count,
      'has no status that the rules know and is not counted',
      'have no status that the rules know and are not counted',
    ),
  CONTRACT_TERM_REVERSED: (count) =>
    contracts(
      count,
      'ends before it starts and is counted on its signing date',
      'end before they start and are counted on their signing dates',
    ),
  CONTRACT_WITHOUT_DATES: (count) =>
    contracts(
      count,
      'has neither a full term nor a signing date and earns nothing',
      'have neither a full term nor a signing date and earn nothing',
    ),
  CONTRACT_TERMINATED_WITHOUT_DATE: (count) =>
    contracts(
      count,
      'is terminated without a date; its whole term is counted',
      'are terminated without a date; their whole terms are counted',
    ),
  PAST_TERMS_UNREADABLE: (count) =>
    contracts(
      count,
      'has past terms that can’t be read and are left out',
      'have past terms that can’t be read and are left out',
    ),
  CLOSE_DATE_MISSING: (count) =>
    some(
      count,
      'won opportunity',
      'won opportunities',
      'has no close date and earns nothing',
      'have no close date and earn nothing',
    ),
  CHECKED_IN_FUTURE: (count) =>
    checks(
      count,
      'is marked as checked in the future; what was said of it is left out',
      'are marked as checked in the future; what was said of them is left out',
    ),
  CHECK_DATE_MISSING: (count) =>
    checks(
      count,
      'has no check date; what was said of it is left out',
      'have no check date; what was said of them is left out',
    ),
  NEED_WITHOUT_VALUE: (count) =>
    `${needs(count)} no estimated value and ${count === 1 ? 'counts' : 'count'} 0`,
  NEED_WITHOUT_HORIZON: (count) =>
    `${needs(count)} neither a horizon nor an expected date and ${count === 1 ? 'is' : 'are'} left out`,
};

const WORDS: Readonly<Record<Language, LeftOutWords>> = { en, 'zh-CN': leftOutInChinese };

const STOPS: Readonly<Record<Language, string>> = { en: '.', 'zh-CN': '。' };

/** One sentence for records that are left out for the same reason; empty for none. */
export const leftOutText = (alike: readonly LeftOut[], language: Language): string => {
  const [first] = alike;
  if (!first) return '';
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = WORDS[language][first.code] as (count: number, reason: LeftOut) => string;
  return `${sentence(alike.length, first)}${STOPS[language]}`;
};
