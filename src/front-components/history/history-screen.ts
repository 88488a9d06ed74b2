import type { Desk, RecordRef } from '../panel/desk.ts';
import { dataOf, LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { CompanyOf } from '../workspace/company-of.ts';
import { type History, readHistory } from '../workspace/history.ts';
import { listStamp } from '../workspace/list-stamps.ts';
import type { Stamp } from '../workspace/live.ts';
import { type HistoryMonth, withoutGaps } from './model.ts';

/** As many months as are drawn. */
const MOST_MONTHS = 36;

export type HistoryPicture = 'HAPPENINGS' | 'IMPORTANCE' | 'CLOSENESS';

export type HistoryState = {
  history: Loaded<History>;
  /** The month since which is told what moved; null before one was chosen. */
  since: string | null;
  /** The month that the pointer is at. */
  at: string | null;
  /** The pictures that are shown as tables. */
  tables: ReadonlySet<HistoryPicture>;
};

/** The months that are drawn, in ascending order. */
export const slotsOf = ({ months }: History) => withoutGaps(months, MOST_MONTHS);

/** The month that a choice stands for: the one chosen, else the one before the last. Null with a single month. */
export function sinceOf(history: History, chosen: string | null): HistoryMonth | null {
  const earlier = history.months.slice(0, -1);
  return earlier.find(({ month }) => month === chosen) ?? earlier.at(-1) ?? null;
}

/** The scores of a company, or of the company of a key account, month by month. */
export class HistoryScreen extends Screen<HistoryState> {
  readonly #desk: Desk;
  readonly #company: CompanyOf;

  constructor(desk: Desk, record: RecordRef) {
    super({ history: LOADING, since: null, at: null, tables: new Set() });
    this.#desk = desk;
    this.#company = new CompanyOf(desk.client, record);
  }

  async load(): Promise<void> {
    const { client } = this.#desk;
    const read = await this.#company.read((id) => readHistory(client, id));
    this.change({ history: loadedFrom(read) });
  }

  /** By what a change of the scores, or of what is pinned to them, is seen. */
  readonly stamp = async (): Promise<Stamp | null> => {
    const companyId = await this.#company.id();
    return companyId === null ? null : listStamp(this.#desk.client, 'history', companyId);
  };

  readonly reload = (): void => {
    this.change({ history: LOADING });
    void this.load();
  };

  readonly turn = (picture: HistoryPicture): void => {
    const tables = new Set(this.read().tables);
    if (!tables.delete(picture)) tables.add(picture);
    this.change({ tables });
  };

  readonly choose = (month: string): void => this.change({ since: month });

  readonly look = (month: string | null): void => {
    if (this.read().at !== month) this.change({ at: month });
  };

  /** Left and right go from month to month, Home and End to the first and the last but one. */
  readonly key = (key: string): void => {
    const history = dataOf(this.read().history);
    if (history === null) return;
    const earlier = history.months.slice(0, -1);
    const now = earlier.findIndex(({ month }) => month === sinceOf(history, this.read().since)?.month);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: now - 1,
      ArrowRight: now + 1,
      Home: 0,
      End: earlier.length - 1,
    };
    const month = earlier[steps[key] ?? -1]?.month;
    if (month !== undefined) this.change({ since: month });
  };

  readonly open = (record: RecordRef): void => this.#desk.open(record);
}
