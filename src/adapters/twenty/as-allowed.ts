/** Reading as far as whoever asks may see: what is refused is left out and named, and the rest is told. */
import type { Hidden } from '../../domain/shared/hidden.ts';
import { isForbidden } from '../../flows/workspace-error.ts';
import type { TwentyClient } from './client.ts';
import { queryOf, type Root } from './documents/roots.ts';
import type { Filter } from './filters.ts';

/** A selection's fields with what is selected below each: `name amount { amountMicros }` has two. */
const fieldsOf = (selection: string): string[] =>
  [...selection.matchAll(/\w+(?:\s*\{(?:[^{}]|\{[^{}]*\})*\})?/g)].map(([field]) => field);

const nameOf = (field: string): string => /^\w+/.exec(field)?.[0] ?? field;

type Filters = Readonly<Record<string, Filter>>;

async function isAllowed(client: TwentyClient, root: Root, filters: Filters): Promise<boolean> {
  try {
    const probe = queryOf('ReadIfAllowed', [{ ...root, first: 1 }]);
    await client.query(probe, { [root.variable]: filters[root.variable] ?? {} });
    return true;
  } catch (error) {
    if (isForbidden(error)) return false;
    throw error;
  }
}

/** What is left of a list without the fields that are refused; null when it is refused whatever is asked for. */
async function allowedPart(client: TwentyClient, root: Root, filters: Filters): Promise<Root | null> {
  if (await isAllowed(client, root, filters)) return root;
  if (!(await isAllowed(client, { ...root, selection: 'id' }, filters))) return null;
  const [kept, refused]: [string[], string[]] = [[], []];
  for (const field of fieldsOf(root.selection))
    (await isAllowed(client, { ...root, selection: field }, filters))
      ? kept.push(field)
      : refused.push(field);
  return { ...root, selection: kept.join(' '), hidden: refused.map(nameOf) };
}

export type Allowed<Name extends string> = {
  /** The lists that may be read, without the fields that may not. */
  roots: Partial<Record<Name, Root>>;
  answer: Record<string, unknown>;
  hidden: Hidden[];
};

/**
 * Asks for lists in one document, as `queryOf` does. When the workspace refuses it, finds out list by list and field
 * by field what whoever asks may see, and asks for that: a few dozen requests, for somebody whose role hides
 * something.
 *
 * @throws {WorkspaceError} for whatever is not a matter of rights
 */
export async function queryAllowed<Name extends string>(
  client: TwentyClient,
  name: string,
  roots: Readonly<Record<Name, Root>>,
  filters: Filters,
): Promise<Allowed<Name>> {
  const names = Object.keys(roots) as Name[];
  try {
    const answer = await client.query(queryOf(name, Object.values(roots)), filters);
    return { roots, answer, hidden: [] };
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  const left: Partial<Record<Name, Root>> = {};
  const hidden: Hidden[] = [];
  for (const key of names) {
    const root = await allowedPart(client, roots[key], filters);
    if (root) left[key] = root;
    if (root === null || root.hidden) hidden.push({ list: key, fields: root?.hidden ?? null });
  }
  const readable = Object.values<Root | undefined>(left).filter((root) => root !== undefined);
  const wanted = Object.fromEntries(
    readable.map(({ variable }) => [variable, filters[variable] ?? {}] as const),
  );
  const answer = readable.length === 0 ? {} : await client.query(queryOf(name, readable), wanted);
  return { roots: left, answer, hidden };
}
