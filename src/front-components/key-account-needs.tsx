import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { NeedsOfRecord } from './needs/needs-page.tsx';

const KeyAccountNeeds = () => <NeedsOfRecord object="keyAccount" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.keyAccountNeeds,
  name: 'key-accounts-key-account-needs',
  description: 'Shows what a key account needs when, whether we can deliver it, and what it is worth.',
  component: KeyAccountNeeds,
});
