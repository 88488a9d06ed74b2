import { defineNavigationMenuItem, NavigationMenuItemType } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** Below the lists: it is needed on the first day, and again when something of the workspace changes. */
export default defineNavigationMenuItem({
  universalIdentifier: ids.navigation.setUp,
  type: NavigationMenuItemType.PAGE_LAYOUT,
  name: 'Set-up',
  icon: 'IconAdjustments',
  pageLayoutUniversalIdentifier: ids.setUpPage,
  folderUniversalIdentifier: ids.navigation.folder,
  position: 100,
});
