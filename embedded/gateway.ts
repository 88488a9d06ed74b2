import type { Activity } from './activity.ts';
import type { Operation } from './api/document.ts';
import { reportError } from './api/errors.ts';
import {
  executeOperation,
  type GraphQLAnswer,
  type GraphQLRequest,
  readRequest,
  unknownRoot,
} from './api/execute.ts';
import type { Caller, Tokens } from './api/tokens.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './faults/faults.ts';
import type { RequestView } from './faults/requests.ts';
import type { Executor } from './functions/executor.ts';
import { failureAnswer, json, readGraphQLBody } from './http/graphql-endpoint.ts';
import type { HttpAnswer, HttpRequest } from './http/server.ts';
import { ALL_RIGHTS, both, NO_RIGHTS, type Rights, rightsOf, withoutClosed } from './permissions/rights.ts';
import type { Role } from './permissions/role.ts';

/** One GraphQL request in the log. */
export interface LoggedRequest extends RequestView {
  /** The workspace's moment, ISO. */
  readonly at: string;
  /** How many root fields it has: a newer server counts those against the app's budget. */
  readonly roots: number;
  /** The function that sent it; null when somebody else did. */
  readonly functionName: string | null;
}

const LOG_LIMIT = 20_000;

const isOperation = (value: Operation | GraphQLAnswer): value is Operation => 'definition' in value;

/** Takes GraphQL requests in, over HTTP or in process: authentication, faults, log, execution. */
export class Gateway {
  readonly requests: LoggedRequest[] = [];
  /** Roles that the workspace has beside the app's, by id. */
  readonly roles = new Map<string, Role>();
  readonly #engine: Engine;
  readonly #tokens: Tokens;
  readonly #faults: Faults;
  readonly #executor: Executor;
  readonly #activity: Activity;
  #open = 0;

  constructor(engine: Engine, tokens: Tokens, faults: Faults, executor: Executor, activity: Activity) {
    this.#engine = engine;
    this.#tokens = tokens;
    this.#faults = faults;
    this.#executor = executor;
    this.#activity = activity;
  }

  /** Answers a request in process. Planned failures and request hooks do not apply. */
  execute(request: GraphQLRequest, authorization: string | undefined): Promise<GraphQLAnswer> {
    return this.#activity.track(async () => {
      const operation = readRequest(request);
      if (!isOperation(operation)) return operation;
      try {
        const caller = this.#tokens.callerOf(authorization);
        this.#log(this.#view(request, operation, caller));
        return await this.#answer(operation, request, caller);
      } catch (error) {
        return { errors: [reportError(error)] };
      }
    });
  }

  /** Answers `POST /graphql`. */
  handle(http: HttpRequest): Promise<HttpAnswer> {
    return this.#activity.track(async () => {
      const request = readGraphQLBody(http.body);
      if (!request) return json(400, { errors: [{ message: 'Must provide query string.' }] });
      const operation = readRequest(request);
      if (!isOperation(operation)) return json(200, operation);
      let caller: Caller | undefined;
      try {
        caller = this.#tokens.callerOf(http.headers.authorization);
      } catch (error) {
        return json(200, { errors: [reportError(error)] });
      }
      const view = this.#view(request, operation, caller);
      this.#log(view);
      return this.#meetFaults(view, operation, request, caller);
    });
  }

  async #meetFaults(
    view: RequestView,
    operation: Operation,
    request: GraphQLRequest,
    caller: Caller | undefined,
  ): Promise<HttpAnswer> {
    const failure = await this.#faults.requests.meet(view);
    if (failure === 'unauthenticated') {
      const answer = await this.execute(request, 'Bearer refused');
      return json(200, answer);
    }
    const failed = failure && failureAnswer(failure, view.rootFields);
    if (failed) return failed;
    const answer = await this.#answer(operation, request, caller);
    return failure === 'lostAnswer' ? 'reset' : json(200, answer);
  }

  async #answer(
    operation: Operation,
    request: GraphQLRequest,
    caller: Caller | undefined,
  ): Promise<GraphQLAnswer> {
    // Without a token the caller meets a schema that has none of the workspace's fields.
    if (!caller) return unknownRoot(operation);
    const requester = { actor: caller.actor, rights: this.#rightsOf(caller) };
    return executeOperation(this.#engine, requester, operation, request.variables ?? {}, {
      beforeRoot: () => this.#faults.takeToken(caller),
      // 2.21 does not say which root field an error is of.
      hasPaths: this.#executor.server === 'newer',
    });
  }

  /** Runs work that may write what only the app writes otherwise, as a restored backup does. */
  async withoutClosed<T>(work: () => Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await work();
    } finally {
      this.#open -= 1;
    }
  }

  #rightsOf(caller: Caller): Rights {
    const own = this.#roleRights(caller.roleId);
    const { app, server } = this.#executor;
    if (server !== 'newer' || !app) return own;
    if (caller.isApp) return caller.person ? both(own, this.#roleRights(app.roleId ?? null)) : own;
    return this.#open > 0 ? own : withoutClosed(own, app.closed);
  }

  #roleRights(roleId: string | null): Rights {
    if (roleId === null) return ALL_RIGHTS;
    const role = this.#executor.app?.roles.get(roleId) ?? this.roles.get(roleId);
    return role ? rightsOf(role) : NO_RIGHTS;
  }

  #view(request: GraphQLRequest, operation: Operation, caller: Caller | undefined): RequestView {
    return {
      operationName: operation.definition.name?.value,
      rootFields: operation.fields.map((field) => field.name.value),
      query: request.query,
      variables: request.variables ?? {},
      tokenKind: caller?.kind ?? 'none',
      memberId: caller?.person?.memberId,
      executionId: caller?.executionId,
    };
  }

  #log(view: RequestView): void {
    const execution =
      view.executionId === undefined ? undefined : this.#executor.countRequest(view.executionId);
    this.requests.push({
      ...view,
      at: this.#engine.now().toISOString(),
      roots: view.rootFields.length,
      functionName: execution?.functionName ?? null,
    });
    if (this.requests.length > LOG_LIMIT) this.requests.shift();
  }
}
