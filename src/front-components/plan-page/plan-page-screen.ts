import type { Missing } from '../../domain/plan/completeness.ts';
import type { PlanPage } from '../../domain/plan/plan-page.ts';
import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { readPlanPage } from '../workspace/plan-page.ts';
import { readPrinted } from '../workspace/printed.ts';

export type PlanPageState = {
  page: Loaded<PlanPage>;
  /** The document to be printed; null while the page itself is shown. */
  printed: Loaded<string> | null;
  isCompared: boolean;
  /** The point in time that is explained. */
  at: number | null;
  tables: ReadonlySet<'BURN_UP' | 'OBJECTIVES'>;
};

/** Texts of a plan, by the field that each is in. */
export const TEXT_FIELDS = ['goal', 'valueProposition', 'criticalSuccessFactors'] as const;

const FIELD_OF: Partial<Record<Missing['item'], (typeof TEXT_FIELDS)[number]>> = {
  GOAL: 'goal',
  VALUE_PROPOSITION: 'valueProposition',
  CRITICAL_SUCCESS_FACTORS: 'criticalSuccessFactors',
};

/** Lacks that are made up for at the company: its needs and its people. */
const OF_COMPANY: readonly Missing['item'][] = ['NEED', 'DECISION_MAKER', 'MENTOR_OR_SUPPORTER'];

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, j: 1, k: -1 };

/** A plan on a page. */
export class PlanPageScreen extends Screen<PlanPageState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, planId: string) {
    super({ page: LOADING, printed: null, isCompared: false, at: null, tables: new Set() });
    this.#desk = desk;
    this.#id = planId;
  }

  async load(): Promise<void> {
    this.change({ page: loadedFrom(await readPlanPage(this.#desk.client, this.#id)) });
  }

  readonly reload = (): void => {
    this.change({ page: LOADING });
    void this.load();
  };

  readonly turn = (picture: 'BURN_UP' | 'OBJECTIVES'): void => {
    const tables = new Set(this.read().tables);
    if (!tables.delete(picture)) tables.add(picture);
    this.change({ tables });
  };

  readonly compare = (): void => this.change({ isCompared: !this.read().isCompared });

  /** Fetches the document to be printed, as it stands now. */
  readonly print = async (): Promise<void> => {
    this.change({ printed: LOADING });
    this.change({
      printed: loadedFrom(await readPrinted(this.#desk.client, { planId: this.#id }, this.#desk.language)),
    });
  };

  readonly closePrint = (): void => this.change({ printed: null });

  readonly look = (index: number | null): void => {
    if (this.read().at !== index) this.change({ at: index });
  };

  readonly key = (key: string, count: number): void => {
    const step = STEPS[key];
    const { at } = this.read();
    if (key === 'Escape') this.look(null);
    else if (key === 'Home') this.look(0);
    else if (key === 'End') this.look(count - 1);
    else if (step !== undefined) this.look(at === null ? 0 : Math.max(0, Math.min(count - 1, at + step)));
  };

  readonly write = (field: (typeof TEXT_FIELDS)[number]): void =>
    this.#desk.editText({ object: 'espPlan', id: this.#id }, field);

  readonly openObjectives = (): void => this.#desk.openList('planObjectives');

  readonly openObjective = (id: string): void => this.#desk.openBeside({ object: 'planObjective', id });

  /** Leads to where what is missing can be put. */
  readonly fill = ({ item }: Missing, companyId: string | null): void => {
    const field = FIELD_OF[item];
    if (field !== undefined) this.write(field);
    else if (item === 'DATED_OBJECTIVE') this.openObjectives();
    else if (OF_COMPANY.includes(item) && companyId !== null)
      this.#desk.open({ object: 'company', id: companyId });
    else this.#desk.openBeside({ object: 'espPlan', id: this.#id });
  };
}
