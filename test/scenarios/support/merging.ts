/** Two records that are one in truth, with all that the app keeps about each. */
import { decisionMaker, wonDeal, yearContract } from './business.ts';
import { DIRECTOR, member, REGIONAL_OWNER } from './deals.ts';
import type { Given, Mutation, Stage } from './records.ts';

/** Merges records of an object; the first one is kept. */
export const merge = (plural: 'Companies' | 'People', ids: readonly string[]): Mutation => ({
  query: `mutation Merge($ids: [UUID!]!) { merge${plural}(ids: $ids, conflictPriorityIndex: 0) { id } }`,
  variables: { ids },
});

const month = (stage: Stage, key: string, companyKey: string, score: number): Given => ({
  object: 'closenessScore',
  values: {
    id: stage.id(key),
    name: key,
    companyId: stage.id(companyKey),
    month: '2026-10-01',
    score,
  },
});

const keyAccount = (
  stage: Stage,
  key: string,
  companyKey: string,
  values: Record<string, unknown>,
): Given => ({
  object: 'keyAccount',
  values: { id: stage.id(key), name: key, companyId: stage.id(companyKey), ...values },
});

/** What both companies have before they are merged; `a` is kept, and its key account leads. */
export const twoKnownCompanies = (stage: Stage): Given[] => [
  keyAccount(stage, 'leader', 'a', { status: 'KEY', regionalOwnerId: member(REGIONAL_OWNER) }),
  keyAccount(stage, 'second', 'b', {
    status: 'WATCH',
    regionalOwnerId: member(DIRECTOR),
    directorId: member(DIRECTOR),
  }),
  month(stage, 'month of a', 'a', 40),
  month(stage, 'month of b', 'b', 70),
  { object: 'opportunity', values: wonDeal(stage) },
  { object: 'contract', values: yearContract(stage, { companyId: stage.id('b') }) },
  { object: 'person', values: decisionMaker(stage, { companyId: stage.id('b') }) },
  {
    object: 'espPlan',
    values: {
      id: stage.id('plan'),
      name: 'Plan of b',
      companyId: stage.id('b'),
      keyAccountId: stage.id('second'),
      status: 'DRAFT',
    },
  },
  {
    object: 'accountNeed',
    values: { id: stage.id('need'), need: 'Claims', companyId: stage.id('b'), horizon: 'WITHIN_3_MONTHS' },
  },
];
