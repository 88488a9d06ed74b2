import { NavigationMenuItemType } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** The entries of the "Key accounts" folder, from top to bottom. */
const ORDER = [
  'keyAccounts',
  'myKeyAccounts',
  'keyAccountsByStatus',
  'reviewsDue',
  'recommendationDiffers',
  'needsAttention',
  'keyAccountsByDirector',
  'keyAccountCompanies',
  'fallingCompanies',
  'keyPeople',
  'keyAccountPipeline',
  'awaitingInitiation',
  'wonWithoutContract',
  'overdueDeals',
  'espPlans',
  'behindPlans',
  'capabilityGaps',
  'supportQueue',
  'contracts',
  'expiringContracts',
  'noticeNear',
  'contractsToComplete',
  'memberCredit',
  'closenessHistory',
  'scoringPolicies',
  'scoreRuns',
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
