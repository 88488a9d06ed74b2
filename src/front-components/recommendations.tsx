import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { RecommendationsTab } from './programme/recommendations-tab.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.recommendations,
  name: 'key-accounts-recommendations',
  description: 'Shows what the ranking recommends, applies what is ticked, and says whether scoring works.',
  component: RecommendationsTab,
});
