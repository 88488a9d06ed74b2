import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { NeedsOfRecord } from './needs/needs-page.tsx';

const CompanyNeeds = () => <NeedsOfRecord object="company" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.companyNeeds,
  name: 'key-accounts-company-needs',
  description: 'Shows what a company needs when, whether we can deliver it, and what it is worth.',
  component: CompanyNeeds,
});
