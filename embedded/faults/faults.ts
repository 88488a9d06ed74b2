import { permissionDenied } from '../api/errors.ts';
import { RateLimit } from '../api/rate-limit.ts';
import type { Tokens } from '../api/tokens.ts';
import type { ObjectType } from '../schema/types.ts';
import { EventFaults } from './events.ts';
import { RequestFaults } from './requests.ts';

/** Everything a test can make go wrong, changeable at any time. */
export class Faults {
  readonly requests = new RequestFaults();
  readonly events = new EventFaults();
  readonly #tokens: Tokens;
  readonly #refused: { readonly object: string; readonly field?: string }[] = [];
  #rateLimit: RateLimit | undefined;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
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
    this.#rateLimit = perMinute === undefined ? undefined : new RateLimit(perMinute, Date.now);
  }

  /** Ends every fault. */
  clear(): void {
    this.requests.clear();
    this.events.clear();
    this.#refused.length = 0;
    this.#rateLimit = undefined;
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

  /** Counts one root field of an API key. Throws when its minute is used up. */
  takeToken(): void {
    this.#rateLimit?.take();
  }
}
