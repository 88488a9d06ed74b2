import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../engine.ts';
import { WORKSPACE_ID } from '../events/payload.ts';
import { ApiError } from './errors.ts';

/** A workspace member who acts, as tokens know them. */
export interface Person {
  readonly memberId: string;
  readonly name: string;
  readonly userId: string;
  readonly userWorkspaceId: string;
  /** One of the app's roles; null for somebody who may do all. */
  readonly roleId: string | null;
}

/** The app as its tokens know it. */
export interface TokenApp {
  readonly id: string;
  readonly name: string;
  /** Without a role it may do all. */
  readonly roleId?: string;
}

/** Who sent a request. */
export interface Caller {
  readonly kind: 'apiKey' | 'execution' | 'person';
  /** Set for a request that a logic function made. */
  readonly executionId?: string;
  /** Set when a person acts, through the app or not: then the request is theirs and nobody else's. */
  readonly person?: Person;
  readonly actor: Actor;
  /** Whether the installed app acts, for itself or for a person. */
  readonly isApp: boolean;
  /** The role that decides what is allowed; null when everything is. */
  readonly roleId: string | null;
}

const invalidToken = (): ApiError =>
  new ApiError('Token invalid.', {
    userFriendlyMessage: { id: 'z+7x/s', message: 'You must be authenticated to perform this action.' },
    subCode: 'UNAUTHENTICATED',
    code: 'UNAUTHENTICATED',
  });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that reads like a server's. Nobody can check its signature: it is good because it was issued. */
const tokenOf = (claims: Readonly<Record<string, unknown>>): string =>
  [
    part({ alg: 'ES256', typ: 'JWT' }),
    part({ ...claims, jti: randomUUID() }),
    randomBytes(64).toString('base64url'),
  ].join('.');

const actorOf = ({ name, memberId }: Person): Actor => ({
  source: 'MANUAL',
  name,
  workspaceMemberId: memberId,
});

/** Issues tokens and tells whom a token belongs to. */
export class Tokens {
  readonly apiKey: string;

  readonly #callers = new Map<string, Caller>();
  #areExpired = false;

  constructor() {
    this.apiKey = this.#issue(
      { type: 'API_KEY', sub: WORKSPACE_ID },
      {
        kind: 'apiKey',
        isApp: false,
        actor: { source: 'API', name: 'Embedded API key', workspaceMemberId: null },
        roleId: null,
      },
    );
  }

  /**
   * A token for one execution of the app's function, so that its requests can be told apart.
   *
   * @param person who called; the requests are theirs then, as 2.21 sees it
   */
  issue(executionId: string, app: TokenApp, person?: Person): string {
    const caller: Caller = person
      ? { kind: 'execution', executionId, person, isApp: true, actor: actorOf(person), roleId: person.roleId }
      : {
          kind: 'execution',
          executionId,
          isApp: true,
          actor: { source: 'APPLICATION', name: app.name, workspaceMemberId: null },
          roleId: app.roleId ?? null,
        };
    return this.#issueForApp(app, caller);
  }

  /** The token that a person's browser has. */
  signIn(person: Person): string {
    const { userId, userWorkspaceId, memberId } = person;
    return this.#issue(
      { type: 'ACCESS', sub: userId, userId, userWorkspaceId, workspaceMemberId: memberId },
      { kind: 'person', person, isApp: false, actor: actorOf(person), roleId: person.roleId },
    );
  }

  /** The token that the web interface gives the app's front components: the app's by name, the person's in effect. */
  forFrontComponent(app: TokenApp, person: Person): string {
    return this.#issueForApp(app, {
      kind: 'person',
      person,
      isApp: true,
      actor: actorOf(person),
      roleId: person.roleId,
    });
  }

  /** The token of an API key with a role. */
  addApiKey(roleId: string): string {
    const actor: Actor = { source: 'API', name: 'Limited API key', workspaceMemberId: null };
    return this.#issue(
      { type: 'API_KEY', sub: WORKSPACE_ID },
      { kind: 'apiKey', isApp: false, actor, roleId },
    );
  }

  /** The token of another app than the one that is installed here. */
  forOtherApp(app: TokenApp): string {
    const actor: Actor = { source: 'APPLICATION', name: app.name, workspaceMemberId: null };
    return this.#issueForApp(app, { kind: 'person', isApp: false, actor, roleId: app.roleId ?? null });
  }

  /** Refuses one token from now on. */
  expire(token: string): void {
    this.#callers.delete(token);
  }

  /** Refuses the tokens of executions from now on, or accepts them again. The others stay good. */
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
    if (token === undefined) return undefined;
    const caller = this.#callers.get(token);
    if (!caller || (this.#areExpired && caller.kind === 'execution')) throw invalidToken();
    return caller;
  }

  #issueForApp(app: TokenApp, caller: Caller): string {
    const who = caller.person
      ? { userId: caller.person.userId, userWorkspaceId: caller.person.userWorkspaceId }
      : {};
    return this.#issue({ type: 'APPLICATION_ACCESS', sub: app.id, applicationId: app.id, ...who }, caller);
  }

  #issue(claims: Readonly<Record<string, unknown>>, caller: Caller): string {
    const token = tokenOf({ ...claims, workspaceId: WORKSPACE_ID });
    this.#callers.set(token, caller);
    return token;
  }
}
