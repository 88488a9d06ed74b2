import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { CockpitPage } from './cockpit/cockpit-page.tsx';

const KeyAccountCockpit = () => <CockpitPage object="keyAccount" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.keyAccountCockpit,
  name: 'key-accounts-key-account-cockpit',
  description:
    'Shows a key account on one screen: standing, scores, coverage, plan, reviews, money, needs and people.',
  component: KeyAccountCockpit,
});
