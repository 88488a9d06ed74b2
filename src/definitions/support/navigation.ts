import { NavigationMenuItemType } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/**
 * The entries of the "Key accounts" folder, from top to bottom: what reps, directors and administrators open daily. All
 * other lists are one click away, in the view picker of these.
 */
const ORDER = [
  'myKeyAccounts',
  'keyAccounts',
  'espPlans',
  'contracts',
] as const satisfies (keyof typeof ids.views & keyof typeof ids.navigation)[];

/** An entry of the folder that opens the view of the same name. */
export const entry = (view: (typeof ORDER)[number], name: string, icon: string) => ({
  universalIdentifier: ids.navigation[view],
  type: NavigationMenuItemType.VIEW,
  name,
  icon,
  viewUniversalIdentifier: ids.views[view],
  folderUniversalIdentifier: ids.navigation.folder,
  position: ORDER.indexOf(view),
});
