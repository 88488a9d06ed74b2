import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { WinsPage } from './what-wins/wins-page.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.whatWins,
  name: 'key-accounts-what-wins',
  description: 'Shows how often deals were won, by the answers of TAS+, verdict, track, reason and rival.',
  component: WinsPage,
});
