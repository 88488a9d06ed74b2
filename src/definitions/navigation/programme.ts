import { defineNavigationMenuItem, NavigationMenuItemType } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** Above the lists: what they hold at one look. */
export default defineNavigationMenuItem({
  universalIdentifier: ids.navigation.programme,
  type: NavigationMenuItemType.PAGE_LAYOUT,
  name: 'Programme',
  icon: 'IconChartPie',
  pageLayoutUniversalIdentifier: ids.programmePage,
  folderUniversalIdentifier: ids.navigation.folder,
  position: -1,
});
