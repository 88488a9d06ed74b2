import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { Desk } from '../panel/desk.ts';
import { CommandScreen, type Doing } from '../panel/screen.ts';
import { completeReview, type ReviewInput } from '../workspace/programme.ts';
import type { Monitor, Review, ReviewedAccount } from '../workspace/programme-answers.ts';
import type { Rights } from '../workspace/rights.ts';
import { preselected } from './preselected.ts';

export type AccountCommand = 'REVIEW' | 'PLAN' | 'CREDITS' | 'COMBINE';

/** What was done last, to be said; `failure`: what followed from it failed. */
export type AccountDone = { failure: string | null } & (
  | { kind: 'REVIEWED'; review: Review }
  | { kind: 'PLANNED'; planId: string; isNew: boolean; objectives: number; needs: number }
  | { kind: 'RESTATED'; changed: number | null }
  | { kind: 'COMBINED'; leaderId: string; count: number }
);

export type ReviewState = {
  doing: Doing<AccountCommand>;
  done: AccountDone | null;
  /** The review that is being filled in. */
  draft: ReviewInput | null;
  rights: Rights;
};

/** What a review is held of: the account, and what its form begins with. */
export type Reviewable = Pick<ReviewedAccount, 'id' | 'status' | 'recommendedStatus'>;

/** A page on which reviews are filled in and completed, one at a time. */
export abstract class ReviewScreen<State extends ReviewState> extends CommandScreen<AccountCommand, State> {
  protected readonly desk: Desk;

  constructor(desk: Desk, initial: State) {
    super(initial);
    this.desk = desk;
  }

  /** The account that a review is of now; null while none is here. */
  protected abstract reviewed(): Reviewable | null;

  /** Opens the form of a review, with the recommended status where one is to be decided. */
  readonly begin = (monitor: Monitor): void => {
    const account = this.reviewed();
    if (account === null || this.read().doing.kind === 'BUSY') return;
    const status = monitor === 'IMPORTANCE' ? preselected(account.status, account.recommendedStatus) : null;
    this.#now({ draft: { monitor, status, remark: '' }, doing: { kind: 'IDLE' }, done: null });
  };

  /** The same where it has not been asked yet what may be decided: that is asked when somebody is about to. */
  readonly beginReview = (monitor: Monitor): void => {
    this.begin(monitor);
    void this.desk.rights().then((rights) => this.#now({ rights }));
  };

  readonly setStatus = (status: AccountStatus): void => this.#edit({ status });
  readonly setRemark = (remark: string): void => this.#edit({ remark });
  readonly abandon = (): void => this.#now({ draft: null, doing: { kind: 'IDLE' } });

  readonly review = async (): Promise<void> => {
    const { draft } = this.read();
    const account = this.reviewed();
    if (draft === null || account === null) return;
    const answer = await this.perform('REVIEW', () => completeReview(this.desk, account.id, draft));
    if (answer === null) return;
    this.#now({
      draft: null,
      done: { kind: 'REVIEWED', review: answer.review, failure: answer.failure ?? null },
    });
    await this.afterReview();
  };

  /** What is shown once a review has been completed: the account as it stands then. */
  protected afterReview(): Promise<void> {
    return this.load();
  }

  #edit(change: Partial<ReviewInput>): void {
    const { draft } = this.read();
    if (draft !== null) this.#now({ draft: { ...draft, ...change } });
  }

  // What every page of this kind has is a part of the state of each.
  #now(next: Partial<ReviewState>): void {
    this.change(next as Partial<State>);
  }
}
