import { defineNavigationMenuItem, NavigationMenuItemType } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** Beside the programme's figures, above the lists. */
export default defineNavigationMenuItem({
  universalIdentifier: ids.navigation.portfolio,
  type: NavigationMenuItemType.PAGE_LAYOUT,
  name: 'Portfolio',
  icon: 'IconChartBubble',
  pageLayoutUniversalIdentifier: ids.portfolioPage,
  folderUniversalIdentifier: ids.navigation.folder,
  position: -0.5,
});
