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
    'Who is a key account, how close you really are, and what they will need next: scores that explain themselves.',
  category: 'Sales',
  logo: 'public/logo.png',
  // Without an image the builder draws one of the logo, which is one more file to upload.
  galleryImages: ['public/logo.png'],
  applicationVariables: variables,
});
