import type { Desk } from '../panel/desk.ts';
import { CommandScreen, type Doing, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import { revisePlan } from '../workspace/programme.ts';
import type { RevisionCause } from '../workspace/programme-answers.ts';
import { type Plan, readPlan } from '../workspace/records.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';

export type PlanState = {
  plan: Loaded<Plan>;
  doing: Doing<'REVISE'>;
  /** Whether the form for a new revision is open, and what was chosen in it. */
  form: { cause: RevisionCause | null } | null;
  made: { planId: string; revision: number; failure: string | null } | null;
  rights: Rights;
};

/** An ESP+ plan: whether it goes to plan, and its next revision. */
export class PlanScreen extends CommandScreen<'REVISE', PlanState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, planId: string) {
    super({ plan: LOADING, doing: IDLE, form: null, made: null, rights: ALL_RIGHTS });
    this.#desk = desk;
    this.#id = planId;
  }

  async load(): Promise<void> {
    const [plan, rights] = await Promise.all([readPlan(this.#desk.client, this.#id), this.#desk.rights()]);
    this.change({ plan: loadedFrom(plan), rights });
  }

  readonly reload = (): void => {
    this.change({ plan: LOADING });
    void this.load();
  };

  readonly begin = (): void => this.change({ form: { cause: null }, made: null, doing: IDLE });
  readonly choose = (cause: RevisionCause | null): void => this.change({ form: { cause } });
  readonly abandon = (): void => this.change({ form: null, doing: IDLE });

  readonly revise = async (): Promise<void> => {
    const cause = this.read().form?.cause;
    if (!cause) return;
    const answer = await this.perform('REVISE', () => revisePlan(this.#desk, this.#id, cause));
    if (answer === null) return;
    const { planId, revision, failure = null } = answer;
    this.change({ form: null, made: { planId, revision, failure } });
    this.openMade();
    await this.load();
  };

  readonly openMade = (): void => {
    const { made } = this.read();
    if (made !== null) this.#desk.open({ object: 'espPlan', id: made.planId });
  };
}
