import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { CockpitPage } from './cockpit/cockpit-page.tsx';

const CompanyCockpit = () => <CockpitPage object="company" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.companyCockpit,
  name: 'key-accounts-company-cockpit',
  description:
    'Shows a company on one screen: standing, scores, coverage, plan, reviews, money, needs and people.',
  component: CompanyCockpit,
});
