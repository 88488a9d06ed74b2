import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { RelationshipPage } from './relationships/relationship-page.tsx';

const KeyAccountRelationships = () => <RelationshipPage object="keyAccount" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.keyAccountRelationships,
  name: 'key-accounts-key-account-relationships',
  description: 'Shows the people of a key account, how they stand to each other and who of us knows them.',
  component: KeyAccountRelationships,
});
