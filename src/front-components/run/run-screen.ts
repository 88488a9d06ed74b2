import type { Desk, RecordRef } from '../panel/desk.ts';
import {
  CommandScreen,
  type Doing,
  dataOf,
  IDLE,
  LOADING,
  type Loaded,
  loadedFrom,
} from '../panel/screen.ts';
import { failuresIn, readCompanyNames } from '../workspace/past.ts';
import { undoRecommendations } from '../workspace/programme.ts';
import type { Undone } from '../workspace/programme-answers.ts';
import { type Run, readRun } from '../workspace/records.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';

export type RunState = {
  run: Loaded<Run>;
  doing: Doing<'UNDO'>;
  undone: Undone | null;
  rights: Rights;
  /** Names of the companies that failed, by id. */
  names: ReadonlyMap<string, string>;
};

/** A run: what it applied, and taking it back. */
export class RunScreen extends CommandScreen<'UNDO', RunState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, runId: string) {
    super({ run: LOADING, doing: IDLE, undone: null, rights: ALL_RIGHTS, names: new Map() });
    this.#desk = desk;
    this.#id = runId;
  }

  async load(): Promise<void> {
    const [answer, rights] = await Promise.all([readRun(this.#desk.client, this.#id), this.#desk.rights()]);
    const run = loadedFrom(answer);
    const failed = failuresIn(dataOf(run)?.failureReasons).flatMap(({ record }) =>
      record?.object === 'company' ? [record.id] : [],
    );
    this.change({ run, rights, names: await readCompanyNames(this.#desk.client, failed) });
  }

  readonly reload = (): void => {
    this.change({ run: LOADING });
    void this.load();
  };

  readonly open = (record: RecordRef): void => this.#desk.open(record);

  readonly undo = async (): Promise<void> => {
    const undone = await this.perform('UNDO', () => undoRecommendations(this.#desk, this.#id));
    if (undone === null) return;
    this.change({ undone });
    await this.load();
  };
}
