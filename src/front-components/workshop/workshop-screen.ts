import type { PolicyChanges } from '../../domain/policy-numbers.ts';
import type { Workshop } from '../../flows/selection/workshop.ts';
import { rememberLast } from '../draw/remember.ts';
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
import { type Before, setPolicy } from '../workspace/set-up.ts';
import { readWorkshop } from '../workspace/workshop.ts';
import { type Movable, outcomeOf, sliderRanges, valueAt } from './model.ts';

export type WorkshopCommand = 'SAVE' | 'UNDO';

export type WorkshopState = {
  workshop: Loaded<Workshop>;
  /** The numbers that are not as they are saved. */
  changes: PolicyChanges;
  doing: Doing<WorkshopCommand>;
  /** What was saved last, with what takes it back. */
  saved: { before: Before; isUndone: boolean } | null;
  isTable: boolean;
  hasRecommendations: boolean;
};

/** A policy whose numbers are moved to see who would be recommended, and saved once that is meant. */
export class WorkshopScreen extends CommandScreen<WorkshopCommand, WorkshopState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, policyId: string) {
    super({
      workshop: LOADING,
      changes: {},
      doing: IDLE,
      saved: null,
      isTable: false,
      hasRecommendations: false,
    });
    this.#desk = desk;
    this.#id = policyId;
  }

  async load(): Promise<void> {
    this.change({ workshop: loadedFrom(await readWorkshop(this.#desk.client, this.#id)) });
  }

  /** What the sliders come to; the same for the same sliders, so that what does not change is not drawn anew. */
  readonly outcome = rememberLast(outcomeOf);
  readonly ranges = rememberLast(sliderRanges);

  readonly reload = (): void => {
    this.change({ workshop: LOADING, changes: {} });
    void this.load();
  };

  /** Moves a slider to a place from 0 to 100. */
  readonly move = (field: Movable, position: number): void => {
    const workshop = dataOf(this.read().workshop);
    if (workshop === null || this.read().doing.kind === 'BUSY' || !Number.isFinite(position)) return;
    const value = valueAt(position, this.ranges(workshop)[field]);
    const { [field]: _, ...others } = this.read().changes;
    const isSaved = value === workshop.policy.numbers[field];
    // What was asked about is not what would be saved any more.
    this.change({ changes: isSaved ? others : { ...others, [field]: value }, doing: IDLE });
  };

  readonly reset = (): void => {
    if (this.read().doing.kind !== 'BUSY') this.change({ changes: {}, doing: IDLE });
  };

  readonly save = async (): Promise<void> => {
    const { changes } = this.read();
    if (Object.keys(changes).length === 0) return;
    const before = await this.perform('SAVE', () => this.#set({ numbers: changes }));
    if (before === null) return;
    this.change({ saved: { before, isUndone: false }, changes: {} });
    await this.load();
  };

  readonly undo = async (): Promise<void> => {
    const { saved } = this.read();
    if (saved === null) return;
    const undone = await this.perform('UNDO', () => this.#set(saved.before));
    if (undone === null) return;
    this.change({ saved: { ...saved, isUndone: true }, changes: {} });
    await this.load();
  };

  #set(values: Before) {
    return setPolicy(this.#desk.client, this.#id, values);
  }

  readonly turn = (): void => this.change({ isTable: !this.read().isTable });

  readonly showRecommendations = (): void => this.change({ hasRecommendations: true });

  readonly openCompany = (id: string): void => this.#desk.open({ object: 'company', id });
}
