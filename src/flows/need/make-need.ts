import { type NeedDraft, needOfInsight, oneLine } from '../../domain/need/insight.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import { deskWordsOf } from '../../domain/words/languages.ts';
import type { FoundNeed, InsightDesk } from './insight-ports.ts';

export type InsightPorts = {
  insightDesk: InsightDesk;
  scoring: Pick<ScoringSettings, 'baseCurrency'>;
  settings: { language: Language };
};

export type NeedMade = { needId: string | null; created: boolean; error?: string };

/** The need that was made of these words before; one that is there rather than one in the trash. */
function madeBefore(
  needs: readonly FoundNeed[],
  id: string,
  texts: readonly string[],
): FoundNeed | undefined {
  const same = needs.filter((found) => found.id === id || texts.includes(oneLine(found.need)));
  return same.find(({ isInTrash }) => !isInTrash) ?? same[0];
}

/**
 * Makes an open need of what a deal taught, for the deal's company. The need's id follows from the deal and its insight,
 * so that two calls make one, whatever a person made of the words meanwhile; an insight that says something else later
 * becomes another need. Who asks again is shown the need that is there.
 *
 * @throws {WorkspaceError} also when the caller may not do it
 */
export async function makeNeed(
  { insightDesk, scoring, settings }: InsightPorts,
  opportunityId: string,
  draft: NeedDraft,
): Promise<NeedMade> {
  const words = deskWordsOf(settings.language).insight;
  const refusal = (error: string): NeedMade => ({ needId: null, created: false, error });
  const found = await insightDesk.find(opportunityId);
  if (found === null) return refusal(words.noDeal);
  const { deal, needs } = found;
  const need = needOfInsight(deal, draft, scoring.baseCurrency);
  if (typeof need === 'string') return refusal(words[need]);
  const insight = oneLine(deal.insight);
  const id = await insightDesk.needIdFor(deal.id, insight);
  const before = madeBefore(needs, id, [insight, need.need]);
  if (before !== undefined)
    return before.isInTrash ? refusal(words.inTrash) : { needId: before.id, created: false };
  if (await insightDesk.create({ ...need, id })) return { needId: id, created: true };
  // Made by somebody else meanwhile, or one that names the deal no longer.
  return (await insightDesk.isInTrash(id)) ? refusal(words.inTrash) : { needId: id, created: false };
}
