import type { Desk } from '../panel/desk.ts';
import { dataOf, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import {
  combineKeyAccount,
  planFromTemplate,
  readReviewForm,
  restateCredits,
} from '../workspace/programme.ts';
import type { ReviewedAccount } from '../workspace/programme-answers.ts';
import { ALL_RIGHTS } from '../workspace/rights.ts';
import { ReviewScreen, type ReviewState } from './review-screen.ts';

export type KeyAccountState = ReviewState & { account: Loaded<ReviewedAccount> };

/** A key account: where it stands, its reviews, and what can be commanded. */
export class KeyAccountScreen extends ReviewScreen<KeyAccountState> {
  readonly #id: string;

  constructor(desk: Desk, keyAccountId: string) {
    super(desk, { account: LOADING, doing: IDLE, done: null, draft: null, rights: ALL_RIGHTS });
    this.#id = keyAccountId;
  }

  async load(): Promise<void> {
    // Nothing is offered before it is known who looks on.
    const [account, rights] = await Promise.all([
      readReviewForm(this.desk.client, this.#id),
      this.desk.rights(),
    ]);
    this.change({ account: loadedFrom(account), rights });
  }

  readonly reload = (): void => {
    this.change({ account: LOADING });
    void this.load();
  };

  protected override reviewed(): ReviewedAccount | null {
    return dataOf(this.read().account);
  }

  readonly plan = async (): Promise<void> => {
    const answer = await this.perform('PLAN', () => planFromTemplate(this.desk, this.#id));
    if (answer === null) return;
    const { planId, created, objectives, needs, failure = null } = answer;
    this.change({ done: { kind: 'PLANNED', planId, isNew: created, objectives, needs, failure } });
    this.openPlan(planId);
  };

  readonly restate = async (): Promise<void> => {
    const answer = await this.perform('CREDITS', () => restateCredits(this.desk, this.#id));
    if (answer === null) return;
    this.change({ done: { kind: 'RESTATED', changed: answer.changed, failure: answer.failure ?? null } });
  };

  /** Combines this key account with the one that leads its company. */
  readonly combine = async (): Promise<void> => {
    const answer = await this.perform('COMBINE', () => combineKeyAccount(this.desk, this.#id));
    if (answer === null) return;
    const { keyAccountId, combined, failure = null } = answer;
    this.change({ done: { kind: 'COMBINED', leaderId: keyAccountId, count: combined.length, failure } });
    this.openLeader(keyAccountId);
  };

  readonly openLeader = (id: string): void => this.desk.open({ object: 'keyAccount', id });

  readonly openPlan = (id: string): void => this.desk.open({ object: 'espPlan', id });
}
