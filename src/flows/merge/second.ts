import type { Language } from '../../domain/shared/language.ts';
import { deskWordsOf } from '../../domain/words/languages.ts';
import type { Leaders } from './ports.ts';

export type SecondPorts = { leaders: Leaders; settings: { language: Language } };

/**
 * Why nothing is to be commanded on a key account beside the one that leads its company; null on the one that leads, and
 * on one of no company.
 *
 * @throws {WorkspaceError}
 */
export async function secondProblem(
  { leaders, settings }: SecondPorts,
  { keyAccountId, companyId }: { keyAccountId: string | null; companyId: string | null },
): Promise<string | null> {
  if (keyAccountId === null || companyId === null) return null;
  const leader = await leaders.leaderOf(companyId);
  return leader === null || leader === keyAccountId
    ? null
    : deskWordsOf(settings.language).second.takesNoPart;
}
