/** Sends the documents of a write, and tells of each root what became of it. */
import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import { isPassing, WorkspaceError, type WorkspaceErrorCode } from '../../../flows/workspace-error.ts';
import type { Answer, TwentyClient } from '../client.ts';
import { type GraphqlError, toWorkspaceError } from '../errors.ts';
import { documentOf, type WriteName } from './write-documents.ts';
import { partOf, type Root } from './write-roots.ts';

const AnswerRow = lazily(() => {
  const scoredAt = z.nullable(z.string());
  return z.object({
    id: z.string(),
    scoredAt: z.optional(scoredAt),
    company: z.optional(z.nullable(z.object({ id: z.string(), scoredAt }))),
  });
});
export type AnswerRow = z.infer<ReturnType<typeof AnswerRow>>;

/** A root that writes one record answers with it alone. */
const Answered = lazily(() =>
  z.pipe(
    z.transform((answer: unknown): unknown => (Array.isArray(answer) ? answer : [answer])),
    z.array(AnswerRow()),
  ),
);

/** What became of a root: the records it wrote, or why it did not. */
export type Sent = { root: Root; rows: AnswerRow[] | null; error: WorkspaceError | null };

/** Errors that say nothing about what was to be written. */
const OF_THE_SERVER: ReadonlySet<WorkspaceErrorCode> = new Set([
  'UNREACHABLE',
  'RATE_LIMITED',
  'SERVER_FAILED',
  'UNAUTHENTICATED',
  'NOT_TWENTY',
  'ANSWER_MALFORMED',
  'OUT_OF_TIME',
  'TOO_LARGE',
]);

const isOfTheServer = ({ code }: WorkspaceError): boolean => OF_THE_SERVER.has(code);

/** Twenty 2.21 does not say which root an error belongs to; newer servers do. */
function errorOf({ field, kind }: Root, errors: readonly GraphqlError[]): WorkspaceError {
  const own = errors.filter(({ path }) => path?.[0] === field);
  const possible = (own.length > 0 ? own : errors.filter(({ path }) => path === undefined)).map(
    toWorkspaceError,
  );
  // What is created under ids of its own fails most likely because it is there.
  const likely = kind === 'CREATE' ? possible.find(({ code }) => code === 'DUPLICATE') : undefined;
  return (
    likely ?? possible[0] ?? new WorkspaceError('ANSWER_MALFORMED', `${field} did not arrive as expected`)
  );
}

function sentOf(root: Root, { data, errors }: Answer): Sent {
  const parsed = z.safeParse(Answered(), data[root.field]);
  return parsed.success
    ? { root, rows: parsed.data, error: null }
    : { root, rows: null, error: errorOf(root, errors) };
}

const isThrottled = ({ error }: Sent): boolean => error !== null && isPassing(error);

/**
 * Sends roots as one document. Those that a busy server left out of it are sent again.
 *
 * @returns one entry for each root
 * @throws {WorkspaceError} when the server could not be asked, or did not answer as it should
 */
export async function sendRoots(
  client: TwentyClient,
  name: WriteName,
  roots: readonly Root[],
): Promise<Sent[]> {
  const { document, variables } = documentOf(name, roots);
  try {
    const answer = await client.mutate(document, variables);
    const sent = roots.map((root) => sentOf(root, answer));
    const left = sent.filter(isThrottled).map(({ root }) => root);
    if (left.length === 0) return sent;
    return [...sent.filter((one) => !isThrottled(one)), ...(await sendFurther(client, name, left))];
  } catch (error) {
    if (!(error instanceof WorkspaceError) || isOfTheServer(error)) throw error;
    return roots.map((root) => ({ root, rows: null, error }));
  }
}

/** The same for roots beside or after which others were written: those must not be forgotten because these failed. */
export async function sendFurther(
  client: TwentyClient,
  name: WriteName,
  roots: readonly Root[],
): Promise<Sent[]> {
  try {
    return await sendRoots(client, name, roots);
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return roots.map((root) => ({ root, rows: null, error }));
  }
}

/**
 * How many requests may be spent on finding the rows for whose sake upserts were refused: four of a page of a hundred,
 * at 2 × log₂ 100 for each.
 */
const MOST_PARTS = 56;

/**
 * Sends the rows of refused upserts again in halves, so that one that can't be written fails alone.
 *
 * @returns the entries with those of the parts in place of the upserts'
 */
export async function inParts(client: TwentyClient, sent: readonly Sent[]): Promise<Sent[]> {
  let left = MOST_PARTS;
  const parted = async (one: Sent): Promise<Sent[]> => {
    const { root, error } = one;
    const isDivisible = root.kind === 'UPSERT' && root.news.length > 1 && left >= 2;
    if (!isDivisible || (error?.code !== 'REFUSED' && error?.code !== 'DUPLICATE')) return [one];
    left -= 2;
    const middle = Math.ceil(root.news.length / 2);
    const parts: Sent[] = [];
    for (const news of [root.news.slice(0, middle), root.news.slice(middle)]) {
      for (const part of await sendFurther(client, 'WriteAccounts', [partOf(root, news)]))
        parts.push(...(await parted(part)));
    }
    return parts;
  };
  const all: Sent[] = [];
  for (const one of sent) all.push(...(await parted(one)));
  return all;
}
