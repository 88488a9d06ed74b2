import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { RecalculateSelected } from './recalculate/recalculate-selected.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.rescoreCommand,
  name: 'key-accounts-recalculate',
  description: 'Has the selected companies scored again.',
  component: RecalculateSelected,
  isHeadless: true,
});
