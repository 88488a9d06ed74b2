import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { WorkshopPage } from './workshop/workshop-page.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.policyWorkshop,
  name: 'key-accounts-policy-workshop',
  description:
    'Moves the numbers of a scoring policy and shows who would be recommended, before anything is saved.',
  component: WorkshopPage,
});
