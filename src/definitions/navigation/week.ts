import { defineNavigationMenuItem, NavigationMenuItemType } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** Right above the lists, whose most urgent records it goes through. */
export default defineNavigationMenuItem({
  universalIdentifier: ids.navigation.week,
  type: NavigationMenuItemType.PAGE_LAYOUT,
  name: 'The week',
  icon: 'IconCalendarCheck',
  pageLayoutUniversalIdentifier: ids.weekPage,
  folderUniversalIdentifier: ids.navigation.folder,
  position: -0.25,
});
