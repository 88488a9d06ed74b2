import { leaderFirst } from '../../domain/merge/leader.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { AppNote } from '../../domain/shared/papers.ts';
import { deskWordsOf } from '../../domain/words/languages.ts';
import type { Paperwork } from '../paperwork-ports.ts';
import type { CombinedAccount, CombineStore, Coverage } from './ports.ts';

type CombinePorts = {
  /** Acts with the caller's rights. */
  combining: Omit<CombineStore, 'moveCredits'>;
  /** Acts as the app: credits are what it computes, and nobody else writes them. */
  credits: Pick<CombineStore, 'moveCredits'>;
  paperwork: Pick<Paperwork, 'writeNotes'>;
  settings: { language: Language };
};

export type Combination = {
  /** The key account that leads; null when nothing was combined. */
  keyAccountId: string | null;
  companyId: string | null;
  /** Key accounts that are in the trash now. */
  combined: string[];
  error?: string;
};

const SEATS = ['regionalOwnerId', 'localHeadId', 'directorId'] as const satisfies readonly (keyof Coverage)[];

/** Whom the others have where the leader has nobody; the first of them counts. */
const seatsToFill = (leader: CombinedAccount, others: readonly CombinedAccount[]): Partial<Coverage> =>
  Object.fromEntries(
    SEATS.flatMap((seat) => {
      const found = others.find((other) => other[seat] !== null)?.[seat] ?? null;
      return leader[seat] === null && found !== null ? [[seat, found] as const] : [];
    }),
  );

function noteOf(leader: CombinedAccount, other: CombinedAccount, language: Language): AppNote {
  const { title, text } = deskWordsOf(language).combined;
  const since = other.keySince === null ? null : formatDay(other.keySince);
  return {
    key: `COMBINED ${other.id} ${leader.id}`,
    title: title(other.name),
    markdown: text(other.name, other.status, since),
    subjects: [
      { object: 'keyAccount', id: leader.id },
      { object: 'company', id: leader.companyId },
    ],
  };
}

const refusal = (error: string): Combination => ({
  keyAccountId: null,
  companyId: null,
  combined: [],
  error,
});

/**
 * Combines key accounts of one company with the one that leads: their plans, tasks, notes and credits move to it, its
 * empty seats are filled, and they go into the trash with a note that says so. Of the leader itself all others are
 * meant. Everything moves before anything is thrown away, so that a call that stopped can be made again. Earlier
 * credits keep member and share.
 *
 * @throws {WorkspaceError} also when the caller may not do it
 */
export async function combineKeyAccounts(
  { combining, credits, paperwork, settings }: CombinePorts,
  keyAccountId: string,
): Promise<Combination> {
  const [leader, ...others] = leaderFirst(await combining.ofSameCompany(keyAccountId));
  if (!leader) return refusal('There is no key account with this id that belongs to a company.');
  if (others.length === 0) return refusal('This is the only key account of its company.');
  const meant = leader.id === keyAccountId ? others : others.filter(({ id }) => id === keyAccountId);
  const ids = meant.map(({ id }) => id);
  const seats = seatsToFill(leader, meant);
  if (Object.keys(seats).length > 0) await combining.fill(leader.id, seats);
  await combining.moveTo(leader.id, ids);
  await credits.moveCredits(leader.id, ids);
  await paperwork.writeNotes(meant.map((other) => noteOf(leader, other, settings.language)));
  await combining.trash(ids);
  return { keyAccountId: leader.id, companyId: leader.companyId, combined: ids };
}
