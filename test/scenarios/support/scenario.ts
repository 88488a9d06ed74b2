import type { Given, Mutation, Stage, Values } from './records.ts';

/** What a company shows in the end; a value left out is not looked at. */
export type ExpectedCompany = {
  importance: number | null;
  closeness: number | null;
  trend?: string;
  state?: string;
  /** Codes that must stand among what was missing. */
  missing?: string[];
};

/** A record by its object and key, and some of its values. */
export type Shown = { object: string; key: string; values: Values };

/** One story with its numbers, the same for every entry and every server. */
export type Scenario = {
  name: string;
  /** What is there before; the companies `a` and `b` always are. */
  given?: (stage: Stage) => Given[];
  change: (stage: Stage) => Mutation[];
  /** By the company's key. */
  expected: Readonly<Record<string, ExpectedCompany>>;
  /** Contacts' closeness by the person's key. */
  contacts?: Readonly<Record<string, number | null>>;
  /**
   * Most requests that the work on one event takes, everything included: one to read, a second one with e-mails or
   * meetings, one to write; one more for tasks or notes, and one for a record that a program made.
   */
  requests: number;
  /** Whether only an event tells of the change: without it, it is found by the next pass. */
  needsEvent?: boolean;
  /** Whether what comes out depends on the change being seen as it happens, which only events are. */
  isSeenHappening?: boolean;
  /** What stands in the end on other records; a day as `YYYY-MM-DD`. */
  shows?: (stage: Stage) => Shown[];
  /** Settings that are not as a fresh installation has them, as an administrator types them. */
  settings?: (stage: Stage) => Readonly<Record<string, string>>;
  /** A stage that the workspace must have beside the standard ones. */
  needsStage?: string;
};
