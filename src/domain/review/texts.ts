/** The words of tasks and notes about reviews, in English. */
import type { AccountStatus } from '../selection/recommend.ts';
import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { HeldReview } from './follow-up.ts';
import type { StatusChange } from './membership.ts';
import type { Monitor } from './monitors.ts';

const MONITOR_WORDS: Readonly<Record<Monitor, string>> = {
  IMPORTANCE: 'Importance',
  NEEDS: 'Needs',
  CLOSENESS: 'Closeness',
};

const STATUS_WORDS: Readonly<Record<AccountStatus, string>> = {
  CANDIDATE: 'Candidate',
  KEY: 'Key',
  WATCH: 'Watch',
  FORMER: 'Former',
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day as people write it: 24 Nov 2026. */
export const writtenDay = (day: DayNumber): string => {
  const [year, month, date] = formatDay(day).split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};

const named = (name: string): string => (name.trim() === '' ? 'this account' : name);

/** What an account's numbers are on a day. */
export type Figures = {
  importance: number | null;
  rank: number | null;
  rankedOutOf: number | null;
  closeness: number | null;
  /** As stored: RISING, STEADY, FALLING or UNKNOWN. */
  trend: string | null;
};

const figuresText = (
  { importance, rank, rankedOutOf, closeness, trend }: Figures,
  day: DayNumber,
): string => {
  const place = rank === null || rankedOutOf === null ? '' : ` (rank ${rank} of ${rankedOutOf})`;
  const direction = trend === null || trend === 'UNKNOWN' ? '' : `, ${trend.toLowerCase()}`;
  return [
    `Figures of ${writtenDay(day)}: importance ${importance === null ? 'not scored' : `${importance}${place}`};`,
    `closeness ${closeness === null ? 'not scored' : `${closeness}${direction}`}.`,
  ].join(' ');
};

const paragraphs = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== '').join('\n\n');

const remarkText = (remark: string | null): string | null =>
  remark === null || remark.trim() === '' ? null : `Remark: ${remark.trim()}`;

/** The title of the task that asks for a review. */
export const reviewTaskTitle = (monitor: Monitor, name: string): string =>
  `${MONITOR_WORDS[monitor]} review: ${named(name)}`;

/** A note for the timeline; its text is Markdown. */
export type NoteText = { title: string; markdown: string };

/**
 * Tells of a changed status.
 *
 * @param who who decided; null when that is not known
 * @param reason why a status is recommended, as it stands on the account
 */
export const statusNote = (
  name: string,
  { from, to }: StatusChange,
  since: DayNumber,
  { who, reason, remark }: { who: string | null; reason: string | null; remark: string | null },
): NoteText => ({
  title: `${named(name)}: ${STATUS_WORDS[to]}, was ${STATUS_WORDS[from]}`,
  markdown: paragraphs(
    `Decided${who === null ? '' : ` by ${who}`} on ${writtenDay(since)}.`,
    reason === null || reason.trim() === '' ? null : `Recommendation: ${reason.trim()}`,
    remarkText(remark),
  ),
});

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
): NoteText => ({
  title: `${MONITOR_WORDS[monitor]} review of ${named(name)}, ${writtenDay(on)}`,
  markdown: paragraphs(
    who === null ? null : `Reviewed by ${who}.`,
    remarkText(remark),
    figuresText(figures, today),
  ),
});
