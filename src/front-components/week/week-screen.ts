import { briefTexts, stepSentence } from '../../domain/brief/catalogue.ts';
import { ReviewScreen, type ReviewState } from '../key-account/review-screen.ts';
import type { Desk } from '../panel/desk.ts';
import { dataOf, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import type { Answer } from '../workspace/failures.ts';
import type { Review } from '../workspace/programme-answers.ts';
import { ALL_RIGHTS } from '../workspace/rights.ts';
import { readWeek, readWho, type Who } from '../workspace/week.ts';
import type { Week, WeekItem, WeekKind } from './model.ts';

/** The week of whoever looks on, or everybody's. */
export type WeekScope = 'MINE' | 'ALL';

export type WeekState = ReviewState & {
  week: Loaded<Week>;
  scope: WeekScope;
  /** Whether whoever looks on is nobody among the members. */
  isNobody: boolean;
  /** The kind that is listed; null for all. */
  kind: WeekKind | null;
  /** The item that is looked at. */
  at: string | null;
  /** What was completed since the page was opened. */
  completed: ReadonlySet<string>;
  /** What was completed last. */
  last: { name: string; review: Review; failure: string | null } | null;
};

/** What is listed: what is left of the chosen kind. */
export const listedIn = ({ week, kind, completed }: WeekState): readonly WeekItem[] =>
  (dataOf(week)?.items ?? []).filter(
    (item) => !completed.has(item.id) && (kind === null || item.kind === kind),
  );

/** The item that is looked at. */
export const itemAt = (state: WeekState): WeekItem | null =>
  listedIn(state).find(({ id }) => id === state.at) ?? null;

const STEPS: Readonly<Record<string, number>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };

/** What asks for somebody this week, gone through one by one; reviews are completed where they are listed. */
export class WeekScreen extends ReviewScreen<WeekState> {
  readonly #userId: string | null;
  #who: Promise<Answer<Who | null>> | null = null;

  constructor(desk: Desk, userId: string | null) {
    super(desk, {
      week: LOADING,
      scope: 'MINE',
      isNobody: false,
      kind: null,
      at: null,
      completed: new Set(),
      last: null,
      doing: IDLE,
      done: null,
      draft: null,
      rights: ALL_RIGHTS,
    });
    this.#userId = userId;
  }

  async load(): Promise<void> {
    const { scope } = this.read();
    const week = await this.#read(scope);
    // Whoever has chosen another week meanwhile waits for that one.
    if (this.read().scope === scope) this.change({ week: loadedFrom(week) });
  }

  async #read(scope: WeekScope): Promise<Answer<Week>> {
    const { client, timers } = this.desk;
    const now = new Date(timers.now());
    if (scope === 'ALL') return readWeek(client, null, now);
    const who = await this.#whoIsIt();
    if (!who.ok) return who;
    this.change({ isNobody: who.data === null });
    return readWeek(client, who.data, now);
  }

  #whoIsIt(): Promise<Answer<Who | null>> {
    if (this.#userId === null) return Promise.resolve({ ok: true, data: null });
    this.#who ??= readWho(this.desk.client, this.#userId);
    return this.#who;
  }

  protected override reviewed() {
    const item = itemAt(this.read());
    return item?.kind === 'REVIEW' ? item.account : null;
  }

  /** What was completed is left out from now on, and the next one is looked at. */
  protected override async afterReview(): Promise<void> {
    const state = this.read();
    const item = itemAt(state);
    if (item === null || state.done?.kind !== 'REVIEWED') return;
    const { review, failure } = state.done;
    const index = listedIn(state).indexOf(item);
    this.change({
      completed: new Set([...state.completed, item.id]),
      last: { name: item.name, review, failure },
      done: null,
    });
    const left = listedIn(this.read());
    this.change({ at: (left[index] ?? left.at(-1))?.id ?? null });
  }

  readonly reload = (): void => {
    this.#who = null;
    this.change({ week: LOADING, at: null, draft: null, doing: IDLE });
    void this.load();
  };

  readonly choose = (scope: WeekScope): void => {
    if (this.read().doing.kind === 'BUSY') return;
    this.change({ scope, week: LOADING, at: null, draft: null, doing: IDLE });
    void this.load();
  };

  readonly show = (kind: WeekKind | null): void => {
    if (this.read().doing.kind !== 'BUSY') this.change({ kind, at: null, draft: null, doing: IDLE });
  };

  readonly look = (id: string): void => {
    if (this.read().doing.kind === 'BUSY' || this.read().at === id) return;
    this.change({ at: id, draft: null, doing: IDLE });
  };

  /** J and K go through the list; Enter opens the decision and, once it is open, completes it. */
  readonly key = (key: string): void => {
    const state = this.read();
    if (key === 'Enter') this.decide();
    const step = STEPS[key];
    if (step === undefined) return;
    const items = listedIn(state);
    const now = items.findIndex(({ id }) => id === state.at);
    const next = items[now < 0 ? 0 : now + step];
    if (next !== undefined) this.look(next.id);
  };

  readonly decide = (): void => {
    const item = itemAt(this.read());
    if (item === null || this.read().doing.kind === 'BUSY') return;
    if (item.kind !== 'REVIEW') this.desk.open(item.record);
    else if (this.read().draft === null) this.beginReview(item.monitor);
    else if (item.monitor !== 'IMPORTANCE' || this.read().rights.decide) void this.review();
  };

  readonly open = (item: WeekItem): void => this.desk.open(item.record);

  /** What a signal about people asks for, in words. */
  readonly sentenceOf = (signal: string): string =>
    stepSentence({ code: 'ATTENTION', signal }, briefTexts(this.desk.language));
}
