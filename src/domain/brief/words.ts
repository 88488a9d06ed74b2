import type { NextStep } from './next-steps.ts';

type StepSentences = {
  [Code in NextStep['code']]: (step: Extract<NextStep, { code: Code }>) => string;
};

/** The words of a brief in one language. */
export type BriefWords = {
  /** Between a label and its value. */
  colon: string;
  title: (company: string) => string;
  asOf: (day: string) => string;
  none: string;
  headings: Record<
    | 'standing'
    | 'scores'
    | 'nextSteps'
    | 'plan'
    | 'needs'
    | 'insights'
    | 'people'
    | 'deals'
    | 'contracts'
    | 'support',
    string
  >;
  labels: Record<
    | 'status'
    | 'since'
    | 'recommendation'
    | 'why'
    | 'rank'
    | 'owner'
    | 'localHead'
    | 'director'
    | 'reviews'
    | 'nextReview'
    | 'attention'
    | 'importance'
    | 'closeness'
    | 'trend'
    | 'relationship'
    | 'months'
    | 'period'
    | 'goal'
    | 'strategy'
    | 'revenue'
    | 'completeness'
    | 'missing'
    | 'health'
    | 'need'
    | 'horizon'
    | 'capability'
    | 'gap'
    | 'value'
    | 'name'
    | 'jobTitle'
    | 'role'
    | 'influence'
    | 'support'
    | 'stage'
    | 'amount'
    | 'closesOn'
    | 'verdict'
    | 'score'
    | 'endsOn'
    | 'renewal'
    | 'priority'
    | 'neededBy'
    | 'state'
    | 'deal'
    | 'closedOn'
    | 'insight'
    | 'becameNeed',
    string
  >;
  /** Options of SELECT fields by their value; a value that is not here is shown as it is. */
  options: Readonly<Record<string, string>>;
  /** In the place of what whoever asks may not see. */
  hidden: string;
  /** Where some of it is left out for that. */
  partlyHidden: string;
  notInProgramme: string;
  noPlan: string;
  nothingPressing: string;
  rankOf: (rank: number, outOf: number) => string;
  revenueOf: (actual: string, target: string, attainment: string) => string;
  becameOpportunity: string;
  renewsItself: string;
  steps: StepSentences;
};
