import type { AccountStatus } from '../../domain/selection/recommend.ts';
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
import {
  combineKeyAccount,
  completeReview,
  planFromTemplate,
  type ReviewInput,
  readReviewForm,
  restateCredits,
} from '../workspace/programme.ts';
import type { Monitor, Review, ReviewedAccount } from '../workspace/programme-answers.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';
import { preselected } from './preselected.ts';

export type AccountCommand = 'REVIEW' | 'PLAN' | 'CREDITS' | 'COMBINE';

/** What was done last, to be said; `failure`: what followed from it failed. */
export type AccountDone = { failure: string | null } & (
  | { kind: 'REVIEWED'; review: Review }
  | { kind: 'PLANNED'; planId: string; isNew: boolean; objectives: number; needs: number }
  | { kind: 'RESTATED'; changed: number | null }
  | { kind: 'COMBINED'; leaderId: string; count: number }
);

export type KeyAccountState = {
  account: Loaded<ReviewedAccount>;
  doing: Doing<AccountCommand>;
  done: AccountDone | null;
  /** The review that is being filled in. */
  draft: ReviewInput | null;
  rights: Rights;
};

/** A key account: where it stands, its reviews, and what can be commanded. */
export class KeyAccountScreen extends CommandScreen<AccountCommand, KeyAccountState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, keyAccountId: string) {
    super({ account: LOADING, doing: IDLE, done: null, draft: null, rights: ALL_RIGHTS });
    this.#desk = desk;
    this.#id = keyAccountId;
  }

  async load(): Promise<void> {
    // Nothing is offered before it is known who looks on.
    const [account, rights] = await Promise.all([
      readReviewForm(this.#desk.client, this.#id),
      this.#desk.rights(),
    ]);
    this.change({ account: loadedFrom(account), rights });
  }

  readonly reload = (): void => {
    this.change({ account: LOADING });
    void this.load();
  };

  /** Opens the form of a review, with the recommended status where one is to be decided. */
  readonly begin = (monitor: Monitor): void => {
    const account = dataOf(this.read().account);
    if (account === null || this.read().doing.kind === 'BUSY') return;
    const status = monitor === 'IMPORTANCE' ? preselected(account.status, account.recommendedStatus) : null;
    this.change({ draft: { monitor, status, remark: '' }, doing: IDLE, done: null });
  };

  readonly setStatus = (status: AccountStatus): void => this.#edit({ status });
  readonly setRemark = (remark: string): void => this.#edit({ remark });
  readonly abandon = (): void => this.change({ draft: null, doing: IDLE });

  readonly review = async (): Promise<void> => {
    const { draft } = this.read();
    if (draft === null) return;
    const answer = await this.perform('REVIEW', () => completeReview(this.#desk, this.#id, draft));
    if (answer === null) return;
    this.change({
      draft: null,
      done: { kind: 'REVIEWED', review: answer.review, failure: answer.failure ?? null },
    });
    await this.load();
  };

  readonly plan = async (): Promise<void> => {
    const answer = await this.perform('PLAN', () => planFromTemplate(this.#desk, this.#id));
    if (answer === null) return;
    const { planId, created, objectives, needs, failure = null } = answer;
    this.change({ done: { kind: 'PLANNED', planId, isNew: created, objectives, needs, failure } });
    this.openPlan(planId);
  };

  readonly restate = async (): Promise<void> => {
    const answer = await this.perform('CREDITS', () => restateCredits(this.#desk, this.#id));
    if (answer === null) return;
    this.change({ done: { kind: 'RESTATED', changed: answer.changed, failure: answer.failure ?? null } });
  };

  /** Combines this key account with the one that leads its company. */
  readonly combine = async (): Promise<void> => {
    const answer = await this.perform('COMBINE', () => combineKeyAccount(this.#desk, this.#id));
    if (answer === null) return;
    const { keyAccountId, combined, failure = null } = answer;
    this.change({ done: { kind: 'COMBINED', leaderId: keyAccountId, count: combined.length, failure } });
    this.openLeader(keyAccountId);
  };

  readonly openLeader = (id: string): void => this.#desk.open({ object: 'keyAccount', id });

  readonly openPlan = (id: string): void => this.#desk.open({ object: 'espPlan', id });

  #edit(change: Partial<ReviewInput>): void {
    const { draft } = this.read();
    if (draft !== null) this.change({ draft: { ...draft, ...change } });
  }
}
