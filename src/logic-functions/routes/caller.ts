import * as z from 'zod/mini';
import { parseConnection } from '../../adapters/environment.ts';
import { claimsOf } from '../../adapters/token-claims.ts';
import type { Member } from '../../flows/ports.ts';
import { failureReason, WorkspaceError } from '../../flows/workspace-error.ts';
import { type Wiring, wire } from '../wiring.ts';

/** Who asks: the server took the token, and the member is the one whom it names, if any. */
export type Caller = { token: string; member: Member | null };

/** What a caller asks for, and how long it may take. */
export type Asked = { caller: Caller; body: unknown; timeoutSeconds: number };

/**
 * The ports of one execution that acts as whoever asks. All that is told is read by them, and what a person decides is
 * written by them, so that nobody gets from the app what the workspace refuses.
 */
export const wireAsCaller = ({ caller, timeoutSeconds }: Omit<Asked, 'body'>): Wiring =>
  wire(timeoutSeconds, caller.token);

const Request = z.object({
  headers: z.optional(z.record(z.string(), z.nullable(z.optional(z.string())))),
});

const BEARER = /^Bearer +(\S+)$/i;

function tokenOf(request: unknown): string | null {
  const parsed = z.safeParse(Request, request);
  if (!parsed.success) return null;
  const [, given] = Object.entries(parsed.data.headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'authorization',
  ) ?? ['', null];
  return BEARER.exec(given ?? '')?.[1] ?? null;
}

/** An answer with a status of its own, in the form that Twenty looks for. */
export type Refusal = {
  __twentyHttpResponse: true;
  status: number;
  body: { error: string; failure?: string };
};

const refusal = (status: number, error: string, failure?: string): Refusal => ({
  __twentyHttpResponse: true,
  status,
  body: { error, ...(failure === undefined ? {} : { failure }) },
});

type Told = { status: number; error: string };

const NOT_TAKEN: Told = {
  status: 401,
  error: 'The server does not take this token: sign in again, or make a new API key.',
};
const NOT_CHECKED: Told = { status: 503, error: 'Who calls could not be checked now: try again.' };

/** What the server's refusal of the caller's request means; any other failure says nothing of the caller. */
const REFUSALS: Partial<Record<WorkspaceError['code'], Told>> = {
  UNAUTHENTICATED: NOT_TAKEN,
  REFUSED: NOT_TAKEN,
  FORBIDDEN: { status: 403, error: 'Key accounts are for people who may read companies.' },
};

/**
 * Who calls a route; a refusal for whoever does not show a token of this workspace that the server takes.
 *
 * Twenty 2.21 gives a function behind a route that asks for a token nothing but the caller's rights, and so the app
 * could not write what it computes for a person who may not. The route therefore asks for none, and this does.
 */
export async function callerOf(request: unknown, timeoutSeconds: number): Promise<Caller | Refusal> {
  const token = tokenOf(request);
  if (token === null)
    return refusal(
      401,
      'Send the token of a person or an API key in the header Authorization: Bearer <token>.',
    );
  const claims = claimsOf(token);
  if (claims === null || claims.workspaceId !== claimsOf(parseConnection(process.env).token)?.workspaceId)
    return refusal(401, 'This token is none of this workspace.');
  try {
    return { token, member: await wire(timeoutSeconds, token).callers.memberOf(claims) };
  } catch (error) {
    const { status, error: told } =
      (error instanceof WorkspaceError ? REFUSALS[error.code] : undefined) ?? NOT_CHECKED;
    return refusal(status, told, failureReason(error));
  }
}

/**
 * Whom Twenty's assistant asks for: the person of the execution's own token, never of anything that the model wrote.
 * Null on servers that run a tool without saying who is behind it, as 2.21 does: then the token is the app's own.
 */
export function callerOfExecution(environment: typeof process.env): Caller | null {
  const token = environment.TWENTY_APP_ACCESS_TOKEN;
  return token !== undefined && claimsOf(token)?.userId !== undefined ? { token, member: null } : null;
}
