/** What the tab of a deal's project line shows and what is under way on it. */
import type { SuggestionFacts } from '../../domain/assessment/suggest.ts';
import { type Doing, IDLE, LOADING, type Loaded } from '../panel/screen.ts';
import type { Failure } from '../workspace/failures.ts';
import type { Project } from '../workspace/project.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';
import { type CloseForm, emptyCloseForm } from './close-form.ts';

export type ProjectCommand = 'BEGIN' | 'QUICK' | 'RIVAL' | 'CRITERION' | 'STEP' | 'PLAN' | 'DECIDE' | 'CLOSE';

/** What somebody else did meanwhile to what was to be changed, or a stage that the workspace does not have. */
export type Clash =
  | { what: 'ANSWER'; question: number }
  | { what: 'FIT'; rivalId: string | null; criterionId: string }
  | { what: 'DEAL' }
  | { what: 'STAGE'; stage: string };

export type ProjectState = {
  project: Loaded<Project>;
  /** Null while it is not read, and where it can't be. */
  facts: SuggestionFacts | null;
  doing: Doing<ProjectCommand>;
  /** Why an answer could not be written. */
  failure: Failure | null;
  clash: Clash | null;
  /** The rival whose answers are open. */
  rated: string | null;
  /** The round that the last one is held against. */
  compared: string | null;
  /** What is typed and not sent yet, by the field's name. */
  drafts: Readonly<Partial<Record<Draft, string>>>;
  note: string;
  close: CloseForm;
  isSentBack: boolean;
  rights: Rights;
};

/** Fields that are typed into before they are sent. */
export type Draft = 'RIVAL' | 'NEW_RIVAL' | 'CRITERION' | 'STEP' | 'STEP_DUE' | 'WIN_THEME';

export type Target = { of: 'ROUND' | 'RIVAL'; id: string };

/** As the tab opens. */
export const INITIAL: ProjectState = {
  project: LOADING,
  facts: null,
  doing: IDLE,
  failure: null,
  clash: null,
  rated: null,
  compared: null,
  drafts: {},
  note: '',
  close: emptyCloseForm,
  isSentBack: false,
  rights: ALL_RIGHTS,
};
