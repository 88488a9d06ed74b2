import type * as z from 'zod/mini';
import type { TwentyClient } from '../client.ts';
import type { Filter } from '../filters.ts';
import { readList } from '../lists.ts';
import { documentOf, type ListRoots } from './documents.ts';

/** Which records are wanted, per list; a list without a filter is not asked for. */
export type FiltersOf<Roots extends ListRoots> = { [List in keyof Roots]?: Filter };

export type ListsOf<Roots extends ListRoots> = {
  [List in keyof Roots]: z.output<ReturnType<Roots[List]['node']>>[];
};

/**
 * Reads lists with one request, and one for each further page of a list. A list that is not wanted is empty, and
 * without any there is no request.
 *
 * @throws {WorkspaceError}
 */
export async function readLists<Roots extends ListRoots>(
  client: TwentyClient,
  name: string,
  roots: Roots,
  filters: FiltersOf<Roots>,
): Promise<ListsOf<Roots>> {
  const lists = Object.keys(roots) as (keyof Roots & string)[];
  const found = Object.fromEntries(lists.map((list) => [list, []])) as unknown as ListsOf<Roots>;
  const wanted = lists.filter((list) => filters[list] !== undefined);
  if (wanted.length === 0) return found;
  const variables = Object.fromEntries(wanted.map((list) => [roots[list]?.variable, filters[list]]));
  const answer = await client.query(documentOf(name, roots, wanted), variables);
  for (const list of wanted) {
    const root = roots[list];
    const filter = filters[list];
    if (root && filter)
      found[list] = (await readList(
        client,
        root,
        filter,
        root.node(),
        answer,
      )) as ListsOf<Roots>[typeof list];
  }
  return found;
}
