import { DECIDING_POLICY_NUMBERS } from '../domain/policy-fields.ts';

/**
 * What a change of a record sets off. This table is the one place that says which fields are inputs of a score (of
 * a key account: of the status that its company shows) and which companies a changed record belongs to; the logic functions' `updatedFields` come from it too.
 *
 * No computed field stands here: the app's own writes set off nothing.
 */
export type WatchedObject =
  | 'opportunity'
  | 'contract'
  | 'company'
  | 'person'
  | 'keyAccount'
  | 'scoringPolicy';

type Trigger = {
  /** Fields whose change can move a score. A relation is listed by its name and by its id, as Twenty reports both. */
  watched: readonly string[];
  /** The field that holds the company's id; `id` for the company itself; null for none. */
  companyKey: string | null;
  /** The field that holds an opportunity's id, whose company is affected too. */
  opportunityKey: string | null;
  /** Whether a deleted or destroyed record changes anything that can still be seen. */
  mattersWhenGone: boolean;
};

export const TRIGGERS: Readonly<Record<WatchedObject, Trigger>> = {
  opportunity: {
    watched: ['stage', 'amount', 'closeDate', 'closenessOutcome', 'company', 'companyId'],
    companyKey: 'companyId',
    opportunityKey: null,
    mattersWhenGone: true,
  },
  contract: {
    watched: [
      'status',
      'amount',
      'signedOn',
      'startsOn',
      'endsOn',
      'terminatedOn',
      'company',
      'companyId',
      'opportunity',
      'opportunityId',
    ],
    companyKey: 'companyId',
    opportunityKey: 'opportunityId',
    mattersWhenGone: true,
  },
  company: {
    watched: ['potentialAnnualValue', 'referenceValue', 'deliveryFit', 'scoringPolicy', 'scoringPolicyId'],
    companyKey: 'id',
    opportunityKey: null,
    mattersWhenGone: false,
  },
  person: {
    watched: [
      'buyingRole',
      'supportLevel',
      'influence',
      'coverage',
      'relationshipCheckedOn',
      'company',
      'companyId',
    ],
    companyKey: 'companyId',
    opportunityKey: null,
    mattersWhenGone: true,
  },
  keyAccount: {
    watched: ['status', 'company', 'companyId'],
    companyKey: 'companyId',
    opportunityKey: null,
    mattersWhenGone: true,
  },
  scoringPolicy: {
    watched: ['isDefault', 'largeDealThreshold', ...DECIDING_POLICY_NUMBERS],
    companyKey: null,
    opportunityKey: null,
    mattersWhenGone: true,
  },
};
