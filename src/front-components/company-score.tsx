import { defineFrontComponent } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { ScoreTab } from './score/score-tab.tsx';

export default defineFrontComponent({
  universalIdentifier: ids.frontComponents.scoreExplanation,
  name: 'key-accounts-company-score',
  description: 'Shows the scores of a company, their parts and why.',
  component: ScoreTab,
});
