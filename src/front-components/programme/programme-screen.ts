import type { Desk } from '../panel/desk.ts';
import {
  CommandScreen,
  type Doing,
  dataOf,
  IDLE,
  LOADING,
  type Loaded,
  loadedFrom,
} from '../panel/screen.ts';
import { applyRecommendations, readRecommendations, undoRecommendations } from '../workspace/programme.ts';
import type { Applied, Change, Recommendations, Undone } from '../workspace/programme-answers.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';

/** As many as the route takes at once; what is left shows in the list that follows. */
const MOST_AT_ONCE = 1000;

export type ProgrammeCommand = 'APPLY' | 'UNDO';

export type ProgrammeState = {
  recommendations: Loaded<Recommendations>;
  /** Those that somebody took the tick from, or that are not certain; all others are ticked. */
  unticked: ReadonlySet<string>;
  doing: Doing<ProgrammeCommand>;
  applied: Applied | null;
  undone: Undone | null;
  /** Names of the accounts that were listed, for answers that have ids only. */
  names: ReadonlyMap<string, string>;
  rights: Rights;
};

/** The ids that would be applied now. */
export const tickedIn = ({
  recommendations,
  unticked,
}: Pick<ProgrammeState, 'recommendations' | 'unticked'>): string[] =>
  (dataOf(recommendations)?.changes ?? [])
    .map(({ keyAccountId }) => keyAccountId)
    .filter((id) => !unticked.has(id))
    .slice(0, MOST_AT_ONCE);

/** What the ranking recommends for the programme, applied to those that are ticked and taken back again. */
export class ProgrammeScreen extends CommandScreen<ProgrammeCommand, ProgrammeState> {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    super({
      recommendations: LOADING,
      unticked: new Set(),
      doing: IDLE,
      applied: null,
      undone: null,
      names: new Map(),
      rights: ALL_RIGHTS,
    });
    this.#desk = desk;
  }

  async load(): Promise<void> {
    await this.#read(({ amountsWithoutRate }) => Boolean(amountsWithoutRate));
  }

  /** Ticks stay as they are; what is new has the tick that it would have had. */
  override async refresh(): Promise<boolean> {
    const { recommendations, unticked, doing } = this.read();
    if (doing.kind === 'BUSY' || doing.kind === 'CONFIRMING') return false;
    const listed = new Set((dataOf(recommendations)?.changes ?? []).map(({ keyAccountId }) => keyAccountId));
    await this.#read(({ keyAccountId, amountsWithoutRate }) =>
      listed.has(keyAccountId) ? unticked.has(keyAccountId) : Boolean(amountsWithoutRate),
    );
    return true;
  }

  async #read(isUnticked: (change: Change) => boolean): Promise<void> {
    const [answer, rights] = await Promise.all([readRecommendations(this.#desk.client), this.#desk.rights()]);
    const recommendations = loadedFrom(answer);
    const changes = dataOf(recommendations)?.changes ?? [];
    const listed = changes.flatMap(({ keyAccountId, name }) => (name ? [[keyAccountId, name] as const] : []));
    const unticked = new Set(changes.filter(isUnticked).map(({ keyAccountId }) => keyAccountId));
    this.change({ recommendations, rights, unticked, names: new Map([...this.read().names, ...listed]) });
  }

  readonly reload = (): void => {
    this.change({ recommendations: LOADING });
    void this.load();
  };

  readonly toggle = (keyAccountId: string): void => {
    // What was asked about is not what would be applied any more.
    this.cancel();
    const unticked = new Set(this.read().unticked);
    if (!unticked.delete(keyAccountId)) unticked.add(keyAccountId);
    this.change({ unticked });
  };

  /** Ticks all of these, or none of them. */
  readonly tickAll = (keyAccountIds: readonly string[], isTicked: boolean): void => {
    this.cancel();
    const unticked = new Set(this.read().unticked);
    for (const id of keyAccountIds) isTicked ? unticked.delete(id) : unticked.add(id);
    this.change({ unticked });
  };

  readonly openAccount = (id: string): void => this.#desk.open({ object: 'keyAccount', id });

  readonly apply = async (): Promise<void> => {
    const chosen = tickedIn(this.read());
    if (chosen.length === 0) return;
    const applied = await this.perform('APPLY', () => applyRecommendations(this.#desk, chosen));
    if (applied === null) return;
    this.change({ applied, undone: null });
    await this.load();
  };

  readonly undo = async (): Promise<void> => {
    const runId = this.read().applied?.runId;
    if (!runId) return;
    const undone = await this.perform('UNDO', () => undoRecommendations(this.#desk, runId));
    if (undone === null) return;
    this.change({ undone });
    await this.load();
  };
}
