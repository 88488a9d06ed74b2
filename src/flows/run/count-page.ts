import type { Asked } from '../account/asked.ts';
import type { AccountOutcome } from '../account/outcome.ts';
import type { LooseIds, LooseObject, RecomputePorts } from '../account/ports.ts';
import { recompute } from '../account/recompute.ts';
import { failureReason, WorkspaceError, type WorkspaceErrorCode } from '../workspace-error.ts';
import type { RunFailure } from './ports.ts';

export type PageCount = { changed: number; failures: RunFailure[] };

/** What became of some companies of a page. */
export type CountedPart = PageCount & { companyIds: readonly string[] };

/** Errors that a later try may not meet again: nothing is wrong with what was asked. */
export const PASSING: readonly WorkspaceErrorCode[] = [
  'UNREACHABLE',
  'RATE_LIMITED',
  'SERVER_FAILED',
  'OUT_OF_TIME',
];

/** Errors after which nothing more can be asked for now: what is left is done by the next process. */
const ENDING: readonly WorkspaceErrorCode[] = ['RATE_LIMITED', 'OUT_OF_TIME'];

/** Errors that every part of a page meets like the whole. */
const OF_ALL: readonly WorkspaceErrorCode[] = ['FIELD_MISSING', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_TWENTY'];

const FAILED: readonly string[] = ['POLICY_REFUSED', 'REFUSED', 'OVERTAKEN'];

function countOf(outcomes: readonly AccountOutcome[], companyIds: readonly string[]): PageCount {
  const asked = new Set(companyIds);
  const inPage = outcomes.filter(({ companyId }) => asked.has(companyId));
  return {
    changed: inPage.filter(({ result }) => result === 'CHANGED').length,
    failures: inPage
      .filter(({ result }) => FAILED.includes(result))
      .map(({ companyId, result, reason }) => ({ companyId, reason: reason ?? result })),
  };
}

const isEnding = (error: unknown): boolean => error instanceof WorkspaceError && ENDING.includes(error.code);

/** Whether a smaller part of what was asked may do better. */
const isOfPart = (error: unknown): boolean => error instanceof WorkspaceError && !OF_ALL.includes(error.code);

function halvesOf<Item>(items: readonly Item[]): [Item[], Item[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/**
 * Recomputes a page of companies. A page that fails for what is in it, or for its size, is halved until only the company
 * fails that can't be read or written.
 *
 * @returns part by part in their order, so that whoever is stopped in the midst goes on after the last part
 * @throws {WorkspaceError} when nothing more can be asked for now
 */
export async function* countPage(
  ports: RecomputePorts,
  { companyIds, confirm }: { companyIds: readonly string[]; confirm: boolean },
): AsyncGenerator<CountedPart> {
  let counted: CountedPart;
  try {
    counted = { companyIds, ...countOf(await recompute(ports, { companyIds, confirm }), companyIds) };
  } catch (error) {
    if (isEnding(error)) throw error;
    if (isOfPart(error) && companyIds.length > 1) {
      for (const half of halvesOf(companyIds)) yield* countPage(ports, { companyIds: half, confirm });
      return;
    }
    const reason = failureReason(error);
    counted = { companyIds, changed: 0, failures: companyIds.map((companyId) => ({ companyId, reason })) };
  }
  yield counted;
}

/** Records without a company, and companies in the trash. */
export type Loose = { records: LooseIds; thrownAway: readonly string[] };

type LooseOne = { object: LooseObject | 'company'; id: string };

const listed = ({ records, thrownAway }: Loose): LooseOne[] => [
  ...(Object.keys(records) as LooseObject[]).flatMap((object) =>
    (records[object] ?? []).map((id) => ({ object, id })),
  ),
  ...thrownAway.map((id) => ({ object: 'company' as const, id })),
];

function askedFor(ones: readonly LooseOne[], confirm: boolean): Asked {
  const records: Partial<Record<LooseObject, string[]>> = {};
  for (const { object, id } of ones)
    if (object !== 'company') records[object] = [...(records[object] ?? []), id];
  const companyIds = ones.flatMap(({ object, id }) => (object === 'company' ? [id] : []));
  return { companyIds, records, confirm };
}

/**
 * Recomputes records without a company, and lets companies in the trash forget, in halves as `countPage` does; what
 * fails is told by its name, and of no company.
 *
 * @throws {WorkspaceError} when nothing more can be asked for now
 */
export async function countLoose(
  ports: RecomputePorts,
  loose: Loose,
  confirm = false,
): Promise<RunFailure[]> {
  const count = async (ones: readonly LooseOne[]): Promise<RunFailure[]> => {
    try {
      await recompute(ports, askedFor(ones, confirm));
      return [];
    } catch (error) {
      if (isEnding(error)) throw error;
      if (isOfPart(error) && ones.length > 1) {
        const [first, second] = halvesOf(ones);
        return [...(await count(first)), ...(await count(second))];
      }
      const [one] = ones;
      const name = ones.length === 1 && one ? `${one.object} ${one.id}: ` : '';
      return [{ companyId: null, reason: `${name}${failureReason(error)}` }];
    }
  };
  const ones = listed(loose);
  return ones.length === 0 ? [] : count(ones);
}
