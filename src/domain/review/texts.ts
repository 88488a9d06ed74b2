/** The words of tasks and notes about reviews. */
import type { AccountStatus, RecommendedStatus } from '../selection/recommend.ts';
import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { OPTION_WORDS } from '../shared/option-words-zh-cn.ts';
import type { Command } from './commanded.ts';
import type { HeldReview } from './follow-up.ts';
import type { StatusChange } from './membership.ts';
import type { Monitor } from './monitors.ts';

/** What an account's numbers are on a day. */
export type Figures = {
  importance: number | null;
  rank: number | null;
  rankedOutOf: number | null;
  closeness: number | null;
  /** As stored: RISING, STEADY, FALLING or UNKNOWN. */
  trend: string | null;
};

/** The words in one language; names are not empty. */
type Texts = {
  unnamed: string;
  statuses: Readonly<Record<AccountStatus, string>>;
  /** A day as people write it. */
  day: (day: DayNumber) => string;
  taskTitle: (monitor: Monitor, name: string) => string;
  statusTitle: (name: string, from: string, to: string) => string;
  decided: (who: string | null, day: string) => string;
  takenBack: (who: string | null, day: string) => string;
  /** By the word for what is recommended, when that is known. */
  recommendation: (reason: string, word: string | null) => string;
  recommended: Readonly<Record<RecommendedStatus, string>>;
  remark: (remark: string) => string;
  reviewTitle: (monitor: Monitor, name: string, day: string) => string;
  reviewedBy: (who: string) => string;
  figures: (figures: Figures, day: string) => string;
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const MONITORS: Readonly<Record<Monitor, string>> = {
  IMPORTANCE: 'Importance',
  NEEDS: 'Needs',
  CLOSENESS: 'Closeness',
};

const isTold = (trend: string | null): trend is string => trend !== null && trend !== 'UNKNOWN';

const en: Texts = {
  unnamed: 'this account',
  statuses: { CANDIDATE: 'Candidate', KEY: 'Key', WATCH: 'Watch', FORMER: 'Former' },
  day: (day) => {
    const [year, month, date] = formatDay(day).split('-').map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  },
  taskTitle: (monitor, name) => `${MONITORS[monitor]} review: ${name}`,
  statusTitle: (name, from, to) => `${name}: ${to}, was ${from}`,
  decided: (who, day) => `Decided${who === null ? '' : ` by ${who}`} on ${day}.`,
  takenBack: (who, day) =>
    `Taken back${who === null ? '' : ` by ${who}`} on ${day}: an applied recommendation was undone.`,
  recommendation: (reason, word) => `${word === null ? 'Recommendation' : `Recommended ${word}`}: ${reason}`,
  recommended: { KEY: 'Key', CANDIDATE: 'Candidate', NONE: 'None' },
  remark: (remark) => `Remark: ${remark}`,
  reviewTitle: (monitor, name, day) => `${MONITORS[monitor]} review of ${name}, ${day}`,
  reviewedBy: (who) => `Reviewed by ${who}.`,
  figures: ({ importance, rank, rankedOutOf, closeness, trend }, day) => {
    const place = rank === null || rankedOutOf === null ? '' : ` (rank ${rank} of ${rankedOutOf})`;
    const direction = isTold(trend) ? `, ${trend.toLowerCase()}` : '';
    return [
      `Figures of ${day}: importance ${importance === null ? 'not scored' : `${importance}${place}`};`,
      `closeness ${closeness === null ? 'not scored' : `${closeness}${direction}`}.`,
    ].join(' ');
  },
};

const WORDS: Readonly<Record<string, string>> = OPTION_WORDS;

const zhCn: Texts = {
  unnamed: '未命名客户',
  statuses: OPTION_WORDS,
  day: (day) => {
    const [year, month, date] = formatDay(day).split('-').map(Number);
    return `${year} 年 ${month} 月 ${date} 日`;
  },
  taskTitle: (monitor, name) => `${OPTION_WORDS[monitor]}评审：${name}`,
  statusTitle: (name, from, to) => `${name}：由“${from}”改为“${to}”`,
  decided: (who, day) => `${who === null ? '' : `由 ${who} `}于 ${day}决定。`,
  takenBack: (who, day) => `${who === null ? '' : `由 ${who} `}于 ${day}撤回：此前应用的建议已撤销。`,
  recommendation: (reason, word) => (word === null ? `建议理由：${reason}` : `建议“${word}”：${reason}`),
  recommended: OPTION_WORDS,
  remark: (remark) => `备注：${remark}`,
  reviewTitle: (monitor, name, day) => `${name}的${OPTION_WORDS[monitor]}评审，${day}`,
  reviewedBy: (who) => `评审人：${who}。`,
  figures: ({ importance, rank, rankedOutOf, closeness, trend }, day) => {
    const place = rank === null || rankedOutOf === null ? '' : `（${rankedOutOf} 家中第 ${rank} 名）`;
    const direction = isTold(trend) ? `，趋势${WORDS[trend] ?? trend}` : '';
    return [
      `${day}的数据：重要性${importance === null ? '无得分' : ` ${importance} 分${place}`}；`,
      `亲密度${closeness === null ? '无得分' : ` ${closeness} 分${direction}`}。`,
    ].join('');
  },
};

const TEXTS: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zhCn };

