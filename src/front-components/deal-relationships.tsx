import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { RelationshipPage } from './relationships/relationship-page.tsx';

const DealRelationships = () => <RelationshipPage object="opportunity" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.dealRelationships,
  name: 'key-accounts-deal-relationships',
  description: 'Shows the people of the company that a deal is with, and who of us knows them.',
  component: DealRelationships,
});
