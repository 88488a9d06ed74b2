import * as z from 'zod/mini';
import { parseConnection } from '../../adapters/environment.ts';
import { claimsOf } from '../../adapters/token-claims.ts';
import { failureReason, WorkspaceError } from '../../flows/workspace-error.ts';
import { type Wiring, wire } from '../wiring.ts';

const Request = z.object({
  headers: z.optional(z.record(z.string(), z.nullable(z.optional(z.string())))),
});

const BEARER = /^Bearer +(\S+)$/i;

const tokenOf = (request: unknown): string | null => {
  const parsed = z.safeParse(Request, request);
  if (!parsed.success) return null;
  const [, given] = Object.entries(parsed.data.headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'authorization',
  ) ?? ['', null];
  return BEARER.exec(given ?? '')?.[1] ?? null;
};

/**
 * The ports of one execution that acts as whoever called the route. What a person decides is written with that
 * person's rights, so that the workspace refuses what the person may not do. What calls the app without a token of
 * its own, as Twenty's assistant, is known by the token of the execution.
 */
export const wireAsCaller = (request: unknown, timeoutSeconds: number): Wiring =>
  wire(timeoutSeconds, tokenOf(request) ?? process.env.TWENTY_APP_ACCESS_TOKEN);

/** The member who calls, as far as the token tells: one of the web interface's panels does not, and neither does an API key's. */
export const callingMember = (request: unknown): string | null =>
  claimsOf(tokenOf(request) ?? '')?.workspaceMemberId ?? null;

/** An answer with a status of its own, in the form that Twenty looks for. */
type Refusal = {
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
  FORBIDDEN: { status: 403, error: 'The account programme is for people who may read companies.' },
};

/**
 * Refuses whoever does not show a token of this workspace that the server takes; null for everybody else.
 *
 * Twenty 2.21 gives a function behind a route that asks for a token nothing but the caller's rights, and so the app
 * could not write what it computes for a person who may not. The route therefore asks for none, and this does.
 */
export const refusalOf = async (request: unknown, timeoutSeconds: number): Promise<Refusal | null> => {
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
    await wire(timeoutSeconds, token).callers.check();
    return null;
  } catch (error) {
    const { status, error: told } =
      (error instanceof WorkspaceError ? REFUSALS[error.code] : undefined) ?? NOT_CHECKED;
    return refusal(status, told, failureReason(error));
  }
};
