import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { NeedsOfAll } from './needs/needs-page.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.needsBoard,
  name: 'key-accounts-needs-board',
  description: 'Shows what all accounts need when, whether we can deliver it, and what it is worth.',
  component: NeedsOfAll,
});
