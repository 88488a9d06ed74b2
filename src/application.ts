import { defineApplication } from 'twenty-sdk/define';
import { ids } from './definitions/ids.ts';
import { variables } from './definitions/variables.ts';

export default defineApplication({
  universalIdentifier: ids.application,
  displayName: 'Key Accounts',
  description:
    'Who is a key account, how close you really are, and what they will need next: scores that explain themselves.',
  category: 'Sales',
  logo: 'public/logo.png',
  applicationVariables: variables,
});
