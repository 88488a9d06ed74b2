import { defineNavigationMenuItem, NavigationMenuItemType } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

export default defineNavigationMenuItem({
  universalIdentifier: ids.navigation.folder,
  type: NavigationMenuItemType.FOLDER,
  name: 'Key accounts',
  icon: 'IconCrown',
  color: 'amber',
  position: 0.5,
});
