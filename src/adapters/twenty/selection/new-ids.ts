import type { StoredRanking } from '../../../flows/selection/ports.ts';
import { anyOf, type Filter } from '../filters.ts';
import { uuidOf } from '../uuid-of.ts';

const idOf = (companyId: string, turn: number): Promise<string> =>
  uuidOf(`key-accounts key account ${companyId}${turn === 1 ? '' : ` ${turn}`}`);

/**
 * The ids of new key accounts, by company: each follows from its company, so that no second process makes another one.
 * The id may be another company's by now, as key accounts move: then it is the company's next turn. A company that has
 * a key account gets none.
 *
 * @param find key accounts, with those in the trash
 */
export async function newIds(
  find: (filter: Filter) => Promise<Pick<StoredRanking, 'id' | 'companyId'>[]>,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const free = new Map<string, string>();
  let open = companyIds;
  for (let turn = 1; open.length > 0; turn += 1) {
    const wanted = await Promise.all(
      open.map(async (companyId) => ({ companyId, id: await idOf(companyId, turn) })),
    );
    const found = await find({
      or: [{ companyId: anyOf(open) }, { id: anyOf(wanted.map(({ id }) => id)) }],
    });
    const taken = new Set(found.map(({ id }) => id));
    const provided = new Set(found.map(({ companyId }) => companyId));
    const without = wanted.filter(({ companyId }) => !provided.has(companyId));
    for (const { companyId, id } of without) if (!taken.has(id)) free.set(companyId, id);
    open = without.filter(({ id }) => taken.has(id)).map(({ companyId }) => companyId);
  }
  return free;
}
