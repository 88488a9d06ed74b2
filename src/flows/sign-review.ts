import { followUp } from '../domain/review/follow-up.ts';
import { localDay } from '../domain/shared/local-day.ts';
import { recordOf } from './record-status.ts';
import { noteOfReview, noteOfStatus } from './review-papers.ts';
import type { ReviewAccount } from './review-ports.ts';
import type { ReviewPorts } from './settle-reviews.ts';

/**
 * Puts a completed review on the timeline under the name of the person who is known to have given it. An event may
 * have told of it already, without that name.
 *
 * @throws {WorkspaceError}
 */
export const signReview = async (
  {
    paperwork,
    clock,
    settings: { timeZone, language },
  }: Pick<ReviewPorts, 'paperwork' | 'clock' | 'settings'>,
  reviewed: ReviewAccount,
  who: string,
): Promise<void> => {
  const today = localDay(clock.now(), timeZone);
  const { untold } = recordOf(reviewed, timeZone).log;
  const { tell } = followUp(reviewed.reviewedOn, [], reviewed.marks, today);
  const notes = [
    ...untold.map((change) => noteOfStatus(reviewed, { ...change, who }, language)),
    ...tell.map((held) => noteOfReview(reviewed, held, today, who, language)),
  ];
  await paperwork.writeNotes(notes);
  await paperwork.rewriteNotes(notes);
};
