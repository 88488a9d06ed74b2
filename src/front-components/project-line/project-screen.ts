import type { Answer, Answers } from '../../domain/assessment/assess.ts';
import type { Fit } from '../../domain/assessment/criteria.ts';
import { type Suggestion, suggestAnswers } from '../../domain/assessment/suggest.ts';
import { type DayNumber, dayOfInstant, formatDay } from '../../domain/shared/calendar.ts';
import type { Desk, RecordRef } from '../panel/desk.ts';
import { CommandScreen, dataOf, LOADING, loadedFrom } from '../panel/screen.ts';
import { rescoreCompanies } from '../workspace/accounts.ts';
import { type Answer as Answered, isUnknownOption } from '../workspace/failures.ts';
import { type ProjectDeal, type ProjectRound, readProject } from '../workspace/project.ts';
import type { Removable } from '../workspace/project-documents.ts';
import { readFacts } from '../workspace/project-facts.ts';
import { type CloseForm, closingOf, isCloseable } from './close-form.ts';
import { roundsOf, withAnswer, withRated } from './model.ts';
import {
  addCriterion,
  addMilestone,
  addRival,
  answerQuestion,
  beginRound,
  changeCriterion,
  changeDeal,
  changeMilestone,
  changeRival,
  noteOnDeal,
  rate,
  removeFromDeal,
} from './project-desk.ts';
import {
  type Clash,
  type Draft,
  INITIAL,
  type ProjectCommand,
  type ProjectState,
  type Target,
} from './project-state.ts';

const COMMAND_OF = { rival: 'RIVAL', criterion: 'CRITERION', step: 'STEP' } as const;

