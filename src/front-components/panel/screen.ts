import type { Answer, Failure } from '../workspace/failures.ts';

/** What a page reads: on its way, not to be had, not there (any more), or here. */
export type Loaded<Data> =
  | { kind: 'LOADING' }
  | { kind: 'FAILED'; failure: Failure }
  | { kind: 'GONE' }
  | { kind: 'READY'; data: Data };

/** What becomes of the commands on a page; one at a time. */
export type Doing<Command extends string> =
  | { kind: 'IDLE' }
  | { kind: 'CONFIRMING'; command: Command }
  | { kind: 'BUSY'; command: Command }
  | { kind: 'FAILED'; command: Command; failure: Failure };

export const LOADING = { kind: 'LOADING' } as const;
export const IDLE = { kind: 'IDLE' } as const;

/** An answer as a page shows it; `null` stands for a record that is not there. */
export function loadedFrom<Data>(answer: Answer<Data | null>): Loaded<Data> {
  if (!answer.ok) return { kind: 'FAILED', failure: answer.failure };
  return answer.data === null ? { kind: 'GONE' } : { kind: 'READY', data: answer.data };
}

/** The data of what was read; null while there is none. */
export const dataOf = <Data>(loaded: Loaded<Data>): Data | null =>
  loaded.kind === 'READY' ? loaded.data : null;

/** The state of a page and what can be done on it, apart from how it looks. */
export abstract class Screen<State extends object> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(initial: State) {
    this.#state = initial;
  }

  readonly read = (): State => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what the page shows: when it opens, and again whenever it is asked to. */
  abstract load(): Promise<void>;

  /** Reads it again because the record changed; false when this is no moment for it. */
  async refresh(): Promise<boolean> {
    await this.load();
    return true;
  }

  protected change(next: Partial<State>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }
}

/** A page on which things can be done. */
export abstract class CommandScreen<
  Command extends string,
  State extends { doing: Doing<Command> },
> extends Screen<State> {
  /** Asks whether it is meant. */
  readonly ask = (command: Command): void => {
    if (this.read().doing.kind !== 'BUSY') this.#now({ kind: 'CONFIRMING', command });
  };

  readonly cancel = (): void => {
    if (this.read().doing.kind !== 'BUSY') this.#now(IDLE);
  };

  /** Nothing moves under the hands of whoever is asked, or waits. */
  override async refresh(): Promise<boolean> {
    const { kind } = this.read().doing;
    return kind === 'BUSY' || kind === 'CONFIRMING' ? false : super.refresh();
  }

  /** Does one thing; null when it failed or another is under way: a second click does nothing. */
  protected async perform<Data>(command: Command, send: () => Promise<Answer<Data>>): Promise<Data | null> {
    if (this.read().doing.kind === 'BUSY') return null;
    this.#now({ kind: 'BUSY', command });
    const answer = await send();
    this.#now(answer.ok ? IDLE : { kind: 'FAILED', command, failure: answer.failure });
    return answer.ok ? answer.data : null;
  }

  #now(doing: Doing<Command>): void {
    this.change({ doing } as Partial<State>);
  }
}
