import { nearestTo, type Point, STRIPS, shareAt } from '../draw/pointing.ts';
import { type Desk, MOST_IN_LIST } from '../panel/desk.ts';
import { dataOf, LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { readPortfolio } from '../workspace/portfolio.ts';
import { type Bubble, bubbleBeside, bubblesIn, bubblesOf, type Drag, inOrder } from './layout.ts';
import {
  type Axis,
  filtered,
  NO_FILTER,
  type Portfolio,
  type PortfolioAccount,
  type PortfolioFilter,
} from './model.ts';

/** The accounts that are shown, and those of them that have a place. */
export type Shown = { accounts: readonly PortfolioAccount[]; bubbles: readonly Bubble[] };

export type PortfolioState = {
  portfolio: Loaded<Portfolio>;
  filter: PortfolioFilter;
  axis: Axis;
  /** What filter and axis leave; null while nothing is here. */
  shown: Shown | null;
  /** The account that is explained. */
  at: string | null;
  chosen: ReadonlySet<string>;
  /** Whether pointing draws a frame. */
  isFraming: boolean;
  /** The corners of the frame that is being drawn. */
  frame: { from: Point; to: Point } | null;
  isTable: boolean;
};

/** A frame over whole strips. */
export const dragOf = ({ from, to }: { from: Point; to: Point }): Drag => ({
  from: { share: Math.min(from.strip, to.strip) / STRIPS, y: Math.min(from.y, to.y) },
  to: { share: (Math.max(from.strip, to.strip) + 1) / STRIPS, y: Math.max(from.y, to.y) },
});

const DIRECTIONS: Readonly<Record<string, 'LEFT' | 'RIGHT' | 'UP' | 'DOWN'>> = {
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
  j: 'RIGHT',
  k: 'LEFT',
};

const CHOOSE = ['x', 'X', ' '];

/** Further than a hand trembles, in pixels. */
const DRAGGED = 4;

/** All key accounts in one picture, which of them are shown, and which are chosen. */
export class PortfolioScreen extends Screen<PortfolioState> {
  readonly #desk: Desk;
  readonly #now: () => Date;

  constructor(desk: Desk, now: () => Date = () => new Date()) {
    super({
      portfolio: LOADING,
      filter: NO_FILTER,
      axis: 'SCORE',
      shown: null,
      at: null,
      chosen: new Set(),
      isFraming: false,
      frame: null,
      isTable: false,
    });
    this.#desk = desk;
    this.#now = now;
  }

  async load(): Promise<void> {
    const portfolio = loadedFrom(await readPortfolio(this.#desk.client, this.#now()));
    this.change({ portfolio });
    this.#show({});
  }

  readonly reload = (): void => {
    this.change({ portfolio: LOADING, shown: null });
    void this.load();
  };

  readonly filter = (part: Partial<PortfolioFilter>): void =>
    this.#show({ filter: { ...this.read().filter, ...part } });

  readonly stand = (axis: Axis): void => this.#show({ axis });

  readonly turn = (): void => this.change({ isTable: !this.read().isTable });

  readonly openAccount = (id: string): void => this.#desk.open({ object: 'keyAccount', id });

  readonly leave = (): void => this.#at(null);

  readonly toggle = (id: string): void => {
    const chosen = new Set(this.read().chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.change({ chosen });
  };

  readonly clear = (): void => this.change({ chosen: new Set(), frame: null });

  readonly turnFraming = (): void =>
    this.change({ isFraming: !this.read().isFraming, frame: null, at: null });

  /** The pointer is at a place: explains what is there, or draws the frame on. */
  readonly move = (point: Point): void => {
    const { isFraming, frame } = this.read();
    if (!isFraming) {
      this.#at(this.#near(point)?.account.id ?? null);
    } else if (frame !== null && (frame.to.strip !== point.strip || frame.to.y !== point.y)) {
      this.change({ frame: { ...frame, to: point } });
    }
  };

  /** The pointer is put down: on the first corner of a frame, or on the second one where two are clicked. */
  readonly press = (point: Point): void => {
    if (!this.read().isFraming || this.read().frame !== null) return;
    this.change({ frame: { from: point, to: point } });
  };

  /** The pointer is lifted: a frame that was drawn chooses what is in it, a click is one of its corners. */
  readonly release = (point: Point): void => {
    const { isFraming, frame, shown, chosen } = this.read();
    if (!isFraming || frame === null) return;
    const hasMoved = point.strip !== frame.from.strip || Math.abs(point.y - frame.from.y) > DRAGGED;
    if (!hasMoved) return;
    const inside = bubblesIn(shown?.bubbles ?? [], dragOf({ from: frame.from, to: point }));
    this.change({ chosen: new Set([...chosen, ...inside.map(({ account }) => account.id)]), frame: null });
  };

  /** A click on an account chooses it, or no longer. */
  readonly click = (point: Point): void => {
    const near = this.read().isFraming ? null : this.#near(point);
    if (near === null) return;
    this.toggle(near.account.id);
    this.#at(near.account.id);
  };

  /** Goes from account to account; Enter opens the one that is explained, X or Space chooses it. */
  readonly key = (key: string): void => {
    const { shown, at } = this.read();
    const bubbles = shown?.bubbles ?? [];
    const here = bubbles.find(({ account }) => account.id === at) ?? null;
    const direction = DIRECTIONS[key];
    if (key === 'Escape') {
      this.change({ at: null, frame: null });
    } else if (key === 'Home' || (here === null && direction !== undefined)) {
      this.#at(inOrder(bubbles)[0]?.account.id ?? null);
    } else if (key === 'End') {
      this.#at(inOrder(bubbles).at(-1)?.account.id ?? null);
    } else if (here !== null && key === 'Enter') {
      this.openAccount(here.account.id);
    } else if (here !== null && CHOOSE.includes(key)) {
      this.toggle(here.account.id);
    } else if (here !== null && direction !== undefined) {
      this.#at(bubbleBeside(bubbles, here, direction)?.account.id ?? here.account.id);
    }
  };

  /** Opens a list of those that are chosen. */
  readonly openChosen = (): void => {
    const chosen = [...this.read().chosen];
    if (chosen.length > 0 && chosen.length <= MOST_IN_LIST) this.#desk.openList('keyAccounts', chosen);
  };

  #near(point: Point): Bubble | null {
    return nearestTo(this.read().shown?.bubbles ?? [], shareAt(point), point.y);
  }

  #at(id: string | null): void {
    if (this.read().at !== id) this.change({ at: id });
  }

  /** What is chosen and no longer shown is chosen no more: nobody would know. */
  #show(next: Partial<Pick<PortfolioState, 'filter' | 'axis'>>): void {
    const { portfolio, filter, axis, chosen } = { ...this.read(), ...next };
    const data = dataOf(portfolio);
    if (data === null) {
      this.change(next);
      return;
    }
    const accounts = filtered(data, filter);
    const ids = new Set(accounts.map(({ id }) => id));
    this.change({
      ...next,
      shown: { accounts, bubbles: bubblesOf(accounts, axis) },
      chosen: new Set([...chosen].filter((id) => ids.has(id))),
      at: null,
      frame: null,
    });
  }
}
