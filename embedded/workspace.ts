import { randomUUID } from 'node:crypto';
import { Activity } from './activity.ts';
import type { GraphQLAnswer } from './api/execute.ts';
import { type Person, Tokens } from './api/tokens.ts';
import { columnsOf } from './database/columns.ts';
import { type OpenDatabase, openDatabase } from './database/open.ts';
import { RowKeeper, type SavedRows } from './database/saved-rows.ts';
import {
  addEnumValueStatement,
  emptyTables,
  migrateStatements,
  renameColumnStatements,
} from './database/tables.ts';

import type { Engine } from './engine.ts';
import { EventBus } from './events/bus.ts';
import type { EventPayload } from './events/payload.ts';
import { Faults } from './faults/faults.ts';
import { type Execution, Executor } from './functions/executor.ts';
import { InlineRunner } from './functions/inline-runner.ts';
import { installedApp } from './functions/installed.ts';
import { ProcessRunner } from './functions/process-runner.ts';
import { answerRoute } from './functions/route-endpoint.ts';
import type { RouteCall } from './functions/routes.ts';
import type { Runner, RunnerKind } from './functions/runner.ts';
import { Scheduler } from './functions/scheduler.ts';
import { Waits } from './functions/waits.ts';
import { Gateway, type LoggedRequest } from './gateway.ts';
import { explorerPage } from './http/explorer.ts';
import { type HttpAnswer, type HttpRequest, type HttpServer, listen } from './http/server.ts';
import { DEFAULT_MEMBERS, type Member, memberRecord, personOf } from './members.ts';
import type { WorkspaceOptions } from './options.ts';
import { ADMINISTRATOR, limited, type RoleLimits } from './permissions/role.ts';
import { deriveSchema, objectOf } from './schema/derive.ts';
import { withoutField, withRenamedField, withSelectField, withSelectOption } from './schema/edit.ts';
import { readManifest } from './schema/manifest.ts';
import { subColumnOf } from './schema/names.ts';
import type { ObjectType, Schema } from './schema/types.ts';
import type { MergeStyle } from './write/move-children.ts';
import { insertRecords } from './write/rows.ts';

const CONCURRENCY = 20;

/** The answer of a route. */
export interface RouteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Read as JSON when it is JSON, else the text. */
  readonly body: unknown;
}

export interface RouteOptions {
  /** Bearer token; none is sent without one. */
  readonly token?: string;
  /** POST unless told. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers for addresses that are not the workspace's own; undefined for those it does not know. */
export type Pages = (request: HttpRequest) => HttpAnswer | undefined;

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A running workspace; see `startWorkspace`. */
export class Workspace {
  /** Makes things go wrong. */
  readonly faults: Faults;
  readonly #tokens: Tokens;
  readonly #activity = new Activity();
  readonly #executor: Executor;
  readonly #bus: EventBus;
  readonly #gateway: Gateway;
  readonly #scheduler: Scheduler;
  readonly #runners: Readonly<Record<RunnerKind, Runner>>;
  readonly #database: OpenDatabase;
  readonly #engine: Engine;
  readonly #rows: RowKeeper;
  readonly #members: readonly Member[];
  readonly #mergeStyle: MergeStyle;
  readonly #now: () => Date;
  #schema: Schema;
  /** The schema as it was installed; `reset` goes back to it. */
  #installedSchema: Schema;
  #server: HttpServer | undefined;
  #pages: Pages = () => undefined;

