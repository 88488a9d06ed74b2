/** Tasks and notes about reviews. */
import { RECOMMENDED_STATUSES, type RecommendedStatus } from '../selection/recommend.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { taskText } from '../shared/task-text.ts';
import { wordsOf } from '../words/languages.ts';
import type { Command } from './commanded.ts';
import type { AskedReview, HeldReview } from './follow-up.ts';
import type { StatusChange } from './membership.ts';
import type { Monitor } from './monitors.ts';
import type { ReviewAccount } from './review-account.ts';
import type { Figures, ReviewWords } from './words.ts';

const named = (name: string, { unnamed }: ReviewWords): string => (name.trim() === '' ? unnamed : name);

const paragraphs = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== '').join('\n\n');

/** A text that a person may have left empty, in a sentence; null when it is. */
const told = (text: string | null, sentence: (text: string) => string): string | null =>
  text === null || text.trim() === '' ? null : sentence(text.trim());

const RECOMMENDED: readonly string[] = RECOMMENDED_STATUSES;

const isRecommended = (recommended: string | null): recommended is RecommendedStatus =>
  recommended !== null && RECOMMENDED.includes(recommended);

/** The title of the task that asks for a review. */
export function reviewTaskTitle(monitor: Monitor, name: string, language: Language): string {
  const texts = wordsOf(language).reviews;
  return texts.taskTitle(monitor, named(name, texts));
}

/** What that task says: why the review is held, what to look at, by when, and the account's page. */
export function reviewTaskText(
  { id, name, companyId }: Pick<ReviewAccount, 'id' | 'name' | 'companyId'>,
  { monitor, dueOn }: AskedReview,
  language: Language,
): string {
  const { reviews, tasks } = wordsOf(language);
  return taskText(
    {
      why: reviews.taskWhy[monitor],
      what: reviews.taskWhat[monitor],
      dueOn,
      links: [
        { object: 'keyAccount', id, name: tasks.keyAccount(named(name, reviews)) },
        ...(companyId === null ? [] : [{ object: 'company' as const, id: companyId, name }]),
      ],
    },
    language,
  );
}

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
export function statusNote(
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
): NoteText {
  const texts = wordsOf(language).reviews;
  const word = isRecommended(recommended) ? texts.recommended[recommended] : null;
  return {
    title: texts.statusTitle(named(name, texts), texts.statuses[from], texts.statuses[to]),
    markdown: paragraphs(
      command === 'UNDONE' ? texts.takenBack(who, texts.day(since)) : texts.decided(who, texts.day(since)),
      command === 'UNDONE' ? null : told(reason, (text) => texts.recommendation(text, word)),
      told(remark, texts.remark),
    ),
  };
}

/** Tells of a review that was held, with the account's figures of today. */
export function reviewNote(
  name: string,
  { monitor, on }: HeldReview,
  {
    who,
    remark,
    figures,
    today,
  }: { who: string | null; remark: string | null; figures: Figures; today: DayNumber },
  language: Language,
): NoteText {
  const texts = wordsOf(language).reviews;
  return {
    title: texts.reviewTitle(monitor, named(name, texts), texts.day(on)),
    markdown: paragraphs(
      who === null ? null : texts.reviewedBy(who),
      told(remark, texts.remark),
      texts.figures(figures, texts.day(today)),
    ),
  };
}
