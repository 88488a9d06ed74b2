import { defineApplication } from 'twenty-sdk/define';
import { ids } from './definitions/ids.ts';
import { variables } from './definitions/variables.ts';

/**
 * Which functions the server calls on its own occasions, and what it shows in the settings. They serve other triggers
 * and places too, so the SDK can't tell from their definitions.
 */
const hooks = {
  postInstallLogicFunction: {
    universalIdentifier: ids.logicFunctions.sweep,
    shouldRunOnVersionUpgrade: true,
    shouldRunSynchronously: false,
  },
  healthCheckLogicFunction: { universalIdentifier: ids.logicFunctions.desk },
  settingsFrontComponent: { universalIdentifier: ids.frontComponents.setUp },
};

export default defineApplication({
  ...hooks,
  universalIdentifier: ids.application,
  displayName: 'Key Accounts',
  description:
    'Know which customers are key accounts and why, how close you really are to each, and what they will need next: scores that explain themselves, reviews, plans and tasks.',
  category: 'Sales',
  logo: 'public/logo.png',
  // All of the shape that the app's page in Twenty shows them in (8 to 5), what a user sees first ahead.
  galleryImages: [
    'public/gallery/company.png',
    'public/gallery/portfolio.png',
    'public/gallery/relationships.png',
    'public/gallery/plan.png',
    'public/gallery/deal.png',
  ],
  applicationVariables: variables,
});
