import type { ClosedDeal } from '../../domain/assessment/calibration.ts';
import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { readClosedDeals } from '../workspace/closed-deals.ts';

export type WinsState = { closed: Loaded<{ deals: readonly ClosedDeal[]; isCut: boolean }> };

/** Which answers and circumstances deals were won with. */
export class WinsScreen extends Screen<WinsState> {
  readonly #desk: Pick<Desk, 'client'>;

  constructor(desk: Pick<Desk, 'client'>) {
    super({ closed: LOADING });
    this.#desk = desk;
  }

  async load(): Promise<void> {
    this.change({ closed: loadedFrom(await readClosedDeals(this.#desk.client)) });
  }

  readonly reload = (): void => {
    this.change({ closed: LOADING });
    void this.load();
  };
}
