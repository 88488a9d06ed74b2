import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { RelationshipPage } from './relationships/relationship-page.tsx';

const CompanyRelationships = () => <RelationshipPage object="company" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.companyRelationships,
  name: 'key-accounts-company-relationships',
  description: 'Shows the people of a company, how they stand to each other and who of us knows them.',
  component: CompanyRelationships,
});
