/** Whether records are still there, and still empty where they are to be filled, right before an upsert that can't ask. */
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { ALIVE, and, anyOf, type Filter } from '../filters.ts';
import { MOST_RECORDS } from '../guarded-updates.ts';
import { idsIn } from '../lists.ts';
import { capitalised, listNameOf } from './object-names.ts';
import type { Outcomes } from './write-outcomes.ts';
import { type NewRow, partOf, type Root } from './write-roots.ts';
import { UPSERTED } from './write-rules.ts';

type Listed = 'opportunity' | 'contract';

const isListed = (object: string): object is Listed => object === 'opportunity' || object === 'contract';

/** A query of the lists of these objects. */
export function stillSo(objects: readonly Listed[]): string {
  const variables = objects
    .map((object) => `$${listNameOf(object)}: ${capitalised(object)}FilterInput`)
    .join(', ');
  const lists = objects
    .map(listNameOf)
    .map((list) => `${list}(first: ${MOST_RECORDS}, filter: $${list}) { edges { node { id } } }`);
  return `query StillSo(${variables}) { ${lists.join(' ')} }`;
}

function filterOf(object: Listed, news: readonly NewRow[]): Filter {
  const filled = UPSERTED[object]?.filled ?? [];
  const isFilled = ({ data }: NewRow): boolean => filled.some((name) => name in data);
  const ids = (rows: readonly NewRow[]): string[] => rows.map(({ id }) => id);
  const toFill = news.filter(isFilled);
  const others = news.filter((row) => !isFilled(row));
  const empty = filled.map((name) => ({ [name]: { is: 'NULL' } }));
  return and(
    {
      or: [
        ...(toFill.length > 0 ? [and({ id: anyOf(ids(toFill)) }, ...empty)] : []),
        ...(others.length > 0 ? [{ id: anyOf(ids(others)) }] : []),
      ],
    },
    ALIVE,
  );
}

type AskedUpsert = { root: Root; object: Listed };

/** The ids that are still so, of each upsert; those who asked for them are refused when that can't be asked. */
async function idsStillSo(
  client: TwentyClient,
  asked: readonly AskedUpsert[],
  outcomes: Outcomes,
): Promise<(one: AskedUpsert) => ReadonlySet<string> | null> {
  try {
    const answer = await client.query(
      stillSo(asked.map(({ object }) => object)),
      Object.fromEntries(asked.map(({ root, object }) => [listNameOf(object), filterOf(object, root.news)])),
    );
    return ({ object }) => {
      const list = listNameOf(object);
      return new Set(idsIn(answer[list], list));
    };
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    for (const { root } of asked) outcomes.refuse(root.rows, root.field, error);
    return () => null;
  }
}

/**
 * Leaves out of a document's upserts what is in the trash, gone, or filled by somebody meanwhile: no claim beside an
 * upsert can tell of it where an object has no mark of its own. What is left out counts as overtaken.
 */
export async function onlyStillSo(
  client: TwentyClient,
  roots: readonly Root[],
  outcomes: Outcomes,
): Promise<Root[]> {
  const asked = roots.flatMap((root) =>
    root.kind === 'UPSERT' && !root.isProven && isListed(root.object) ? [{ root, object: root.object }] : [],
  );
  const idsOf = asked.length === 0 ? () => null : await idsStillSo(client, asked, outcomes);
  return roots.flatMap((root) => {
    const one = asked.find((each) => each.root === root);
    if (!one && !root.isProven) return [root];
    const ids = one ? idsOf(one) : outcomes.answered;
    if (ids === null) return [];
    outcomes.overtake(root.news.filter(({ id }) => !ids.has(id)));
    const kept = root.news.filter(({ id }) => ids.has(id));
    return kept.length === 0 ? [] : [partOf(root, kept)];
  });
}
