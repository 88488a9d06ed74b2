/** What a deal itself holds of its project line. */
import type { Verdict } from './assess.ts';

/** What was asked and told about a deal's assessments, so that it happens once. */
export type AssessmentMarks = {
  /** The round that ran out, or FIRST, for which a task was given. */
  asked: string | null;
  /** The quick round for which a task was given. */
  quick: string | null;
  /** The track set by hand that the timeline was told of. */
  track: string | null;
  /** The decision on the initiation that was looked at. */
  decision: string | null;
};

export const NO_MARKS: AssessmentMarks = { asked: null, quick: null, track: null, decision: null };

/** What a deal holds of its project line. */
export type ProjectFields = {
  trackOverride: 'FULL_PROCESS' | 'GREEN_CHANNEL' | null;
  competitiveStrategy: string | null;
  winTheme: string | null;
  initiationNote: string | null;
  assessmentScore: number | null;
  assessmentVerdict: Verdict | null;
  assessmentState: AssessmentState | null;
  leadOverBest: number | null;
  winPlanCompleteness: number | null;
  initiationProblem: string | null;
  assessmentMarks: AssessmentMarks;
  /** Whether a task that is tied to it is not done. */
  hasOpenTask: boolean;
};

/** What a deal holds of which nothing was kept. */
export const NO_PROJECT: ProjectFields = {
  trackOverride: null,
  competitiveStrategy: null,
  winTheme: null,
  initiationNote: null,
  assessmentScore: null,
  assessmentVerdict: null,
  assessmentState: null,
  leadOverBest: null,
  winPlanCompleteness: null,
  initiationProblem: null,
  assessmentMarks: NO_MARKS,
  hasOpenTask: false,
};

export type AssessmentState = 'NONE' | 'CURRENT' | 'DUE' | 'OVERDUE';
