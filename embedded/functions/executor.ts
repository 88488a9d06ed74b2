import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { Person, Tokens } from '../api/tokens.ts';
import type { InstalledApp, InstalledFunction } from './installed.ts';
import type { Runner } from './runner.ts';

export type Trigger = 'event' | 'cron' | 'route' | 'install' | 'call';

/** One run of a logic function, as the log keeps it. */
export interface Execution {
  readonly id: string;
  readonly functionName: string;
  readonly trigger: Trigger;
  /** For events: the event's name and the records it tells of. */
  readonly event?: { readonly name: string; readonly recordIds: readonly string[] };
  readonly payload: unknown;
  /** The workspace's moment at the start, ISO. */
  readonly startedAt: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  result?: unknown;
  error?: string;
  stack?: string;
  logs: readonly string[];
  /** GraphQL requests it made. */
  requests: number;
}

/** What is known of an execution beside its payload. */
export interface Occasion {
  readonly event?: Execution['event'];
  /** Who called the route that it answers, when the route asks who calls. */
  readonly person?: Person;
}

/**
 * Which server it is like. A newer one gives a function the app's own token beside that of the person who called,
 * lets that one do only what both of them may (resolve-role-ids-from-auth-context.util), and keeps for the app what
 * only it may write (validate-writability-or-throw.util).
 */
export type ServerStyle = '2.21' | 'newer';

export interface ExecutorOptions {
  readonly runner: Runner;
  readonly tokens: Tokens;
  readonly activity: Activity;
  readonly server: ServerStyle;
  /** Executions at the same time. */
  readonly concurrency: number;
  readonly now: () => Date;
  readonly apiUrl: () => string;
}

const NO_APP = { id: '', name: 'App' };
const LOG_LIMIT = 20_000;

/** Runs the installed app's functions and keeps a log of what they did. */
export class Executor {
  readonly executions: Execution[] = [];
  /** What runs the executions to come. */
  runner: Runner;
  readonly #options: ExecutorOptions;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #app: InstalledApp | undefined;
  #variables: Record<string, string> = {};

  constructor(options: ExecutorOptions) {
    this.#options = options;
    this.runner = options.runner;
  }

  /** The installed app's functions; none before an install. */
  get functions(): readonly InstalledFunction[] {
    return this.#app?.functions ?? [];
  }

  get server(): ServerStyle {
    return this.#options.server;
  }

  get app(): InstalledApp | undefined {
    return this.#app;
  }

  install(app: InstalledApp): void {
    this.#app = app;
    this.#variables = { ...app.variables };
  }

  get variables(): Readonly<Record<string, string>> {
    return this.#variables;
  }

  /** Sets an application variable for the executions to come. */
  setVariable(name: string, value: string): void {
    this.#variables[name] = value;
  }

  /** Gives the application variables the values of a new install. */
  resetVariables(): void {
    this.#variables = { ...this.#app?.variables };
  }

  /** The function of that name or id. Throws when the app has none. */
  find(nameOrId: string): InstalledFunction {
    const found = this.functions.find(({ id, name }) => id === nameOrId || name === nameOrId);
    if (!found) throw new Error(`The app has no function "${nameOrId}"`);
    return found;
  }

  /** Notes a request that an execution made, and answers the execution while the log has it. */
  countRequest(executionId: string): Execution | undefined {
    const execution = this.executions.findLast(({ id }) => id === executionId);
    if (execution) execution.requests += 1;
    return execution;
  }

  /** Runs a function once there is room for it, and returns its entry in the log when it ended. */
  execute(
    logicFunction: InstalledFunction,
    trigger: Trigger,
    payload: unknown,
    { event, person }: Occasion = {},
  ): Promise<Execution> {
    const execution: Execution = {
      id: randomUUID(),
      functionName: logicFunction.name,
      trigger,
      ...(event ? { event } : {}),
      payload,
      startedAt: this.#options.now().toISOString(),
      state: 'waiting',
      logs: [],
      requests: 0,
    };
    this.executions.push(execution);
    if (this.executions.length > LOG_LIMIT) this.executions.shift();
    return this.#options.activity.track(async () => {
      await this.#enter();
      try {
        await this.#run(logicFunction, execution, person);
      } finally {
        this.#leave();
      }
      return execution;
    });
  }

  async #run(logicFunction: InstalledFunction, execution: Execution, person?: Person): Promise<void> {
    const { now } = this.#options;
    execution.state = 'running';
    const result = await this.runner.run({
      bundlePath: logicFunction.bundlePath,
      handlerName: logicFunction.handlerName,
      payload: execution.payload,
      env: this.#environment(execution.id, person),
      timeoutMs: logicFunction.timeoutMs,
      clockOffsetMs: now().getTime() - Date.now(),
    });
    execution.state = result.ok ? 'done' : 'failed';
    execution.result = result.result;
    execution.logs = result.logs;
    if (!result.ok) {
      execution.error = result.error ?? 'Unknown error';
      execution.stack = result.stack;
    }
  }

  /** On 2.21 whoever called the route is in the only token there is; newer servers give the app its own beside it. */
  #environment(executionId: string, person: Person | undefined): Record<string, string> {
    const { tokens, server, apiUrl } = this.#options;
    const app = this.#app ?? NO_APP;
    const token = tokens.issue(executionId, app, person);
    return {
      TWENTY_API_URL: apiUrl(),
      TWENTY_APP_ACCESS_TOKEN: token,
      TWENTY_API_KEY: token,
      ...(server === 'newer'
        ? { TWENTY_APP_APPLICATION_ACCESS_TOKEN: person ? tokens.issue(executionId, app) : token }
        : {}),
      APPLICATION_ID: app.id,
      ...this.#variables,
    };
  }

  async #enter(): Promise<void> {
    if (this.#running >= this.#options.concurrency) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#running += 1;
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
