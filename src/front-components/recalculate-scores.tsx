import { defineFrontComponent } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { RecalculateSelected } from './recalculate/recalculate-selected.tsx';

export default defineFrontComponent({
  universalIdentifier: ids.frontComponents.rescoreCommand,
  name: 'key-accounts-recalculate',
  description: 'Has the selected companies scored again.',
  component: RecalculateSelected,
  isHeadless: true,
});
