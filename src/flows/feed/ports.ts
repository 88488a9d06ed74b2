/** What the feed needs from the world: what changed lately, whoever changed it and whether an event told of it. */
import type { InputObject } from '../../domain/account/inputs.ts';
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
  /** Whether it belongs to no company, not even to one in the trash. */
  isOfNone: boolean;
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

/** What changed, in ascending order of instants, with the trash; and how the feed and the runs stand. */
type Seen = {
  rows: FeedRow[];
  state: FeedState | null;
  runs: RunOverview;
  /** What the policies tell of the workspace; null when all of it can be read. */
  workspaceProblem: string | null;
};

/** The last changes: since when the rows are all there; null when nothing was cut off. */
export type FeedGlance = Seen & { completeSince: Date | null };

/** The changes from an instant on: until when the rows are all there; null when nothing was cut off. */
export type FeedLook = Seen & { completeUntil: Date | null };

export type Feed = {
  /**
   * The last changes since an instant: few, so that a minute after which nothing is to be done costs little, however
   * much was changed before it. One request.
   *
   * @throws {WorkspaceError} FIELD_MISSING also when a field is gone that accounts are judged by
   */
  glance(since: Date): Promise<FeedGlance>;
  /** The changes from an instant on, many at once. Otherwise as `glance`. */
  look(since: Date): Promise<FeedLook>;
  /** Makes the record that keeps where the feed stands. */
  begin(cursor: Date): Promise<FeedState>;
  /** Takes the feed for this process until `until`, and tells how it stands; null when another one holds it. */
  lease(state: FeedState, now: Date, until: Date): Promise<FeedState | null>;
  /** Stores where the feed stands and gives it up. */
  save(state: FeedState): Promise<void>;
};
