import type { Desk } from '../panel/desk.ts';
import { CommandScreen, type Doing, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import { coverNeed, incubate } from '../workspace/programme.ts';
import { type Need, readNeed } from '../workspace/records.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';

export type NeedCommand = 'INCUBATE' | 'COVER';

export type NeedState = {
  need: Loaded<Need>;
  doing: Doing<NeedCommand>;
  done:
    | ({ failure: string | null } & (
        | { kind: 'INCUBATED'; opportunityId: string; isNew: boolean }
        | { kind: 'COVERED' }
      ))
    | null;
  rights: Rights;
};

/** A need of an account: what it is worth, and what becomes of it. */
export class NeedScreen extends CommandScreen<NeedCommand, NeedState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, needId: string) {
    super({ need: LOADING, doing: IDLE, done: null, rights: ALL_RIGHTS });
    this.#desk = desk;
    this.#id = needId;
  }

  async load(): Promise<void> {
    const [need, rights] = await Promise.all([readNeed(this.#desk.client, this.#id), this.#desk.rights()]);
    this.change({ need: loadedFrom(need), rights });
  }

  readonly reload = (): void => {
    this.change({ need: LOADING });
    void this.load();
  };

  readonly incubate = async (): Promise<void> => {
    const answer = await this.perform('INCUBATE', () => incubate(this.#desk, this.#id));
    if (answer === null) return;
    const { opportunityId, created, failure = null } = answer;
    this.change({ done: { kind: 'INCUBATED', opportunityId, isNew: created, failure } });
    this.openOpportunity(opportunityId);
    await this.load();
  };

  readonly cover = async (): Promise<void> => {
    const answer = await this.perform('COVER', () => coverNeed(this.#desk, this.#id));
    if (answer === null) return;
    this.change({ done: { kind: 'COVERED', failure: answer.failure ?? null } });
    await this.load();
  };

  readonly openOpportunity = (id: string): void => this.#desk.open({ object: 'opportunity', id });
}
