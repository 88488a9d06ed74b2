import { briefTexts, stepSentence } from '../../domain/brief/catalogue.ts';
import { ReviewScreen, type ReviewState } from '../key-account/review-screen.ts';
import type { Desk, RecordRef } from '../panel/desk.ts';
import { dataOf, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import { ProjectScreen } from '../project-line/project-screen.ts';
import type { Answer } from '../workspace/failures.ts';
import type { Review } from '../workspace/programme-answers.ts';
import { ALL_RIGHTS } from '../workspace/rights.ts';
import { readWeek, readWho, type Who } from '../workspace/week.ts';
import { DecisionScreen, type Verdict } from './decision-screen.ts';
import type { Week, WeekItem, WeekKind } from './model.ts';

/** The week of whoever looks on, or everybody's. */
export type WeekScope = 'MINE' | 'ALL';

/** The decision that is open under the item that is looked at. A review has its form in the state of the page. */
export type OpenDecision = { kind: 'DEAL'; screen: ProjectScreen } | { kind: 'ITEM'; screen: DecisionScreen };

/** What was decided last. */
type Last = { name: string } & (
  | { kind: 'REVIEWED'; review: Review; failure: string | null }
  | { kind: 'INITIATED'; initiation: string }
  | Verdict
);

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
  last: Last | null;
  decision: OpenDecision | null;
};

/** What is listed: what is left of the chosen kind. */
export const listedIn = ({ week, kind, completed }: WeekState): readonly WeekItem[] =>
  (dataOf(week)?.items ?? []).filter(
    (item) => !completed.has(item.id) && (kind === null || item.kind === kind),
  );

/** The item that is looked at. */
export const itemAt = (state: WeekState): WeekItem | null =>
  listedIn(state).find(({ id }) => id === state.at) ?? null;

/** What was decided; null as long as nothing is. */
function decidedBy(decision: OpenDecision, name: string): Last | null {
  if (decision.kind === 'ITEM') {
    const { verdict } = decision.screen.read();
    return verdict && { name, ...verdict };
  }
  const { project, doing } = decision.screen.read();
  const initiation = dataOf(project)?.deal.initiation ?? 'PENDING';
  return doing.kind !== 'IDLE' || initiation === 'PENDING' ? null : { name, kind: 'INITIATED', initiation };
}

const STEPS: Readonly<Record<string, number>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };

/** Nothing is open of what was looked at before. */
const CLOSED = { draft: null, doing: IDLE, decision: null } as const;

/** What asks for somebody this week, gone through one by one, each decided where it is listed. */
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
      decision: null,
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

  protected override async afterReview(): Promise<void> {
    const item = itemAt(this.read());
    const { done } = this.read();
    if (item === null || done?.kind !== 'REVIEWED') return;
    const { review, failure } = done;
    this.#leave(item, { kind: 'REVIEWED', name: item.name, review, failure });
  }

  /** What was completed is left out from now on, and the next one is looked at. */
  #leave(item: WeekItem, last: Last): void {
    const state = this.read();
    const index = listedIn(state).indexOf(item);
    this.change({ ...CLOSED, completed: new Set([...state.completed, item.id]), last, done: null });
    const left = listedIn(this.read());
    this.change({ at: (left[index] ?? left.at(-1))?.id ?? null });
  }

  /** Whether something is on its way, so that nothing moves until it has been answered. */
  #isBusy(): boolean {
    const { doing, decision } = this.read();
    return doing.kind === 'BUSY' || decision?.screen.read().doing.kind === 'BUSY';
  }

  readonly reload = (): void => {
    this.#who = null;
    this.change({ ...CLOSED, week: LOADING, at: null });
    void this.load();
  };

  readonly choose = (scope: WeekScope): void => {
    if (this.#isBusy()) return;
    this.change({ ...CLOSED, scope, week: LOADING, at: null });
    void this.load();
  };

  readonly show = (kind: WeekKind | null): void => {
    if (!this.#isBusy()) this.change({ ...CLOSED, kind, at: null });
  };

  readonly look = (id: string): void => {
    if (this.#isBusy() || this.read().at === id) return;
    this.change({ ...CLOSED, at: id });
  };

  /** J and K go through the list; Enter opens the decision; once that is open, it completes a review, or opens the record. */
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
    const { draft, decision, rights } = this.read();
    const item = itemAt(this.read());
    if (item === null || this.#isBusy()) return;
    if (item.kind !== 'REVIEW') {
      if (decision === null) this.#begin(item);
      else this.open(item);
    } else if (draft === null) this.beginReview(item.monitor);
    else if (item.monitor !== 'IMPORTANCE' || rights.decide) void this.review();
  };

  #begin(item: Exclude<WeekItem, { kind: 'REVIEW' }>): void {
    const decision: OpenDecision =
      item.kind === 'INITIATION'
        ? { kind: 'DEAL', screen: new ProjectScreen(this.desk, item.record.id) }
        : { kind: 'ITEM', screen: new DecisionScreen(this.desk, item) };
    const { screen } = decision;
    this.change({ decision });
    screen.subscribe(() => {
      // Of what was left meanwhile nothing is shown any more.
      if (this.read().decision?.screen !== screen) return;
      const last = decidedBy(decision, item.name);
      if (last === null) this.change({ decision: { ...decision } });
      else this.#leave(item, last);
    });
    void screen.load();
  }

  readonly open = (item: WeekItem): void => this.desk.open(item.record);

  readonly openRecord = (record: RecordRef): void => this.desk.open(record);

  /** What a signal about people asks for, in words. */
  readonly sentenceOf = (signal: string): string =>
    stepSentence({ code: 'ATTENTION', signal }, briefTexts(this.desk.language));
}
