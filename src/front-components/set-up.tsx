import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { SetUp } from './set-up/set-up.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.setUp,
  name: 'key-accounts-set-up',
  description:
    'Fits the app to the workspace: currencies, stages, thresholds, classes, history and roles. Shows what the records lack.',
  component: SetUp,
});