const named = (name: string, { unnamed }: Texts): string => (name.trim() === '' ? unnamed : name);

const paragraphs = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== '').join('\n\n');

/** A text that a person may have left empty, in a sentence; null when it is. */
const told = (text: string | null, sentence: (text: string) => string): string | null =>
  text === null || text.trim() === '' ? null : sentence(text.trim());

const RECOMMENDED: readonly string[] = ['KEY', 'CANDIDATE', 'NONE'] satisfies RecommendedStatus[];

const isRecommended = (recommended: string | null): recommended is RecommendedStatus =>
  recommended !== null && RECOMMENDED.includes(recommended);

/** The title of the task that asks for a review. */
export const reviewTaskTitle = (monitor: Monitor, name: string, language: Language): string => {
  const texts = TEXTS[language];
  return texts.taskTitle(monitor, named(name, texts));
};

/** A note for the timeline; its text is Markdown. */
export type NoteText = { title: string; markdown: string };

/**
 * Tells of a changed status.
 *
 * @param who who decided; null when that is not known
 * @param command how it came about; null when a person changed it. One that was taken back needs no recommendation.
 * @param recommended which status is recommended, as it stands on the account
 * @param reason why, as it stands there
 */
export const statusNote = (
  name: string,
  { from, to }: StatusChange,
  since: DayNumber,
  {
    who,
    command,
    recommended,
    reason,
    remark,
  }: {
    who: string | null;
    command: Command | null;
    recommended: string | null;
    reason: string | null;
    remark: string | null;
  },
  language: Language,
): NoteText => {
  const texts = TEXTS[language];
  const word = isRecommended(recommended) ? texts.recommended[recommended] : null;
  return {
    title: texts.statusTitle(named(name, texts), texts.statuses[from], texts.statuses[to]),
    markdown: paragraphs(
      command === 'UNDONE' ? texts.takenBack(who, texts.day(since)) : texts.decided(who, texts.day(since)),
      command === 'UNDONE' ? null : told(reason, (text) => texts.recommendation(text, word)),
      told(remark, texts.remark),
    ),
  };
};

/** Tells of a review that was held, with the account's figures of today. */
export const reviewNote = (
  name: string,
  { monitor, on }: HeldReview,
  {
    who,
    remark,
    figures,
    today,
  }: { who: string | null; remark: string | null; figures: Figures; today: DayNumber },
  language: Language,
): NoteText => {
  const texts = TEXTS[language];
  return {
    title: texts.reviewTitle(monitor, named(name, texts), texts.day(on)),
    markdown: paragraphs(
      who === null ? null : texts.reviewedBy(who),
      told(remark, texts.remark),
      texts.figures(figures, texts.day(today)),
    ),
  };
};
