import type { ObjectType } from '../schema/types.ts';
import { tableOf } from './columns.ts';

/**
 * Which tables may have rows: those that something was put into since all were emptied. The others need not be asked.
 * Most of what a request reads is of objects that a test has no record of.
 */
export class FilledTables {
  readonly #names = new Set<string>();

  add(object: ObjectType): void {
    this.#names.add(tableOf(object));
  }

  has(object: ObjectType): boolean {
    return this.#names.has(tableOf(object));
  }

  clear(): void {
    this.#names.clear();
  }
}
