import { permissionDenied } from '../api/errors.ts';
import { RateLimit } from '../api/rate-limit.ts';
import type { Caller, Tokens } from '../api/tokens.ts';
import type { ServerStyle } from '../functions/executor.ts';
import type { ObjectType } from '../schema/types.ts';
import { EventFaults } from './events.ts';
import { RequestFaults } from './requests.ts';

/**
 * Root fields that a newer server lets an application ask for in a minute, in all workspaces together: one token each,
 * taken before anything of the field is looked at (throttleApplicationQueryExecution of common-base-query-runner.service
 * and APPLICATION_API_RATE_LIMITING_LIMIT of config-variables). So a document may be answered in part. On 2.21 there is
 * no such limit.
 */
const ROOT_FIELDS_OF_APP = 500;

/** Everything a test can make go wrong, changeable at any time. */
export class Faults {
  readonly requests = new RequestFaults();
  readonly events = new EventFaults();
  readonly #tokens: Tokens;
  readonly #refused: { readonly object: string; readonly field?: string }[] = [];
  readonly #now: () => number;
  readonly #appLimit: number | undefined;
  #ofApiKeys: RateLimit | undefined;
  #ofApp: RateLimit | undefined;
  #refusedToApp = 0;

  /** @param now the workspace's moment: budgets refill as it goes on */
  constructor(tokens: Tokens, { server, now }: { server: ServerStyle; now: () => Date }) {
    this.#tokens = tokens;
    this.#now = () => now().getTime();
    this.#appLimit = server === 'newer' ? ROOT_FIELDS_OF_APP : undefined;
    this.limitApp(this.#appLimit);
  }

  /** Refuses the tokens of the app's executions ("Token invalid."), or accepts them again. */
  expireTokens(areExpired = true): void {
    this.#tokens.areExpired = areExpired;
  }

  /** Refuses writes to an object, or those that name one of its fields. */
  refuseWrites(object: string, field?: string): void {
    this.#refused.push({ object, field });
  }

  /** Limits API keys to that many root fields a minute (Twenty: 100), or lifts the limit. */
  limitApiKeys(perMinute: number | undefined): void {
    this.#ofApiKeys = perMinute === undefined ? undefined : new RateLimit(perMinute, this.#now);
  }

  /** Limits the app to that many root fields a minute, or lifts the limit. What it does for a person is theirs. */
  limitApp(perMinute: number | undefined): void {
    this.#ofApp = perMinute === undefined ? undefined : new RateLimit(perMinute, this.#now);
  }

  /** Root fields that the app may still ask for at this moment; undefined without a limit. */
  get leftForApp(): number | undefined {
    return this.#ofApp?.left();
  }

  /** Root fields that the app was refused since the faults were cleared. */
  get refusedToApp(): number {
    return this.#refusedToApp;
  }

  /** Takes so many root fields of the app's minute away, as its executions in other workspaces do. */
  spendOfApp(rootFields: number): void {
    this.#ofApp?.spend(rootFields);
  }

  /** Ends every fault. */
  clear(): void {
    this.requests.clear();
    this.events.clear();
    this.#refused.length = 0;
    this.#ofApiKeys = undefined;
    this.limitApp(this.#appLimit);
    this.#refusedToApp = 0;
    this.#tokens.areExpired = false;
  }

  /** Throws for a write that a test refuses. */
  checkWritable(object: ObjectType, fields: readonly string[]): void {
    const isRefused = this.#refused.some(
      (rule) => rule.object === object.name && (rule.field === undefined || fields.includes(rule.field)),
    );
    if (!isRefused) return;
    throw permissionDenied();
  }

  #takeOfApp(): void {
    try {
      this.#ofApp?.take();
    } catch (error) {
      this.#refusedToApp += 1;
      throw error;
    }
  }

  /** Counts one root field of an API key or of the app. Throws when the minute is used up. */
  takeToken({ kind, isApp, person }: Caller): void {
    if (kind === 'apiKey') this.#ofApiKeys?.take();
    if (isApp && !person) this.#takeOfApp();
  }
}
