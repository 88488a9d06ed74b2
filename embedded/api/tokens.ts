import { randomUUID } from 'node:crypto';
import type { Actor } from '../engine.ts';
import { ApiError } from './errors.ts';

/** Who sent a request. */
export interface Caller {
  readonly kind: 'apiKey' | 'execution';
  /** Set for a request that a logic function made. */
  readonly executionId?: string;
  readonly actor: Actor;
}

const invalidToken = (): ApiError =>
  new ApiError('Token invalid.', {
    userFriendlyMessage: { id: 'z+7x/s', message: 'You must be authenticated to perform this action.' },
    subCode: 'UNAUTHENTICATED',
    code: 'UNAUTHENTICATED',
  });

/** Issues tokens and tells whom a token belongs to. */
export class Tokens {
  readonly apiKey = `embedded-api-key-${randomUUID()}`;
  readonly #callers = new Map<string, Caller>();
  readonly #isOpen: boolean;
  #areExpired = false;

  /** @param isOpen whether a request without a token counts as the API key's */
  constructor(isOpen = false) {
    this.#isOpen = isOpen;
    const actor: Actor = { source: 'API', name: 'Embedded API key', workspaceMemberId: null };
    this.#callers.set(this.apiKey, { kind: 'apiKey', actor });
  }

  /** A token for one execution of the app's function, so that its requests can be told apart. */
  issue(executionId: string, appName: string): string {
    const token = `embedded-app-${randomUUID()}`;
    const actor: Actor = { source: 'APPLICATION', name: appName, workspaceMemberId: null };
    this.#callers.set(token, { kind: 'execution', executionId, actor });
    return token;
  }

  /** Refuses the tokens of executions from now on, or accepts them again. The API key stays good. */
  set areExpired(value: boolean) {
    this.#areExpired = value;
  }

  /**
   * The caller of a bearer token; undefined when no token was sent.
   *
   * @throws ApiError "Token invalid." for an unknown or expired token
   */
  callerOf(authorization: string | undefined): Caller | undefined {
    const token = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return this.#isOpen ? this.#callers.get(this.apiKey) : undefined;
    const caller = this.#callers.get(token);
    if (!caller || (this.#areExpired && caller.kind === 'execution')) throw invalidToken();
    return caller;
  }
}
