import { defineFrontComponent } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { Panel } from './panel/panel.tsx';

export default defineFrontComponent({
  universalIdentifier: ids.frontComponents.scoreExplanation,
  name: 'key-accounts-panel',
  description:
    'Shows what fits the record that is open: scores, reviews, plan, need or run. Without a record: recommendations and health.',
  component: Panel,
});
