/** How records of each object may be written. */
import type { AccountObject } from '../../../domain/account/account.ts';
import { CHANGEABLE_TO } from '../../../domain/opportunity/initiation.ts';
import { type Filter, markedBefore } from '../filters.ts';
import type { Values } from './write-roots.ts';

export type Upserted = {
  /** The field that a claim beside the upsert raises; null for an object that has none, which is looked at before. */
  mark: string | null;
  computed: readonly string[];
  /** Fields that are only filled where they are empty, as people type them too. */
  filled?: readonly string[];
};

/**
 * Objects whose values may be upserted, because they follow from other records: one that is overwritten by an older
 * reading comes right with the next judgement. For different sets of values, an upsert with the claim beside it is less
 * than a document for each.
 */
export const UPSERTED: Partial<Readonly<Record<AccountObject, Upserted>>> = {
  opportunity: {
    mark: null,
    computed: [
      'salesTrack',
      'withoutContract',
      'keyAccountStatus',
      'assessmentScore',
      'assessmentVerdict',
      'assessmentState',
      'leadOverBest',
      'winPlanCompleteness',
    ],
    filled: ['closedOn'],
  },
  contract: { mark: null, computed: ['noticeBy', 'renewalState'] },
  person: { mark: 'closenessScoredAt', computed: ['closeness', 'lastContactOn'] },
  keyAccount: {
    mark: 'scoredAt',
    computed: [
      'importanceScore',
      'revenuePoints',
      'potentialPoints',
      'referencePoints',
      'winnabilityPoints',
      'closenessScore',
      'revenue',
      'nextReviewOn',
      'reviewState',
      'overdueReviews',
      'attentionSignals',
      'attention',
    ],
  },
  espPlan: {
    mark: 'calculatedAt',
    computed: [
      'revenueActual',
      'attainment',
      'completeness',
      'missingItems',
      'health',
      'healthReason',
      'planProblem',
    ],
  },
  dealAssessment: {
    mark: 'judgedAt',
    computed: [
      'name',
      'opportunityPoints',
      'competePoints',
      'winPoints',
      'worthPoints',
      'score',
      'known',
      'verdict',
      'verdictReason',
    ],
  },
  dealCompetitor: { mark: 'judgedAt', computed: ['name', 'points', 'lead'] },
  supportRequest: {
    mark: 'prioritizedAt',
    computed: ['priority', 'priorityReason', 'outcome', 'closenessOutcome'],
  },
};

/** Whether a value may be upserted; what is emptied was filled by somebody, and is guarded. */
export const isUpserted = ({ computed, filled = [] }: Upserted, name: string, value: unknown): boolean =>
  computed.includes(name) || (filled.includes(name) && value !== null);

/** What else has to be true of a record, by the values that it gets: of a deal, that no person decided on it meanwhile. */
export const FURTHER: Partial<
  Readonly<Record<AccountObject, (values: Values, readAt: Date) => readonly Filter[]>>
> = {
  opportunity: ({ initiation }) =>
    initiation === undefined
      ? []
      : [
          {
            or: [
              { initiation: { is: 'NULL' } },
              {
                initiation: {
                  in: [...CHANGEABLE_TO[initiation === null ? 'EMPTY' : (initiation as 'PENDING')]],
                },
              },
            ],
          },
        ],
  keyAccount: ({ regionalOwnerId }) =>
    regionalOwnerId === undefined ? [] : [{ regionalOwnerId: { is: 'NULL' } }],
  contract: ({ companyId }) => (companyId === undefined ? [] : [{ companyId: { is: 'NULL' } }]),
  supportRequest: ({ companyId }) => (companyId === undefined ? [] : [{ companyId: { is: 'NULL' } }]),
  closenessScore: (_values, readAt) => [markedBefore('calculatedAt', readAt)],
};
