import { shapes } from '../account/shapes.ts';
import type { Root } from './roots.ts';

/** Lists that are read of companies. `first` is far above what a page of companies holds. */
export const ACCOUNT_ROOTS = {
  opportunities: {
    field: 'opportunities',
    variable: 'opportunities',
    filterType: 'OpportunityFilterInput',
    first: 2000,
    get selection() {
      return shapes.opportunity.selection;
    },
  },
  contracts: {
    field: 'contracts',
    variable: 'contracts',
    filterType: 'ContractFilterInput',
    first: 2000,
    get selection() {
      return shapes.contract.selection;
    },
  },
  people: {
    field: 'people',
    variable: 'people',
    filterType: 'PersonFilterInput',
    first: 2000,
    selection:
      'id companyId buyingRole supportLevel influence coverage relationshipCheckedOn lastContactOn closeness',
  },
} as const satisfies Record<string, Root>;
