import { opportunityOf } from '../../domain/need/incubation.ts';
import { type ScoringSettings, stageOutcome } from '../../domain/shared/settings.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import type { NeedDesk, NeedOnDesk } from './need-ports.ts';

export type CommandPorts = { needDesk: NeedDesk; scoring: ScoringSettings };

export type IncubateOutcome = { opportunityId: string | null; created: boolean; error?: string };
export type CoverOutcome = { needId: string | null; needState: string | null; error?: string };

/** What a command answers, and whether anything is stored otherwise than before it. */
export type Carried<Outcome> = { answer: Outcome; isChanged: boolean };

const NO_NEED = 'There is no such account need.';
const KEEPS_CHANGING = 'The need was changed at the same time. Look at it, and try again.';

/** Why no opportunity can be made of a need that has none; null when one can. */
function obstacle({ needState, companyId }: NeedOnDesk): string | null {
  if (needState === 'DROPPED')
    return 'This need was dropped. Set it to open before it becomes an opportunity.';
  if (needState === 'COVERED')
    return 'This need is covered. Set it to open before it becomes an opportunity.';
  return companyId === null ? 'This need belongs to no company. Choose one first.' : null;
}

const USED_UP = 'This need has become as many opportunities as one need can. Make a new need of it.';

const IN_TRASH =
  'The opportunity of this need is in the trash. Restore it there, or delete it for good, and try again.';

/**
 * Makes an opportunity of a need, and links the need to it. Its id follows from the need's, so that two calls make one,
 * and a call that stopped between the two is made up for by the next. A need that has an opportunity answers that one;
 * one that was taken off a closed opportunity becomes another.
 *
 * @throws {WorkspaceError} also when the caller may not do it
 */
export async function incubateNeed(
  { needDesk, scoring }: CommandPorts,
  needId: string,
): Promise<Carried<IncubateOutcome>> {
  let created = false;
  const refusal = (error: string): Carried<IncubateOutcome> => ({
    answer: { opportunityId: null, created: false, error },
    isChanged: created,
  });
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const need = await needDesk.find(needId);
    if (need === null) return refusal(NO_NEED);
    const ids = await needDesk.opportunityIdsFor(needId);
    const linked = need.opportunityId;
    const standing = await needDesk.whereabouts([...ids, ...(linked === null ? [] : [linked])]);
    if (linked !== null && standing.get(linked)?.isInTrash === false)
      return { answer: { opportunityId: linked, created }, isChanged: created };

    const why = obstacle(need);
    if (why !== null || need.companyId === null) return refusal(why ?? NO_NEED);
    const own = ids.find((id) => {
      const deal = standing.get(id);
      return !deal || deal.isInTrash || stageOutcome(deal.stage, scoring) === 'OPEN';
    });
    if (own === undefined) return refusal(USED_UP);
    if (standing.get(own)?.isInTrash) return refusal(IN_TRASH);
    if (!standing.has(own)) {
      const opportunity = opportunityOf(need, scoring);
      if (await needDesk.create({ ...opportunity, id: own, companyId: need.companyId })) created = true;
    }
    if (await needDesk.link(needId, own, linked))
      return { answer: { opportunityId: own, created }, isChanged: true };
  }
  return refusal(KEEPS_CHANGING);
}

/**
 * Marks a need as covered.
 *
 * @throws {WorkspaceError} also when the caller may not do it
 */
export async function coverNeed({ needDesk }: CommandPorts, needId: string): Promise<Carried<CoverOutcome>> {
  const refusal = (error: string): Carried<CoverOutcome> => ({
    answer: { needId: null, needState: null, error },
    isChanged: false,
  });
  const covered: CoverOutcome = { needId, needState: 'COVERED' };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const need = await needDesk.find(needId);
    if (need === null) return refusal(NO_NEED);
    if (need.needState === 'DROPPED')
      return refusal('This need was dropped. Set it to open before it can be covered.');
    if (need.needState === 'COVERED') return { answer: covered, isChanged: false };
    if (await needDesk.cover(needId)) return { answer: covered, isChanged: true };
  }
  return refusal(KEEPS_CHANGING);
}
