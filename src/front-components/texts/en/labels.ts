/** How stored values read, in English. A value that is not among them is shown as it is stored. */

import type { AccountStatus } from '../../../domain/selection/recommend.ts';
import type { NeedHorizon } from '../../../domain/shared/horizons.ts';
import type { BuyingRole, Coverage, Influence, SupportLevel } from '../../../domain/shared/records.ts';
import type { ChangeKind, Monitor, RevisionCause } from '../../workspace/programme-answers.ts';

export const labels = {
  accountStatus: {
    CANDIDATE: 'Candidate',
    KEY: 'Key',
    WATCH: 'Watch',
    FORMER: 'Former',
    NONE: 'None',
  } satisfies Record<AccountStatus | 'NONE', string>,
  monitor: {
    IMPORTANCE: 'Importance',
    NEEDS: 'Needs and capability',
    CLOSENESS: 'Closeness',
  } satisfies Record<Monitor, string>,
  reviewState: { UP_TO_DATE: 'Up to date', DUE: 'Due', OVERDUE: 'Overdue' },
  changeKind: {
    PROMOTION: 'Promotions',
    WATCH: 'To be watched',
    EXIT: 'Exits',
  } satisfies Record<ChangeKind, string>,
  cause: {
    IMPORTANCE: 'Importance review',
    NEEDS: 'Needs review',
    CLOSENESS: 'Closeness review',
    OTHER: 'Other',
  } satisfies Record<RevisionCause, string>,
  buyingRole: {
    USER: 'User',
    EVALUATOR: 'Evaluator',
    DECISION_MAKER: 'Decision maker',
    APPROVER: 'Approver',
  } satisfies Record<BuyingRole, string>,
  influence: {
    INNER_CIRCLE: 'Inner circle',
    POLITICAL_STRUCTURE: 'Political structure',
    OUTSIDE: 'Outside',
  } satisfies Record<Influence, string>,
  supportLevel: {
    MENTOR: 'Mentor',
    SUPPORTER: 'Supporter',
    NEUTRAL: 'Neutral',
    NON_SUPPORTER: 'Non-supporter',
    ENEMY: 'Enemy',
  } satisfies Record<SupportLevel, string>,
  coverage: {
    IN_DEPTH: 'In depth',
    MULTIPLE_CONTACTS: 'Multiple contacts',
    BRIEF_CONTACT: 'Brief contact',
    NO_CONTACT: 'No contact',
  } satisfies Record<Coverage, string>,
  planStatus: { DRAFT: 'Draft', ACTIVE: 'Active', IN_REVIEW: 'In review', CLOSED: 'Closed' },
  planHealth: { ON_TRACK: 'On track', AT_RISK: 'At risk', OFF_TRACK: 'Off track' },
  needState: { OPEN: 'Open', COVERED: 'Covered', DROPPED: 'Dropped' },
  horizon: {
    WITHIN_3_MONTHS: 'Within 3 months',
    MONTHS_3_TO_12: '3 to 12 months',
    YEARS_1_TO_3: '1 to 3 years',
  } satisfies Record<NeedHorizon, string>,
  capability: { READY: 'Ready', PARTIAL: 'Partial', MISSING: 'Missing' },
};
