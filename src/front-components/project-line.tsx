import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { ProjectPage } from './project-line/project-page.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.projectLine,
  name: 'key-accounts-project-line',
  description:
    'Assesses a deal by TAS+: answers with their evidence, verdict, rivals, criteria, steps, decisions.',
  component: ProjectPage,
});
