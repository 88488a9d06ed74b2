/** What the feed needs from the world: what changed lately, whoever changed it and whether an event told of it. */
import type { InputObject } from '../../domain/account/inputs.ts';
import type { LooseObject } from '../account/ports.ts';
import type { RunOverview } from '../run/ports.ts';

/** A company as it was last counted. */
export type CountedCompany = {
  id: string;
  countedRecords: string | null;
  scoredAt: Date | null;
  closenessScore: number | null;
};

/** A record of an account that changed, in the trash or not. */
export type ChangedRecord = {
  kind: 'RECORD';
  object: InputObject;
  id: string;
  updatedAt: Date;
  createdAt: Date;
  isDeleted: boolean;
  inputs: readonly unknown[];
  /** Whether nothing that matters was typed on it. */
  isBlank: boolean;
  /** Its company, for a company itself; null for a record of none, or whose company is in the trash. */
  company: CountedCompany | null;
  /**
   * The record without a company, itself or its deal, that has to be judged for it; null for one whose company says all,
   * be it in the trash.
   */
  loose: { object: LooseObject; id: string } | null;
  /** Companies whose deals a contract was signed for or includes. */
  companiesOfDeals: readonly CountedCompany[];
};

/** A mail, a meeting or a task that changed, with the companies of the people or records it is tied to. */
export type ChangedTie = {
  kind: 'TRAFFIC' | 'TASK';
  id: string;
  updatedAt: Date;
  /** Whether it does not count any more: in the trash, or a task that is done. */
  isGone: boolean;
  companies: readonly CountedCompany[];
};

export type FeedRow = ChangedRecord | ChangedTie;

/** Where the feed stands. */
export type FeedState = {
  id: string;
  /** Everything that changed before is counted. */
  cursor: Date | null;
  /** Changes after the cursor less its overlap that were counted without a company to remember it. */
  handled: string;
  /** When ranks were made last; null when never. */
  rankedAt: Date | null;
  /** A ranking that goes on in the next tick: when it began, and where it stands. */
  ranking: { since: Date; cursor: string } | null;
  leasedUntil: Date | null;
  /** When the server wrote it last, by its own clock. */
  stampedAt: Date | null;
};

/** A document has not room for every object, so those that change least take turns: every second tick glances at each. */
export type Turn = 0 | 1;

/**
 * The last changes in ascending order of instants, with the trash, of the objects of a turn; and how the feed and the
 * runs stand.
 */
export type FeedGlance = {
  rows: FeedRow[];
  /** Since when the rows are all there; null when nothing was cut off. */
  completeSince: Date | null;
  state: FeedState | null;
  runs: RunOverview;
  /** What the policies tell of the workspace; null when all of it can be read. */
  workspaceProblem: string | null;
};

/** The changes from an instant on, in ascending order, with the trash. */
export type FeedLook = {
  rows: FeedRow[];
  /** Until when the rows are all there; null when nothing was cut off. */
  completeUntil: Date | null;
};

export type Feed = {
  /**
   * The last changes since an instant: few, so that a minute after which nothing is to be done costs little, however
   * much was changed before it. One request.
   *
   * @throws {WorkspaceError} FIELD_MISSING also when a field is gone that accounts are judged by
   */
  glance(since: Date, turn: Turn): Promise<FeedGlance>;
  /** The changes of all objects from an instant on, many at once. One request, and one for what it cut off. */
  look(since: Date): Promise<FeedLook>;
  /** Makes the record that keeps where the feed stands. */
  begin(cursor: Date): Promise<FeedState>;
  /** Takes the feed for this process until `until`, and tells how it stands; null when another one holds it. */
  lease(state: FeedState, now: Date, until: Date): Promise<FeedState | null>;
  /** Stores where the feed stands and gives it up. */
  save(state: FeedState): Promise<void>;
};
