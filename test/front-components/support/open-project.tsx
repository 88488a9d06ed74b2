import { assessmentSaidIn, projectWordsOf } from '../../../src/domain/words/languages.ts';
import type { Desk } from '../../../src/front-components/panel/desk.ts';
import { ProjectScreen } from '../../../src/front-components/project-line/project-screen.ts';
import { ProjectView } from '../../../src/front-components/project-line/project-view.tsx';
import { look } from './stage.ts';

/** The deal's tab as it stands once it has been read, and how it looks at any time. */
export async function openProject(desk: Desk, locale: 'en' | 'zh-CN') {
  const screen = new ProjectScreen(desk, 'deal-1');
  const view = () => (
    <ProjectView
      state={screen.read()}
      screen={screen}
      words={projectWordsOf(locale)}
      said={assessmentSaidIn(locale)}
      {...look(locale)}
    />
  );
  await screen.load();
  return { screen, view };
}
