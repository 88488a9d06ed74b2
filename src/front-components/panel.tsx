import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { Panel } from './panel/panel.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.scoreExplanation,
  name: 'key-accounts-panel',
  description:
    'Shows what fits the record that is open: scores, reviews, plan, need or run. Without a record: recommendations and health.',
  component: Panel,
});