/** The project line of a deal: its rounds, rivals, criteria and steps, and what is decided by them. */
export class ProjectScreen extends CommandScreen<ProjectCommand, ProjectState> {
  readonly #desk: Desk;
  readonly #dealId: string;
  #writing: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(desk: Desk, dealId: string) {
    super(INITIAL);
    this.#desk = desk;
    this.#dealId = dealId;
  }

  async load(): Promise<void> {
    const [project, rights] = await Promise.all([
      readProject(this.#desk.client, this.#dealId),
      this.#desk.rights(),
    ]);
    // What the records say today answers nothing about a deal that is closed.
    const open = project.ok && project.data?.deal.closedOn === null ? project.data : null;
    const facts = open && (await readFacts(this.#desk.client, open, this.today()));
    this.change({ project: loadedFrom(project), facts: facts?.ok ? facts.data : null, rights });
  }

  /** Nothing moves while answers are on their way. */
  override async refresh(): Promise<boolean> {
    return this.#waiting > 0 ? false : super.refresh();
  }

  readonly reload = (): void => {
    this.change({ project: LOADING });
    void this.load();
  };

  readonly today = (): DayNumber => dayOfInstant(new Date(this.#desk.timers.now()));

  readonly suggestions = (): Suggestion[] => {
    const { facts } = this.read();
    return facts === null ? [] : suggestAnswers(facts, this.today());
  };

  readonly enter = (entered: Partial<Pick<ProjectState, 'note' | 'rated' | 'compared'>>): void =>
    this.change(entered);

  readonly draft = (name: Draft, value: string): void =>
    this.change({ drafts: { ...this.read().drafts, [name]: value } });

  readonly enterClose = (entered: Partial<CloseForm>): void =>
    this.change({ close: { ...this.read().close, ...entered } });

  readonly setting = (name: string): string | undefined => this.#desk.client.setting(name);

  readonly open = (record: RecordRef): void => this.#desk.open(record);

  /** Answers a question of a round, or of a rival. */
  readonly answer = (target: Target, question: number, before: Answer | null, after: Answer | null): void => {
    if (before === after) return;
    this.#inTurn(
      (deal) => withAnswer(deal, target, question, after),
      () => answerQuestion(this.#desk.client, target.of, target.id, question, before, after),
      { what: 'ANSWER', question },
    );
  };

  /** Says how a rival, or we where none is named, meets a criterion. */
  readonly rateOn = (
    criterionId: string,
    rivalId: string | null,
    before: Fit | null,
    after: Fit | null,
  ): void => {
    if (before === after) return;
    this.#inTurn(
      (deal) => withRated(deal, rivalId, criterionId, after),
      () => rate(this.#desk.client, criterionId, rivalId, before, after),
      { what: 'FIT', rivalId, criterionId },
    );
  };

  /** Resolves when everything that was answered has been written or refused. */
  readonly settled = (): Promise<unknown> => this.#writing;

  readonly begin = async (kind: ProjectRound['kind']): Promise<void> => {
    const project = dataOf(this.read().project);
    if (project === null) return;
    const earlier = roundsOf(project, kind);
    const last = earlier.at(-1);
    const round = Math.max(0, ...earlier.map((one) => one.round ?? 0)) + 1;
    const carried: Answers = kind === 'FULL' ? (last?.answers ?? {}) : {};
    await this.#do(kind === 'QUICK' ? 'QUICK' : 'BEGIN', () =>
      beginRound(this.#desk.client, this.#dealId, kind, round, formatDay(this.today()), carried),
    );
    this.change({ compared: last?.id ?? null });
    await this.#count();
  };

  readonly addRival = (rival: Parameters<typeof addRival>[2]): Promise<void> =>
    this.#do('RIVAL', () => addRival(this.#desk.client, this.#dealId, rival)).then(this.#count);

  readonly stand = (rivalId: string, standing: string | null): Promise<void> =>
    this.#do('RIVAL', () => changeRival(this.#desk.client, rivalId, { standing }));

  readonly addCriterion = (name: string): Promise<void> =>
    this.#do('CRITERION', () => addCriterion(this.#desk.client, this.#dealId, { name: name.trim() }));

  readonly changeCriterion = (id: string, data: Readonly<Record<string, unknown>>): Promise<void> =>
    this.#do('CRITERION', () => changeCriterion(this.#desk.client, id, data));

  readonly addStep = (name: string, dueOn: string): Promise<void> =>
    this.#do('STEP', () =>
      addMilestone(this.#desk.client, this.#dealId, { name: name.trim(), dueOn: dueOn || null }),
    );

  /** Says that a step was agreed or done today. */
  readonly markStep = (id: string, field: 'agreedOn' | 'doneOn'): Promise<void> =>
    this.#do('STEP', () => changeMilestone(this.#desk.client, id, { [field]: formatDay(this.today()) }));

  /** Puts a rival, a criterion or a step into the trash. */
  readonly remove = (what: Removable, id: string): Promise<void> =>
    this.#do(COMMAND_OF[what], () => removeFromDeal(this.#desk.client, what, id)).then(this.#count);

  /** Changes a field of the plan to win, or the track, unless somebody else did meanwhile. */
  readonly plan = (
    field: 'competitiveStrategy' | 'winTheme' | 'trackOverride',
    seen: string | null,
    value: string | null,
  ): Promise<void> =>
    this.#do('PLAN', () =>
      changeDeal(this.#desk.client, this.#dealId, { [field]: seen }, { [field]: value }),
    );

  readonly decide = async (initiation: 'APPROVED' | 'REJECTED'): Promise<void> => {
    const deal = dataOf(this.read().project)?.deal;
    if (deal === undefined) return;
    await this.#do('DECIDE', () =>
      changeDeal(
        this.#desk.client,
        deal.id,
        { initiation: deal.initiation },
        { initiation, initiationNote: this.read().note.trim() || null },
      ),
    );
  };

  /** Leaves the initiation pending, and tells the timeline why. */
  readonly sendBack = async (title: string): Promise<void> => {
    const note = this.read().note.trim();
    if (note === '') return;
    await this.#do('DECIDE', async () => {
      const told = await noteOnDeal(this.#desk.client, this.#dealId, { title, markdown: note });
      if (!told.ok) return told;
      return changeDeal(this.#desk.client, this.#dealId, {}, { initiationNote: note });
    });
    if (this.read().doing.kind === 'IDLE') this.change({ isSentBack: true });
  };

  /** Closes the deal, or corrects what was said of a closed one. */
  readonly closeDeal = async (stage: string | null): Promise<void> => {
    const deal = dataOf(this.read().project)?.deal;
    const { close } = this.read();
    if (deal === undefined || !isCloseable(close)) return;
    let isMissing = false;
    await this.#do('CLOSE', async () => {
      const seen = { stage: deal.stage };
      const written = await changeDeal(this.#desk.client, deal.id, seen, closingOf(close, stage));
      isMissing = !written.ok && isUnknownOption(written.failure, stage);
      return isMissing ? { ok: true, data: [] } : written;
    });
    if (isMissing && stage !== null) this.change({ clash: { what: 'STAGE', stage } });
  };

  async #do(command: ProjectCommand, send: () => Promise<Answered<string[]>>): Promise<void> {
    this.change({ clash: null, isSentBack: false });
    const written = await this.perform(command, send);
    if (written === null) return;
    this.change(written.length === 0 ? { clash: { what: 'DEAL' } } : { drafts: {} });
    await this.load();
  }

  /** Has counted what was added or removed, of which no event tells. What is not counted now the feed counts soon. */
  readonly #count = async (): Promise<void> => {
    const companyId = dataOf(this.read().project)?.deal.companyId;
    if (!companyId || this.read().doing.kind !== 'IDLE') return;
    await rescoreCompanies(this.#desk.client, [companyId]);
    await this.refresh();
  };

  /**
   * Shows a change at once, and writes it behind that: one after the other, each only while what it changes is as it was
   * seen.
   */
  #inTurn(
    show: (deal: ProjectDeal) => ProjectDeal,
    send: () => Promise<Answered<string[]>>,
    clash: Clash,
  ): void {
    const project = dataOf(this.read().project);
    if (project === null) return;
    const data = { ...project, deal: show(project.deal) };
    this.change({ failure: null, clash: null, project: { kind: 'READY', data } });
    this.#waiting += 1;
    this.#writing = this.#writing.then(async () => {
      const written = await send();
      this.#waiting -= 1;
      if (written.ok && written.data.length > 0) return;
      this.change(written.ok ? { clash } : { failure: written.failure });
      await this.load();
    });
  }
}
