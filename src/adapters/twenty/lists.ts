import * as z from 'zod/mini';
import { lazily } from '../../domain/shared/lazily.ts';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import { yesOrNo } from '../one-of.ts';
import type { TwentyClient } from './client.ts';
import { nextPage } from './documents/roots.ts';
import type { Filter } from './filters.ts';

const Connection = lazily(() =>
  z.object({
    edges: z.array(z.object({ node: z.unknown() })),
    pageInfo: z.object({ hasNextPage: yesOrNo(), endCursor: z.nullable(z.string()) }),
  }),
);

/** A list without its further pages. */
export const edgesOf = <Node extends z.ZodMiniType>(node: Node) =>
  z.object({ edges: z.array(z.object({ node })) });

const Ids = lazily(() => edgesOf(z.object({ id: z.string() })));

type Root = Parameters<typeof nextPage>[0];

/**
 * An answer as it was expected.
 * @throws {WorkspaceError} ANSWER_MALFORMED, saying what did not arrive
 */
export function parsedOr<Schema extends z.ZodMiniType>(
  schema: Schema,
  answer: unknown,
  what: string,
): z.output<Schema> {
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success) throw new WorkspaceError('ANSWER_MALFORMED', `${what} did not arrive as expected`);
  return parsed.data;
}

export function parseAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).filter((step) => typeof step === 'string').join('.');
  throw new WorkspaceError(
    'ANSWER_MALFORMED',
    `${where}${path === '' ? '' : `.${path}`} did not arrive as expected (${issue?.code ?? 'unknown'}); was the field renamed or deactivated?`,
  );
}

/**
 * The ids of a list that is asked for nothing else.
 * @throws {WorkspaceError} ANSWER_MALFORMED naming the field
 */
export const idsIn = (list: unknown, where: string): string[] =>
  parseAs(Ids(), list, where).edges.map(({ node }) => node.id);

/**
 * The nodes of one page of a list, parsed, and whether the list has more.
 * @throws {WorkspaceError} ANSWER_MALFORMED naming the field
 */
export function readPage<Schema extends z.ZodMiniType>(
  root: Root,
  schema: Schema,
  answer: Record<string, unknown>,
): { nodes: z.output<Schema>[]; hasMore: boolean } {
  const { edges, pageInfo } = parseAs(Connection(), answer[root.field], root.field);
  return {
    nodes: edges.map(({ node }) => parseAs(schema, node, root.field)),
    hasMore: pageInfo.hasNextPage,
  };
}

/**
 * The nodes of one list of an answer, parsed, with every further page that the list still has.
 * @throws {WorkspaceError} ANSWER_MALFORMED naming the field
 */
export async function readList<Schema extends z.ZodMiniType>(
  client: TwentyClient,
  root: Root,
  filter: Filter,
  schema: Schema,
  answer: Record<string, unknown>,
): Promise<z.output<Schema>[]> {
  const nodes: z.output<Schema>[] = [];
  const empty = Object.fromEntries((root.hidden ?? []).map((field) => [field, null]));
  const whole = (node: unknown): unknown =>
    root.hidden && typeof node === 'object' ? { ...empty, ...node } : node;
  let page = parseAs(Connection(), answer[root.field], root.field);
  for (;;) {
    for (const { node } of page.edges) nodes.push(parseAs(schema, whole(node), root.field));
    if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor === null) return nodes;
    const more = await client.query(nextPage(root), {
      [root.variable]: filter,
      after: page.pageInfo.endCursor,
    });
    page = parseAs(Connection(), more[root.field], root.field);
  }
}
