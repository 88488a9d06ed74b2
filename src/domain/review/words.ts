import type { AccountStatus, RecommendedStatus } from '../selection/recommend.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Monitor } from './monitors.ts';

/** What an account's numbers are on a day. */
export type Figures = {
  importance: number | null;
  rank: number | null;
  rankedOutOf: number | null;
  closeness: number | null;
  /** As stored: RISING, STEADY, FALLING or UNKNOWN. */
  trend: string | null;
};

/** The words of tasks and notes about reviews, in one language; names are not empty. */
export type ReviewWords = {
  unnamed: string;
  statuses: Readonly<Record<AccountStatus, string>>;
  /** A day as people write it. */
  day: (day: DayNumber) => string;
  taskTitle: (monitor: Monitor, name: string) => string;
  /** Why a review is held, and what whoever holds it looks at. */
  taskWhy: Readonly<Record<Monitor, string>>;
  taskWhat: Readonly<Record<Monitor, string>>;
  statusTitle: (name: string, from: string, to: string) => string;
  decided: (who: string | null, day: string) => string;
  takenBack: (who: string | null, day: string) => string;
  /** By the word for what is recommended, when that is known. */
  recommendation: (reason: string, word: string | null) => string;
  recommended: Readonly<Record<RecommendedStatus, string>>;
  remark: (remark: string) => string;
  reviewTitle: (monitor: Monitor, name: string, day: string) => string;
  reviewedBy: (who: string) => string;
  figures: (figures: Figures, day: string) => string;
};
