/** Why a request from the web interface got nothing, as data; the words are in the text catalogues. */
import * as z from 'zod/mini';

export type FailureKind =
  | 'OFFLINE'
  | 'SIGNED_OUT'
  | 'FORBIDDEN'
  | 'FUNCTIONS_OFF'
  | 'ROUTE_MISSING'
  | 'TOO_MANY'
  | 'SERVER_FAILED'
  | 'REFUSED'
  | 'DECLINED'
  | 'UNREADABLE';

export type Failure = {
  kind: FailureKind;
  /** The server's own words, in English; empty when it gave none. */
  detail: string;
};

export type Answer<Data> = { ok: true; data: Data } | { ok: false; failure: Failure };

const Errors = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.optional(z.object({ code: z.optional(z.string()) })),
      }),
    )
    .check(z.minLength(1)),
});
const Messages = z.object({ messages: z.array(z.string()) });

/** A route refuses a token with a bare sentence and status 500, so the words have to do. */
const TOKEN_REFUSED = /token (invalid|has expired)|missing authentication token/i;
const FUNCTIONS_REFUSED = /LOGIC_FUNCTION_TYPE/;

const KIND_BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'SIGNED_OUT',
  403: 'FORBIDDEN',
  404: 'ROUTE_MISSING',
  410: 'ROUTE_MISSING',
  429: 'TOO_MANY',
};

function wordsOf(body: unknown): string {
  if (typeof body === 'string') return body;
  const messages = z.safeParse(Messages, body);
  return messages.success ? messages.data.messages.join(' ') : '';
}

function failureOfErrors(body: unknown): Failure | null {
  const parsed = z.safeParse(Errors, body);
  const [first] = parsed.success ? parsed.data.errors : [];
  if (!first) return null;
  const code = first.extensions?.code;
  const kind =
    code === 'UNAUTHENTICATED' ? 'SIGNED_OUT' : code === 'FORBIDDEN' ? 'FORBIDDEN' : 'SERVER_FAILED';
  return { kind, detail: first.message };
}

/** What the status of an answer says went wrong, whatever errors it names; null for one that can be used. */
export function failureOfStatus(status: number, body: unknown): Failure | null {
  if (status >= 200 && status < 300) return null;
  const detail = wordsOf(body);
  if (TOKEN_REFUSED.test(detail)) return { kind: 'SIGNED_OUT', detail };
  if (FUNCTIONS_REFUSED.test(detail)) return { kind: 'FUNCTIONS_OFF', detail };
  return {
    kind: KIND_BY_STATUS[status] ?? 'SERVER_FAILED',
    detail: detail || `HTTP ${status}`,
  };
}

/** What an answer says went wrong; null for one that can be used. GraphQL's errors come with status 200. */
export const failureOf = (status: number, body: unknown): Failure | null =>
  failureOfErrors(body) ?? failureOfStatus(status, body);

const CODE = /^([A-Z_]+): /;

/** Why a route did not do what it was asked for: the workspace forbade it, or what it says in its own words. */
export const failureOfRefusal = (reason: string): Failure => ({
  kind: CODE.exec(reason)?.[1] === 'FORBIDDEN' ? 'FORBIDDEN' : 'DECLINED',
  detail: reason.replace(CODE, ''),
});

/** Whether a write was refused because a field has no such option (any more): in Twenty's words, or in those of GraphQL. */
export const isUnknownOption = ({ detail }: Failure, option: string | null): boolean =>
  option !== null &&
  (detail.startsWith(`Invalid value "${option}" for field `) ||
    detail.includes(`Value "${option}" does not exist in `));