  private constructor(database: OpenDatabase, schema: Schema, options: WorkspaceOptions) {
    this.#now = options.clock ?? (() => new Date());
    this.#database = database;
    this.#rows = new RowKeeper(database.kysely, database.filled);
    this.#schema = schema;
    this.#installedSchema = schema;
    this.#members = options.members ?? DEFAULT_MEMBERS;
    this.#mergeStyle = options.mergeStyle ?? '2.21';
    this.#tokens = new Tokens();
    this.faults = new Faults(this.#tokens, { server: options.server ?? '2.21', now: this.#now });
    this.#runners = {
      process: new ProcessRunner(),
      inline: new InlineRunner((request) => this.#handle(request), new Waits(options.skip)),
    };
    this.#executor = new Executor({
      runner: this.#runners[options.runner ?? 'inline'],
      tokens: this.#tokens,
      activity: this.#activity,
      server: options.server ?? '2.21',
      concurrency: options.concurrency ?? CONCURRENCY,
      now: this.#now,
      apiUrl: () => this.url,
    });
    this.#bus = new EventBus(
      this.#executor,
      this.faults.events,
      this.#activity,
      options.eventMode ?? 'single',
    );
    this.#scheduler = new Scheduler(this.#executor, this.#now);
    this.#engine = this.#makeEngine();
    this.#gateway = new Gateway(this.#engine, this.#tokens, this.faults, this.#executor, this.#activity);
  }

  /** See `startWorkspace`. */
  static async start(options: WorkspaceOptions): Promise<Workspace> {
    const schema = deriveSchema();
    const workspace = new Workspace(await openDatabase(schema), schema, options);
    workspace.#server = await listen(options.port ?? 0, (request) => workspace.#handle(request));
    await workspace.#insertMembers();
    if (options.app !== undefined) await workspace.install(options.app);
    return workspace;
  }

  /** Address of the workspace, such as `http://127.0.0.1:4321`. */
  get url(): string {
    if (!this.#server) throw new Error('The workspace is not listening');
    return this.#server.url;
  }

  /** The bearer token of an API key, as an administrator makes it. */
  get apiKey(): string {
    return this.#tokens.apiKey;
  }

  /**
   * A bearer token of a member, as their browser has it.
   *
   * @param roleId universal identifier of one of the app's roles; null for a person who may do all
   * @throws Error when the workspace has no such member or the app no such role
   */
  signIn(memberId: string, roleId: string | null): string {
    return this.#tokens.signIn(this.#personOf(memberId, roleId));
  }

  /**
   * Makes a role as an administrator does: one of the app's, or an administrator's own, with less.
   *
   * @param like universal identifier of one of the app's roles; null for an administrator's
   * @returns the role's id, for `signIn` and the like
   */
  addRole(like: string | null, limits: RoleLimits): string {
    const base = like === null ? ADMINISTRATOR : this.#executor.app?.roles.get(like);
    if (!base) throw new Error(`The app has no role ${like}`);
    const id = randomUUID();
    this.#gateway.roles.set(id, limited(base, id, limits, this.#schema));
    return id;
  }

  /** The bearer token of a further API key, which has a role. */
  addApiKey(roleId: string): string {
    return this.#tokens.addApiKey(roleId);
  }

  /** The bearer token of another app of the workspace, which has a role. */
  tokenOfOtherApp(roleId: string | null): string {
    return this.#tokens.forOtherApp({
      id: randomUUID(),
      name: 'Another app',
      ...(roleId === null ? {} : { roleId }),
    });
  }

  /** Refuses a token from now on, as if its time were over. */
  expire(token: string): void {
    this.#tokens.expire(token);
  }

  /** The bearer token that the app's front components get in a member's browser; otherwise as `signIn`. */
  frontComponentToken(memberId: string, roleId: string | null): string {
    const app = this.#executor.app;
    if (!app) throw new Error('No app is installed');
    return this.#tokens.forFrontComponent(app, this.#personOf(memberId, roleId));
  }

  /** Serves pages beside the workspace's own addresses, and at `/` instead of the explorer; refused like those. */
  addPages(pages: Pages): void {
    this.#pages = pages;
  }

  /** Every run of a logic function, oldest first. */
  get executions(): readonly Execution[] {
    return this.#executor.executions;
  }

  /** Every GraphQL request, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#gateway.requests;
  }

  /** Every event of a changed record, oldest first, whether a function listens or not. */
  get events(): readonly EventPayload[] {
    return this.#bus.events;
  }

  /** Empties the logs of executions, requests and events. Waits for what is under way first. */
  async forgetLogs(): Promise<void> {
    await this.settle();
    this.#executor.executions.length = 0;
    this.#gateway.requests.length = 0;
    this.#bus.events.length = 0;
  }

  /** The objects and fields of this moment. */
  get schema(): Schema {
    return this.#schema;
  }

  /** The workspace's people. */
  get members(): readonly Member[] {
    return this.#members;
  }

  /**
   * Installs a built app, or a new build of it: adds its objects, fields, indexes,
   * functions and variables. Existing rows stay and take the new fields' defaults.
   * Install hooks do not run by themselves; see `runPostInstall`.
   *
   * @param outputDir folder with `manifest.json` and the bundles it names
   * @throws ZodError or Error when the manifest has a shape or an object the workspace does not know
   */
  async install(outputDir: string): Promise<void> {
    const manifest = await readManifest(outputDir);
    await this.#changeSchema(deriveSchema(manifest));
    this.#installedSchema = this.#schema;
    this.#executor.install(installedApp(manifest, outputDir));
  }

  /**
   * Answers a GraphQL request as the HTTP endpoint does, but in process. It is the
   * test's own hand: planned failures and request hooks do not apply.
   *
   * @param token bearer token; the API key unless told, none for `null`
   */
  execute(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    { token = this.apiKey }: { readonly token?: string | null } = {},
  ): Promise<GraphQLAnswer> {
    return this.#gateway.execute({ query, variables }, token === null ? undefined : `Bearer ${token}`);
  }

  /**
   * Resolves when no request, delivery or execution is under way. Held deliveries do not count.
   *
   * @throws Error when a request hook has failed meanwhile
   */
  async settle(): Promise<void> {
    await this.#activity.idle();
    this.faults.requests.checkHooks();
  }

  /** Runs work whose changes make no events, such as a bulk load; what is kept for the app may be written too. */
  withoutEvents<T>(work: () => Promise<T>): Promise<T> {
    return this.#gateway.withoutClosed(() => this.#bus.withoutEvents(work));
  }

  /** The application variables that executions to come find. */
  get variables(): Readonly<Record<string, string>> {
    return this.#executor.variables;
  }

  /** Sets an application variable for the executions to come. */
  setVariable(name: string, value: string): void {
    this.#executor.setVariable(name, value);
  }

  /** Chooses where the executions to come run; see `WorkspaceOptions.runner`. */
  runIn(runner: RunnerKind): void {
    this.#executor.runner = this.#runners[runner];
  }

  /** Runs a cron function now. Throws when the app has no such function. */
  runCron(functionNameOrId: string): Promise<Execution> {
    return this.#executor.execute(this.#executor.find(functionNameOrId), 'cron', {});
  }

  /** Starts cron functions at their minutes (by the workspace's clock, UTC) until `close`. */
  startCrons(): void {
    this.#scheduler.start();
  }

  /**
   * Has a function run as the tool of an assistant that somebody uses. A newer server lets it act for that person, 2.21
   * for the app (tool-executor.service).
   */
  callTool(
    functionName: string,
    input: unknown,
    memberId: string,
    roleId: string | null,
  ): Promise<Execution> {
    const person = this.#executor.server === 'newer' ? this.#personOf(memberId, roleId) : undefined;
    return this.#executor.execute(this.#executor.find(functionName), 'call', input, { person });
  }

  /** Runs any function with a payload, as the command line of a server can. */
  runFunction(functionNameOrId: string, payload: unknown): Promise<Execution> {
    return this.#executor.execute(this.#executor.find(functionNameOrId), 'call', payload);
  }

  /**
   * Runs the app's post-install function. Throws when the app has none.
   *
   * @param previousVersion of an upgrade; a first install has none
   */
  runPostInstall(previousVersion?: string): Promise<Execution> {
    const app = this.#executor.app;
    if (app?.postInstallId === undefined) throw new Error('The app has no post-install function');
    const payload = {
      ...(previousVersion === undefined ? {} : { previousVersion }),
      newVersion: app.version,
    };
    return this.#executor.execute(this.#executor.find(app.postInstallId), 'install', payload);
  }

  /**
   * Calls a route of the app in process.
   *
   * @param path with or without its leading `/s`
   */
  async callRoute(path: string, body?: unknown, options: RouteOptions = {}): Promise<RouteAnswer> {
    const url = new URL(
      path.startsWith('/s/') ? path : `/s${path.startsWith('/') ? '' : '/'}${path}`,
      this.url,
    );
    const lowerCase = Object.entries(options.headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    const answer = await this.#route({
      method: options.method ?? 'POST',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: {
        ...Object.fromEntries(lowerCase),
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      },
      body,
    });
    if (answer === 'reset') throw new Error('The connection was reset');
    return { status: answer.status, headers: answer.headers ?? {}, body: parseBody(answer.body) };
  }

  /** Adds an option to a select field, as an administrator can. */
  async addSelectOption(objectName: string, fieldName: string, value: string): Promise<void> {
    const schema = withSelectOption(this.#schema, objectName, fieldName, value);
    await this.#rows.forget();
    await this.#database.run([addEnumValueStatement(objectOf(schema, objectName), fieldName, value)]);
    this.#schema = schema;
    this.#installedSchema = withSelectOption(this.#installedSchema, objectName, fieldName, value);
  }

  /** Adds a select field, as an administrator can. `reset` takes it away again. */
  async addSelectField(objectName: string, name: string, options: readonly string[]): Promise<void> {
    await this.#changeSchema(withSelectField(this.#schema, objectName, name, options));
  }

  /** Renames a field, as an administrator can. `reset` gives it its name back. */
  async renameField(objectName: string, from: string, to: string): Promise<void> {
    const schema = withRenamedField(this.#schema, objectName, from, to);
    const object = objectOf(this.#schema, objectName);
    const statements = columnsOf(object)
      .filter((column) => column.field.name === from)
      .flatMap((column) => {
        const name = column.subField
          ? subColumnOf(to, column.subField.name)
          : column.field.type === 'toOne'
            ? `${to}Id`
            : to;
        return renameColumnStatements(object, column, name);
      });
    await this.#rows.forget();
    await this.#database.run(statements);
    this.#schema = schema;
  }

  /** Removes a field and its values, as an administrator can. `reset` brings the field back. */
  async removeField(objectName: string, fieldName: string): Promise<void> {
    await this.#changeSchema(withoutField(this.#schema, objectName, fieldName));
  }

  /**
   * Goes back to a fresh install: no records but the members, no faults, empty logs, the
   * installed schema and variables. Waits for what is under way first.
   */
  async reset(): Promise<void> {
    this.faults.clear();
    await this.settle();
    if (this.#schema !== this.#installedSchema) await this.#changeSchema(this.#installedSchema);
    await emptyTables(this.#database.kysely, this.#filledObjects());
    this.#database.filled.clear();
    await this.#insertMembers();
    this.#executor.resetVariables();
    await this.forgetLogs();
  }

  /** Keeps all records as they are, to go `backTo` them. Waits for what is under way first. */
  async save(): Promise<SavedRows> {
    await this.settle();
    return this.#rows.save(this.#filledObjects());
  }

  /**
   * Goes back to the records of a moment, with no faults and empty logs.
   *
   * @returns false, when the schema has changed since: then the records are lost
   */
  async backTo(saved: SavedRows): Promise<boolean> {
    this.faults.clear();
    await this.settle();
    if (!this.#rows.has(saved)) return false;
    await this.#rows.restore(saved, this.#filledObjects());
    await this.forgetLogs();
    return true;
  }

  /** Forgets every moment that was saved. */
  forgetSaved(): Promise<void> {
    return this.#rows.forget();
  }

  /** Stops the server, the functions and the database. */
  async close(): Promise<void> {
    this.#scheduler.stop();
    this.faults.clear();
    for (const runner of Object.values(this.#runners)) await runner.close();
    await this.#server?.close();
    await this.#database.close();
  }

  #personOf(memberId: string, roleId: string | null): Person {
    const member = this.#members.find(({ id }) => id === memberId);
    if (!member) throw new Error(`The workspace has no member ${memberId}`);
    if (roleId !== null && !this.#executor.app?.roles.has(roleId) && !this.#gateway.roles.has(roleId)) {
      throw new Error(`The app has no role ${roleId}`);
    }
    return personOf(member, roleId);
  }

  #makeEngine(): Engine {
    const schemaOf = (): Schema => this.#schema;
    const bus = (): EventBus => this.#bus;
    return {
      db: this.#database.kysely,
      filled: this.#database.filled,
      get schema() {
        return schemaOf();
      },
      now: this.#now,
      mergeStyle: this.#mergeStyle,
      emit: (object: ObjectType, changes) => bus().emit(object, changes),
      checkWritable: (object, fields) => this.faults.checkWritable(object, fields),
    };
  }

  #filledObjects(): ObjectType[] {
    return [...this.#schema.values()].filter((object) => this.#database.filled.has(object));
  }

  async #changeSchema(schema: Schema): Promise<void> {
    await this.#rows.forget();
    await this.#database.run(migrateStatements(this.#schema, schema));
    this.#schema = schema;
  }

  async #insertMembers(): Promise<void> {
    await insertRecords(
      this.#engine,
      objectOf(this.#schema, 'workspaceMember'),
      this.#members.map(memberRecord),
      {
        source: 'MANUAL',
        name: '',
        workspaceMemberId: null,
      },
    );
  }

  #route(call: RouteCall): Promise<HttpAnswer> {
    return this.#activity.track(() => answerRoute(this.#executor, this.#tokens, call));
  }

  async #handle(request: HttpRequest): Promise<HttpAnswer> {
    if (request.path.startsWith('/s/')) {
      const body = request.body === '' ? undefined : parseBody(request.body);
      return this.#route({ ...request, body, ...(request.body === '' ? {} : { rawBody: request.body }) });
    }
    if (request.path === '/graphql' && request.method === 'POST') return this.#gateway.handle(request);
    if (request.path === '/graphql') return explorerPage(this.#schema);
    const page = this.#pages(request);
    if (page) return page;
    if (request.path === '/') return explorerPage(this.#schema);
    if (request.path === '/healthz') return { status: 200, body: '{"status":"ok"}' };
    return { status: 404, body: 'Not found' };
  }
}
