import type { AssessmentSaid } from '../../domain/assessment/words.ts';
import type { ProjectWords } from '../../domain/words/languages.ts';
import type { Look } from '../ui/look.ts';
import type { Project } from '../workspace/project.ts';
import type { ProjectScreen } from './project-screen.ts';
import type { ProjectState } from './project-state.ts';

/** In which words and colours the tab is shown. */
export type ProjectLook = Look & { words: ProjectWords; said: AssessmentSaid };

/** What every part of the tab is given. */
export type PartProps = ProjectLook & {
  project: Project;
  state: ProjectState;
  screen: Pick<ProjectScreen, keyof ProjectScreen>;
};
