import type { StoredPolicy } from '../policy/stored-policy.ts';
import type { TracedRun } from '../review/commanded.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { AppNote, AppTask } from '../shared/papers.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import type { Account } from './account.ts';

/** What a judgement needs to know beside the account. */
export type Context = {
  /** When the account was read. */
  readAt: Date;
  /** The day of `readAt` where the people are (`TIME_ZONE`): every rule goes by it. */
  today: DayNumber;
  timeZone: string;
  language: Language;
  scoring: ScoringSettings;
  policies: readonly StoredPolicy[];
  /** Runs of commands that may be behind a status that is not on record yet. */
  decisionRuns: readonly TracedRun[];
  /** Opportunities that an event showed moving to another stage. */
  movedIds: ReadonlySet<string>;
  /** Opportunities and contracts that an event showed being closed, or coming to their end. */
  endedIds: ReadonlySet<string>;
  /** Opportunities that an event showed being approved or rejected. */
  decidedIds: ReadonlySet<string>;
  /** What members are called whom the timeline has to name. */
  memberNames: ReadonlyMap<string, string>;
  /** From which day on credits are made again on purpose; null when they are not. */
  restatedFrom: DayNumber | null;
  /** Whether this is the last try: what is overtaken now waits for the next pass. */
  isLastAttempt: boolean;
};

/** What a rule asks for beside values of records. Tasks and notes have names of their own, so asking twice is asking once. */
export type Papers = {
  tasks: AppTask[];
  /** Keys of tasks that are to be done. */
  closedTasks: string[];
  notes: AppNote[];
};

/** A credit or a month's row that is not there yet has no `updatedAt`: it is made under the id it has here. */
export type Ruled = Partial<Papers> & { account: Account };

/** What should stand, by one rule: the account as it was given, with what the rule decides. Pure. */
export type Rule = (account: Account, context: Context) => Ruled;
