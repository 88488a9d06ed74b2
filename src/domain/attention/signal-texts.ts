import { INTERACTION_WINDOW_DAYS } from '../closeness/contact.ts';
import { formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { AttentionSignal, Silence } from './signals.ts';

type Texts = {
  [Code in AttentionSignal['code']]: (signal: Extract<AttentionSignal, { code: Code }>) => string;
};

const UNNAMED: Readonly<Record<Language, string>> = {
  en: 'somebody without a name',
  'zh-CN': '未命名联系人',
};

/** How many people a sentence names; the others are counted. */
const MOST_NAMES = 5;

const listed = (items: readonly string[]): string => {
  const shown = items.slice(0, MOST_NAMES);
  const left = items.length - shown.length;
  const all = left > 0 ? [...shown, `${left} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

const amongPeople = (people: number): string => {
  if (people === 0) return 'there are no contacts';
  return people === 1 ? 'there is one contact' : `there are ${people} contacts`;
};

// Since when, not for how long: a sentence that is still true is not written again every day.
const silenceText = ({ name, since, rhythm }: Silence): string =>
  since === null
    ? `${name} (no contact in ${INTERACTION_WINDOW_DAYS} days)`
    : `${name} (since ${formatDay(since)}, rhythm ${Math.round(rhythm)} days)`;

const en: Texts = {
  NO_DECISION_MAKER: ({ people }) => `No decision maker is mapped: ${amongPeople(people)}.`,
  NO_MENTOR_OR_SUPPORTER: ({ people }) => `Nobody is known as a mentor or supporter: ${amongPeople(people)}.`,
  SINGLE_THREADED: ({ threads }) =>
    threads.length === 0
      ? 'No contact is close enough to hold the account.'
      : `Everything hangs on ${listed(threads)}: nobody else is close enough to hold the account.`,
  ENEMY_DECIDES: ({ enemies }) => `Against us among those who decide: ${listed(enemies)}.`,
  NOBODY_CRITICAL: ({ known }) =>
    `None of the ${known} people whose attitude is known is critical: somebody may be overlooked.`,
  KEY_PERSON_SILENT: ({ silent }) => `Silent for too long: ${listed(silent.map(silenceText))}.`,
};

const listedInChinese = (items: readonly string[]): string => {
  const shown = items.slice(0, MOST_NAMES);
  const left = items.length - shown.length;
  return `${shown.join('、')}${left > 0 ? `，另有 ${left} 人` : ''}`;
};

const amongPeopleInChinese = (people: number): string =>
  people === 0 ? '目前没有联系人' : `目前有 ${people} 位联系人`;

const silenceInChinese = ({ name, since, rhythm }: Silence): string =>
  since === null
    ? `${name}（${INTERACTION_WINDOW_DAYS} 天内从未往来）`
    : `${name}（上次联系 ${formatDay(since)}，往来周期 ${Math.round(rhythm)} 天）`;

const zhCn: Texts = {
  NO_DECISION_MAKER: ({ people }) => `尚未标明决策者：${amongPeopleInChinese(people)}。`,
  NO_MENTOR_OR_SUPPORTER: ({ people }) => `尚无导师或支持者：${amongPeopleInChinese(people)}。`,
  SINGLE_THREADED: ({ threads }) =>
    threads.length === 0
      ? '没有任何联系人的关系足以支撑该客户。'
      : `一切都系于${listedInChinese(threads)}：其他人的关系都不足以支撑该客户。`,
  ENEMY_DECIDES: ({ enemies }) => `决策层中有反对者：${listedInChinese(enemies)}。`,
  NOBODY_CRITICAL: ({ known }) => `已知态度的 ${known} 人中没有批评者：可能有人被忽略。`,
  KEY_PERSON_SILENT: ({ silent }) => `关键人物久未联系：${listedInChinese(silent.map(silenceInChinese))}。`,
};

const TEXTS: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zhCn };

/** The signal with a word for people without a name. */
const withNames = (signal: AttentionSignal, unnamed: string): AttentionSignal => {
  const named = (names: readonly string[]): string[] => names.map((name) => name || unnamed);
  switch (signal.code) {
    case 'SINGLE_THREADED':
      return { ...signal, threads: named(signal.threads) };
    case 'ENEMY_DECIDES':
      return { ...signal, enemies: named(signal.enemies) };
    case 'KEY_PERSON_SILENT':
      return {
        ...signal,
        silent: signal.silent.map((silence) => ({ ...silence, name: silence.name || unnamed })),
      };
    default:
      return signal;
  }
};

/** One sentence for a signal, with the names of the people it is about. It begins with words of its language. */
export const signalText = (signal: AttentionSignal, language: Language): string => {
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = TEXTS[language][signal.code] as (signal: AttentionSignal) => string;
  return sentence(withNames(signal, UNNAMED[language]));
};
