import { AggregateOperations, ViewSortDirection } from 'twenty-sdk/define';
import { accountNeeds, contracts, espPlans, salesCredits, supportRequests } from './listed.ts';

/** What tables of the same records show, whatever record's page they stand on. */
export const needsTable = {
  ...accountNeeds,
  icon: 'IconPuzzle',
  position: 0,
  columns: {
    need: { width: 260, total: AggregateOperations.COUNT },
    horizon: { width: 150 },
    expectedOn: { width: 130 },
    estimatedValue: { width: 140 },
    capability: { width: 130 },
    resourceGap: { width: 220 },
    needState: { width: 120 },
    owner: { width: 150 },
  },
  sorts: { horizon: ViewSortDirection.ASC, estimatedValue: ViewSortDirection.DESC },
};

export const plansTable = {
  ...espPlans,
  icon: 'IconMap2',
  position: 0,
  columns: {
    name: { width: 240, total: AggregateOperations.COUNT },
    status: { width: 120 },
    health: { width: 120 },
    attainment: { width: 150 },
    completeness: { width: 150 },
    periodEndsOn: { width: 130 },
    owner: { width: 150 },
    revision: { width: 100 },
  },
  sorts: { periodEndsOn: ViewSortDirection.DESC },
};

export const supportTable = {
  ...supportRequests,
  icon: 'IconLifebuoy',
  position: 0,
  columns: {
    name: { width: 240, total: AggregateOperations.COUNT },
    supportState: { width: 130 },
    priority: { width: 150 },
    helpType: { width: 130 },
    neededBy: { width: 130 },
    supporter: { width: 150 },
    outcome: { width: 120 },
  },
  sorts: { priority: ViewSortDirection.DESC },
};

export const creditsTable = {
  ...salesCredits,
  icon: 'IconCoins',
  position: 0,
  columns: {
    name: { width: 260, total: AggregateOperations.COUNT },
    member: { width: 150 },
    creditRole: { width: 140 },
    share: { width: 100 },
    amount: { width: 140 },
    creditState: { width: 120 },
    creditedOn: { width: 130 },
  },
};

/** Those in force or still to come before those that are over. */
export const contractsTable = {
  ...contracts,
  icon: 'IconFileDescription',
  position: 0,
  columns: {
    name: { width: 260, total: AggregateOperations.COUNT },
    status: { width: 120 },
    amount: { width: 130 },
    amountPer: { width: 120 },
    startsOn: { width: 130 },
    endsOn: { width: 130 },
    renewalState: { width: 150 },
    noticeBy: { width: 130 },
    owner: { width: 150 },
  },
  sorts: { endsOn: ViewSortDirection.DESC },
};
