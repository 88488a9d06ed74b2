import type { PlanPage } from '../../domain/plan/plan-page.ts';
import type { Desk } from '../panel/desk.ts';
import { CommandScreen, type Doing, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import type { Answer } from '../workspace/failures.ts';
import { whileSeen, write } from '../workspace/guarded-write.ts';
import { readPlanPage } from '../workspace/plan-page.ts';
import { readStakeholders } from '../workspace/programme.ts';
import type { Stakeholders } from '../workspace/programme-answers.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';
import { ANSWER_SUPPORT, CHANGE_RENEWAL, MARK_OBJECTIVE } from '../workspace/week-document.ts';
import type { WeekItem } from './model.ts';

/** What is decided where it is listed, but for reviews and initiations, which have forms of their own. */
export type Decided = Extract<WeekItem, { kind: 'PLAN' | 'RENEWAL' | 'SUPPORT' | 'PEOPLE' }>;

/** What was decided: the state that a request got, or what becomes of a contract. */
export type Verdict =
  | { kind: 'SUPPORT'; state: string }
  | { kind: 'RENEWAL'; autoRenews: boolean; isChanged: boolean };

export type DecisionState = {
  doing: Doing<'DECIDE'>;
  rights: Rights;
  /** Of a plan: its page, with the objectives. */
  plan: Loaded<PlanPage>;
  /** Of people: those of the company. */
  people: Loaded<Stakeholders>;
  /** Whether somebody else changed meanwhile what was to be changed. */
  isOvertaken: boolean;
  verdict: Verdict | null;
};

/** The decision of one item of the week, with what it is decided by. */
export class DecisionScreen extends CommandScreen<'DECIDE', DecisionState> {
  readonly #desk: Desk;
  readonly #item: Decided;

  constructor(desk: Desk, item: Decided) {
    super({
      doing: IDLE,
      rights: ALL_RIGHTS,
      plan: LOADING,
      people: LOADING,
      isOvertaken: false,
      verdict: null,
    });
    this.#desk = desk;
    this.#item = item;
  }

  async load(): Promise<void> {
    const [rights] = await Promise.all([this.#desk.rights(), this.#readEvidence()]);
    this.change({ rights });
  }

  async #readEvidence(): Promise<void> {
    const { client } = this.#desk;
    if (this.#item.kind === 'PLAN') {
      this.change({ plan: loadedFrom(await readPlanPage(client, this.#item.record.id)) });
    }
    if (this.#item.kind === 'PEOPLE' && this.#item.companyId !== null) {
      this.change({ people: loadedFrom(await readStakeholders(client, this.#item.companyId)) });
    }
  }

  readonly again = (): void => {
    this.change({ plan: LOADING, people: LOADING });
    void this.load();
  };

  /** Gives a request for support another state. */
  readonly answer = async (state: string): Promise<void> => {
    const item = this.#item;
    if (item.kind !== 'SUPPORT') return;
    const isWritten = await this.#write(
      ANSWER_SUPPORT,
      item.record.id,
      { supportState: item.state },
      { supportState: state },
    );
    if (isWritten) this.change({ verdict: { kind: 'SUPPORT', state } });
  };

  /** Decides whether a contract goes on by itself; as it is, nothing is written. */
  readonly renew = async (autoRenews: boolean): Promise<void> => {
    const item = this.#item;
    if (item.kind !== 'RENEWAL') return;
    const isChanged = item.autoRenews !== autoRenews;
    const seen = { autoRenews: item.autoRenews };
    const isWritten = !isChanged || (await this.#write(CHANGE_RENEWAL, item.record.id, seen, { autoRenews }));
    if (isWritten) this.change({ verdict: { kind: 'RENEWAL', autoRenews, isChanged } });
  };

  /** Gives an objective of the plan another status. */
  readonly mark = async (objectiveId: string, seen: string | null, status: string): Promise<void> => {
    if (await this.#write(MARK_OBJECTIVE, objectiveId, { status: seen }, { status }))
      await this.#readEvidence();
  };

  async #write(
    document: string,
    id: string,
    seen: Readonly<Record<string, unknown>>,
    data: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    this.change({ isOvertaken: false });
    const send = (): Promise<Answer<string[]>> =>
      write(this.#desk.client, document, { filter: whileSeen(id, seen), data });
    const written = await this.perform('DECIDE', send);
    if (written?.length === 0) this.change({ isOvertaken: true });
    return (written?.length ?? 0) > 0;
  }
}
