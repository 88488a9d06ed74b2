import { frontComponents } from '../../definitions/ids/functions.ts';
import { briefTexts, stepSentence } from '../../domain/brief/catalogue.ts';
import type { NextStep } from '../../domain/brief/next-steps.ts';
import { MONITORS } from '../../domain/review/monitors.ts';
import { ReviewScreen, type ReviewState } from '../key-account/review-screen.ts';
import { type Desk, MOST_IN_LIST, type RecordRef } from '../panel/desk.ts';
import { dataOf, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import { type Invitation, PLACE_OF } from '../score/empty-state.tsx';
import { readCockpit } from '../workspace/cockpit.ts';
import type { Answer } from '../workspace/failures.ts';
import { identify } from '../workspace/identify.ts';
import type { Stamp } from '../workspace/live.ts';
import { planFromTemplate } from '../workspace/programme.ts';
import { ALL_RIGHTS } from '../workspace/rights.ts';
import { recordStamp } from '../workspace/stamps.ts';
import type { Cockpit } from './model.ts';

/** What the steps that name a record are about. */
const OBJECT_OF = {
  INITIATION_PENDING: 'opportunity',
  DEAL_TO_STOP: 'opportunity',
  ASSESSMENT_DUE: 'opportunity',
  CONTRACT_ENDS: 'contract',
  PLAN_BEHIND: 'espPlan',
  PLAN_INCOMPLETE: 'espPlan',
  CAPABILITY_GAP: 'accountNeed',
  NEED_READY: 'accountNeed',
} as const satisfies Record<Extract<NextStep, { id: string }>['code'], string>;

/** The components of the large pictures, by the object whose record the cockpit is of. */
const TABS = {
  company: { people: frontComponents.companyRelationships, needs: frontComponents.companyNeeds },
  keyAccount: { people: frontComponents.keyAccountRelationships, needs: frontComponents.keyAccountNeeds },
} as const;

export type CockpitCard = 'SCORES' | 'MONEY' | 'NEEDS';

export type CockpitState = ReviewState & {
  cockpit: Loaded<Cockpit>;
  /** The cards that are shown as tables. */
  tables: ReadonlySet<CockpitCard>;
};

/** An account on one screen, of a company or a key account. */
export class CockpitScreen extends ReviewScreen<CockpitState> {
  readonly #record: RecordRef;
  #companyId: string | null;
  #stamp: Stamp | null = null;
  #opening: Promise<void> | null = null;

  constructor(desk: Desk, record: RecordRef) {
    super(desk, {
      cockpit: LOADING,
      doing: IDLE,
      done: null,
      draft: null,
      rights: ALL_RIGHTS,
      tables: new Set(),
    });
    this.#record = record;
    this.#companyId = record.object === 'company' ? record.id : null;
  }

  load(): Promise<void> {
    const loading = this.#load();
    this.#opening ??= loading;
    return loading;
  }

  async #load(): Promise<void> {
    this.change({ cockpit: loadedFrom(await this.#read()) });
  }

  async #read(): Promise<Answer<Cockpit | null>> {
    const { client, timers } = this.desk;
    const { object, id } = this.#record;
    if (this.#companyId === null) {
      const found = await identify(client, id, object);
      if (!found.ok) return found;
      this.#companyId = found.data?.companyId ?? null;
    }
    if (this.#companyId === null) return { ok: true, data: null };
    const keyAccountId = object === 'keyAccount' ? id : null;
    const answer = await readCockpit(client, this.#companyId, keyAccountId, new Date(timers.now()));
    if (!answer.ok || answer.data === null) return answer.ok ? { ok: true, data: null } : answer;
    this.#stamp = answer.data.stamp;
    return { ok: true, data: answer.data.cockpit };
  }

  /** By what a change is seen: at first by what was read anyway. */
  readonly stamp = async (): Promise<Stamp | null> => {
    await this.#opening;
    const read = this.#stamp;
    this.#stamp = null;
    const object = this.#record.object === 'company' ? 'company' : 'keyAccount';
    return read ?? recordStamp(this.desk.client, object, this.#record.id);
  };

  protected override reviewed() {
    return dataOf(this.read().cockpit)?.account ?? null;
  }

  readonly reload = (): void => {
    this.change({ cockpit: LOADING });
    void this.load();
  };

  readonly plan = async (): Promise<void> => {
    const account = this.reviewed();
    if (account === null) return;
    const answer = await this.perform('PLAN', () => planFromTemplate(this.desk, account.id));
    if (answer === null) return;
    const { planId, created, objectives, needs, failure = null } = answer;
    this.change({ done: { kind: 'PLANNED', planId, isNew: created, objectives, needs, failure } });
    this.open({ object: 'espPlan', id: planId });
  };

  readonly turn = (card: CockpitCard): void => {
    const tables = new Set(this.read().tables);
    if (!tables.delete(card)) tables.add(card);
    this.change({ tables });
  };

  readonly open = (record: RecordRef): void => this.desk.open(record);

  /** Opens the large map of the people; their list where the record has no tab with it. */
  readonly openPeople = (): Promise<void> =>
    this.#openTab('people', 'people', dataOf(this.read().cockpit)?.people);

  /** Opens the board of the needs; their list where the record has no tab with it. */
  readonly openNeeds = (): Promise<void> =>
    this.#openTab('needs', 'accountNeeds', dataOf(this.read().cockpit)?.facts.needs);

  readonly sentenceOf = (step: NextStep): string => stepSentence(step, briefTexts(this.desk.language));

  /** Leads to where what gives a company a score is entered. */
  readonly invite = (invitation: Invitation): void => {
    if (invitation === 'COMPANY') this.open({ object: 'company', id: this.#companyId ?? '' });
    else this.desk.go(PLACE_OF[invitation]);
  };

  /** Begins what a step asks for, or opens what it is about. */
  readonly take = (step: NextStep): void => {
    if ('id' in step) this.open({ object: OBJECT_OF[step.code], id: step.id });
    else if (step.code === 'NO_PLAN') void this.plan();
    else if (step.code === 'STATUS_DIFFERS') this.beginReview('IMPORTANCE');
    else if (step.code === 'REVIEW_OVERDUE') {
      const monitor = MONITORS.find((known) => known === step.monitor);
      if (monitor !== undefined) this.beginReview(monitor);
    } else void this.openPeople();
  };

  async #openTab(
    tab: keyof (typeof TABS)['company'],
    objects: string,
    records: readonly { id: string }[] = [],
  ): Promise<void> {
    const { company, keyAccount } = TABS;
    const component = (this.#record.object === 'company' ? company : keyAccount)[tab];
    if (await this.desk.openTab(this.#record, component)) return;
    this.desk.openList(
      objects,
      records.slice(0, MOST_IN_LIST).map(({ id }) => id),
    );
  }
}
