import { amountIn } from '../insight/insight-screen.ts';
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
import { CompanyOf } from '../workspace/company-of.ts';
import { listStamp } from '../workspace/list-stamps.ts';
import type { Stamp } from '../workspace/live.ts';
import { createNeed, readNeedsBoard, saveNeed } from '../workspace/needs-board.ts';
import { incubate } from '../workspace/programme.ts';
import {
  type BoardCell,
  type BoardNeed,
  cellKey,
  moveOf,
  type NeedChange,
  type NeedsBoard,
  type NeedValues,
  usualCurrency,
  withNeed,
} from './model.ts';

export type NeedsCommand = 'SAVE' | 'MAKE' | 'INCUBATE';

/** A need that is being written for a cell. */
export type NeedDraft = {
  cell: BoardCell;
  need: string;
  amount: string;
  currency: string;
  companyId: string;
};

export type NeedsState = {
  board: Loaded<NeedsBoard>;
  /** The company whose needs are shown; null for all, and while it is not known. */
  companyId: string | null;
  /** The need that is shown in full. */
  chosen: string | null;
  /** The need that is being dragged, and the cell it is over. */
  dragged: string | null;
  over: string | null;
  draft: NeedDraft | null;
  /** What was moved, the last at the end. */
  done: readonly NeedChange[];
  doing: Doing<NeedsCommand>;
  isTable: boolean;
  /** Cells that show all their needs. */
  unfolded: ReadonlySet<string>;
};

const STANDARD_CURRENCY = 'USD';

/** The open needs of an account, or of all accounts, by horizon and capability. */
export class NeedsScreen extends CommandScreen<NeedsCommand, NeedsState> {
  readonly #desk: Desk;
  readonly #company: CompanyOf | null;

  /** @param record of a company or a key account; null for all accounts */
  constructor(desk: Desk, record: RecordRef | null) {
    super({
      board: LOADING,
      companyId: null,
      chosen: null,
      dragged: null,
      over: null,
      draft: null,
      done: [],
      doing: IDLE,
      isTable: false,
      unfolded: new Set(),
    });
    this.#desk = desk;
    this.#company = record && new CompanyOf(desk.client, record);
  }

  async load(): Promise<void> {
    const { client } = this.#desk;
    const read = this.#company
      ? await this.#company.read((companyId) => {
          this.change({ companyId });
          return readNeedsBoard(client, companyId);
        })
      : await readNeedsBoard(client, null);
    this.change({ board: loadedFrom(read) });
  }

  /** By what a change of the needs is seen. */
  readonly stamp = async (): Promise<Stamp | null> => {
    const { client } = this.#desk;
    if (this.#company === null) return listStamp(client, 'allNeeds', null);
    const companyId = await this.#company.id();
    return companyId === null ? null : listStamp(client, 'needs', companyId);
  };

  /** Nothing moves under the hand that drags a need. */
  override async refresh(): Promise<boolean> {
    return this.read().dragged === null && super.refresh();
  }

  readonly reload = (): void => {
    this.change({ board: LOADING, chosen: null, draft: null, done: [] });
    void this.load();
  };

  readonly turn = (): void => this.change({ isTable: !this.read().isTable });

  readonly choose = (id: string | null): void => this.change({ chosen: id, draft: null });

  readonly unfold = (cell: BoardCell): void =>
    this.change({ unfolded: new Set([...this.read().unfolded, cellKey(cell)]) });

  readonly openNeed = (id: string): void => this.#desk.openBeside({ object: 'accountNeed', id });

  readonly openCompany = (id: string): void => this.#desk.open({ object: 'company', id });

  readonly openOpportunity = (id: string): void => this.#desk.open({ object: 'opportunity', id });

  readonly press = (id: string): void => {
    if (this.read().doing.kind !== 'BUSY') this.change({ dragged: id, over: null });
  };

  readonly enter = (cell: BoardCell): void => {
    const { dragged, over } = this.read();
    if (dragged !== null && over !== cellKey(cell)) this.change({ over: cellKey(cell) });
  };

  readonly release = (cell: BoardCell): void => {
    const { dragged } = this.read();
    this.drop();
    if (dragged !== null) void this.move(dragged, cell);
  };

  /** Ends a drag without moving anything. */
  readonly drop = (): void => {
    if (this.read().dragged !== null) this.change({ dragged: null, over: null });
  };

  /** Moves a need, at once on the board; back again where the workspace refuses it. */
  readonly move = async (id: string, cell: BoardCell): Promise<void> => {
    const need = this.#need(id);
    const change = need === undefined ? null : moveOf(need, cell);
    if (change !== null && (await this.#save(id, change.after, change.before)))
      this.change({ done: [...this.read().done, change] });
  };

  readonly undo = async (): Promise<void> => {
    const last = this.read().done.at(-1);
    if (last !== undefined && (await this.#save(last.needId, last.before, last.after)))
      this.change({ done: this.read().done.slice(0, -1) });
  };

  readonly forget = (): void => this.change({ doing: IDLE });

  /** Begins a need of a cell. */
  readonly begin = (cell: BoardCell): void => {
    const board = dataOf(this.read().board);
    const currency =
      (board === null ? null : usualCurrency(board)) ??
      this.#desk.client.setting('BASE_CURRENCY') ??
      STANDARD_CURRENCY;
    const companyId = this.read().companyId ?? '';
    this.change({ draft: { cell, need: '', amount: '', currency, companyId }, chosen: null });
  };

  readonly write = (part: Partial<NeedDraft>): void => {
    const { draft } = this.read();
    if (draft !== null) this.change({ draft: { ...draft, ...part } });
  };

  readonly abandon = (): void => this.change({ draft: null, doing: IDLE });

  readonly make = async (): Promise<void> => {
    const { draft } = this.read();
    if (draft === null || !isComplete(draft)) return;
    const { cell, need, amount, currency, companyId } = draft;
    const values = { ...cell, need: need.trim(), companyId, currency, amount: amountIn(amount) ?? null };
    const id = await this.perform('MAKE', () => createNeed(this.#desk.client, values));
    if (id === null) return;
    this.change({ draft: null, chosen: id });
    await this.load();
  };

  /** Makes an opportunity of a need, and opens it. */
  readonly incubate = async (id: string): Promise<void> => {
    const answer = await this.perform('INCUBATE', () => incubate(this.#desk, id));
    if (answer === null) return;
    this.openOpportunity(answer.opportunityId);
    await this.load();
  };

  #need(id: string): BoardNeed | undefined {
    return dataOf(this.read().board)?.needs.find((need) => need.id === id);
  }

  async #save(id: string, values: NeedValues, before: NeedValues): Promise<boolean> {
    if (this.read().doing.kind === 'BUSY') return false;
    this.#show(id, values);
    const saved = await this.perform('SAVE', () => saveNeed(this.#desk.client, id, values));
    if (saved === null) this.#show(id, before);
    return saved !== null;
  }

  #show(id: string, values: NeedValues): void {
    const board = dataOf(this.read().board);
    if (board !== null) this.change({ board: { kind: 'READY', data: withNeed(board, id, values) } });
  }
}

/** Whether a need can be made of what was written. */
export const isComplete = ({ need, amount, currency, companyId }: NeedDraft): boolean =>
  need.trim() !== '' &&
  companyId !== '' &&
  amountIn(amount) !== undefined &&
  (amountIn(amount) === null || /^[A-Z]{3}$/.test(currency));
