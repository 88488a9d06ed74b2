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
  type Before,
  type Fit,
  type MadeClasses,
  makeClasses,
  type RoleFact,
  readFit,
  readRoles,
  readSetUp,
  type SetUpFacts,
  setPolicy,
  undoClasses,
} from '../workspace/set-up.ts';
import type { ListRef } from './lists.ts';
import type { StageChoice } from './to-type.ts';

/** What the page can do beside what every page can. */
export type SetUpDesk = Pick<Desk, 'client' | 'open' | 'copy'> & {
  openList(list: ListRef): void;
  openRoles(): void;
  /** The time zone of whoever has the page open. */
  timeZone: string;
};

export type SetUpCommand = 'THRESHOLDS' | 'HISTORY' | 'CLASSES' | 'UNDO_CLASSES';

/** What was written of a policy, and what takes it back. */
export type Written = { policyId: string; name: string; before: Before; isUndone: boolean };

export type SetUpState = {
  setUp: Loaded<SetUpFacts>;
  fit: Loaded<Fit>;
  roles: Loaded<RoleFact[]>;
  /** The policy that is looked at; null for the default one. */
  policyId: string | null;
  /** Rates as they were typed, by currency. */
  rates: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, StageChoice>>;
  /** The day as it was typed; null for what is set. */
  tasksSince: string | null;
  doing: Doing<SetUpCommand>;
  /** The setting whose text was copied last. */
  copied: string | null;
  thresholds: Written | null;
  history: Written | null;
  classField: string | null;
  classes: MadeClasses | null;
  /** How many companies went back to the default policy. */
  undoneClasses: number | null;
};

/** The policy that is looked at. */
export function policyIn({
  setUp,
  policyId,
}: Pick<SetUpState, 'setUp' | 'policyId'>): SetUpFacts['policies'][number] | null {
  const policies = dataOf(setUp)?.policies ?? [];
  return policies.find(({ id }) => id === policyId) ?? policies[0] ?? null;
}

/** The thresholds of a fit by the numbers of the policy; those that could not be fitted are left out. */
export const fittedNumbers = ({ revenue, potential }: Fit): Record<string, number> =>
  Object.fromEntries(
    (
      [
        ['revenue', revenue.fitted],
        ['potential', potential.fitted],
      ] as const
    ).flatMap(([name, fitted]) =>
      fitted === null
        ? []
        : [
            [`${name}At25`, fitted.at25],
            [`${name}At50`, fitted.at50],
            [`${name}At75`, fitted.at75],
            [`${name}At100`, fitted.at100],
          ],
    ),
  );

/** Fits the app to a workspace: what was found there, what to type where, and what can be written at a click. */
export class SetUpScreen extends CommandScreen<SetUpCommand, SetUpState> {
  readonly #desk: SetUpDesk;

  constructor(desk: SetUpDesk) {
    super({
      setUp: LOADING,
      fit: LOADING,
      roles: LOADING,
      policyId: null,
      rates: {},
      choices: {},
      tasksSince: null,
      doing: IDLE,
      copied: null,
      thresholds: null,
      history: null,
      classField: null,
      classes: null,
      undoneClasses: null,
    });
    this.#desk = desk;
  }

  async load(): Promise<void> {
    const setUp = loadedFrom(await readSetUp(this.#desk.client));
    this.change({ setUp });
    if (setUp.kind !== 'READY') return;
    await Promise.all([this.#loadFit(), this.#loadRoles()]);
  }

  async #loadFit(): Promise<void> {
    this.change({ fit: loadedFrom(await readFit(this.#desk.client, this.read().policyId)) });
  }

  async #loadRoles(): Promise<void> {
    this.change({ roles: loadedFrom(await readRoles(this.#desk.client)) });
  }

  /** What was typed stays: it is there to be compared with what arrived. */
  readonly reload = (): void => {
    void this.load();
  };

  readonly retryFit = (): void => {
    this.change({ fit: LOADING });
    void this.#loadFit();
  };

  readonly choosePolicy = (policyId: string): void => {
    this.change({ policyId, fit: LOADING, thresholds: null, history: null, tasksSince: null });
    void this.#loadFit();
  };

  readonly typeRate = (currency: string, text: string): void =>
    this.change({ rates: { ...this.read().rates, [currency]: text } });

  readonly chooseStage = (stage: string, choice: StageChoice): void =>
    this.change({ choices: { ...this.read().choices, [stage]: choice } });

  readonly typeDay = (tasksSince: string): void => this.change({ tasksSince });

  readonly copy = async (name: string, text: string): Promise<void> => {
    await this.#desk.copy(text);
    this.change({ copied: name });
  };

  readonly openList = (list: ListRef): void => this.#desk.openList(list);
  readonly openRoles = (): void => this.#desk.openRoles();
  readonly openCompany = (id: string): void => this.#desk.open({ object: 'company', id });

  async #write(command: 'THRESHOLDS' | 'HISTORY', policyId: string, values: Before): Promise<Before | null> {
    return this.perform(command, () => setPolicy(this.#desk.client, policyId, values));
  }

  readonly takeThresholds = async (): Promise<void> => {
    const fit = dataOf(this.read().fit);
    if (fit === null) return;
    const { id, name } = fit.policy;
    const before = await this.#write('THRESHOLDS', id, { numbers: fittedNumbers(fit) });
    if (before === null) return;
    this.change({ thresholds: { policyId: id, name, before, isUndone: false } });
    await this.load();
  };

  readonly undoThresholds = async (): Promise<void> => {
    const { thresholds } = this.read();
    if (thresholds === null) return;
    const done = await this.#write('THRESHOLDS', thresholds.policyId, thresholds.before);
    if (done === null) return;
    this.change({ thresholds: { ...thresholds, isUndone: true } });
    await this.load();
  };

  readonly saveDay = async (): Promise<void> => {
    const policy = policyIn(this.read());
    const typed = this.read().tasksSince?.trim() ?? null;
    if (policy === null || typed === null) return;
    const tasksSince = typed === '' ? null : typed;
    const before = await this.#write('HISTORY', policy.id, { numbers: {}, tasksSince });
    if (before === null) return;
    this.change({
      history: { policyId: policy.id, name: policy.name, before, isUndone: false },
      tasksSince: null,
    });
    await this.load();
  };

  readonly undoDay = async (): Promise<void> => {
    const { history } = this.read();
    if (history === null) return;
    if ((await this.#write('HISTORY', history.policyId, history.before)) === null) return;
    this.change({ history: null });
    await this.load();
  };

  readonly askClasses = (classField: string): void => {
    this.change({ classField });
    this.ask('CLASSES');
  };

  readonly makeClasses = async (): Promise<void> => {
    const { classField } = this.read();
    if (classField === null) return;
    const classes = await this.perform('CLASSES', () => makeClasses(this.#desk.client, classField));
    if (classes === null) return;
    this.change({ classes, undoneClasses: null });
    await this.load();
  };

  readonly undoClasses = async (): Promise<void> => {
    const made = this.read().classes?.made ?? [];
    if (made.length === 0) return;
    const ids = made.map(({ policyId }) => policyId);
    const undone = await this.perform('UNDO_CLASSES', () => undoClasses(this.#desk.client, ids));
    if (undone === null) return;
    this.change({ classes: null, undoneClasses: undone.companies, policyId: null });
    await this.load();
  };
}
