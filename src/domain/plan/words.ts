import type { NeedHorizon } from '../shared/horizons.ts';
import type { Missing } from './completeness.ts';
import type { Overdue, Pace, Unmeasurable } from './health.ts';
import type { PlanProblem } from './problems.ts';

/** The gaps of an account that an objective of a new plan closes. */
export type Gap = 'NO_DECISION_MAKER' | 'SINGLE_THREADED' | 'NO_NEED' | 'CLOSENESS_FALLING';

/** What people read of an account as its plan begins; null for what is not known. */
export type StartingFigures = {
  on: string;
  status: string | null;
  importance: number | null;
  rank: { rank: number; outOf: number | null } | null;
  closeness: number | null;
  trend: string;
  state: string;
  revenue: string;
};

/** What the app writes on plans by rule, in one language. */
export type PlanWords = {
  missing: {
    [Item in Missing['item']]: (missing: Extract<Missing, { item: Item }>) => string;
  };
  problems: {
    [Code in PlanProblem['code']]: (problem: Extract<PlanProblem, { code: Code }>) => string;
  };
  pace: (pace: Pace | null) => string;
  unmeasurable: (why: Unmeasurable) => string;
  nothingOverdue: string;
  overdue: (objective: Overdue) => string;
  moreOverdue: (count: number) => string;
  complete: (percent: number) => string;
  moreLeftOut: (count: number) => string;
  /** Makes one sentence of parts; there is at least one. */
  sentence: (parts: readonly string[]) => string;
  /** Puts sentences behind each other. */
  text: (sentences: readonly string[]) => string;
};

/** What it writes as a plan is made or revised, at somebody's command. */
export type PlanMakingWords = {
  horizons: Readonly<Record<NeedHorizon, string>>;
  /** The objective that closes a gap; `horizon` in words where the gap has one. */
  objectives: Readonly<Record<Gap, { name: (horizon: string) => string; tactic: string }>>;
  revision: (name: string, revision: number) => string;
  /** What a further revision's name ends with. */
  revisionMark: RegExp;
  startingPoint: {
    title: (plan: string) => string;
    figures: (figures: StartingFigures) => { lead: string; lines: string[] };
    nobody: string;
    people: string;
    /** A stored value of a SELECT field as it reads within a sentence. */
    option: (code: string) => string;
    /** `title` is empty for nobody's. */
    person: (name: string, title: string, marks: readonly string[], closeness: number | null) => string;
  };
};
