import { describe, expect, it } from 'vitest';
import { parseEvents } from '../../src/adapters/event-payload.ts';
import { affectedBy, stepsSetOffBy } from '../../src/flows/affected.ts';

const ID = '11111111-0000-4000-8000-000000000000';

type Properties = {
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  updatedFields?: string[];
};

const event = (name: string, properties: Properties) => ({
  name,
  workspaceId: 'w',
  recordId: ID,
  objectMetadata: { nameSingular: name.split('.')[0] },
  properties,
});

const affected = (payload: unknown) => affectedBy(parseEvents(payload));

describe('whose scores an event can move', () => {
  it.each<[string, string, Properties, string[]]>([
    ['a created opportunity', 'opportunity.created', { after: { companyId: 'a' } }, ['a']],
    ['one without a company', 'opportunity.created', { after: { companyId: null } }, []],
    [
      'an amount',
      'opportunity.updated',
      { before: { companyId: 'a' }, after: { companyId: 'a' }, updatedFields: ['amount'] },
      ['a'],
    ],
    [
      'a name',
      'opportunity.updated',
      { before: { companyId: 'a' }, after: { companyId: 'a' }, updatedFields: ['name'] },
      [],
    ],
    [
      'a move',
      'opportunity.updated',
      { before: { companyId: 'b' }, after: { companyId: 'a' }, updatedFields: ['company', 'companyId'] },
      ['a', 'b'],
    ],
    [
      'an unlinking',
      'contract.updated',
      { before: { companyId: 'a' }, after: { companyId: null }, updatedFields: ['company', 'companyId'] },
      ['a'],
    ],
    [
      'a deletion',
      'contract.deleted',
      { before: { companyId: 'a' }, after: { companyId: 'a' }, updatedFields: ['deletedAt'] },
      ['a'],
    ],
    [
      'a restoration',
      'contract.restored',
      { before: { companyId: 'a' }, after: { companyId: 'a' }, updatedFields: ['deletedAt'] },
      ['a'],
    ],
    ['a destruction', 'contract.destroyed', { before: { companyId: 'a' } }, ['a']],
    ['a rating', 'company.updated', { before: {}, after: {}, updatedFields: ['referenceValue'] }, [ID]],
    [
      'our own write',
      'company.updated',
      { before: {}, after: {}, updatedFields: ['importanceScore', 'scoredAt', 'scoreExplanation'] },
      [],
    ],
    [
      'a new company without inputs',
      'company.created',
      { after: { name: 'x', potentialAnnualValue: { amountMicros: null, currencyCode: null } } },
      [],
    ],
    ['a new company with one', 'company.created', { after: { deliveryFit: 'RATING_3' } }, [ID]],
    ['a restored company', 'company.restored', { before: {}, after: {} }, [ID]],
    ['a deleted company', 'company.deleted', { before: {}, after: {} }, []],
    [
      'a support level',
      'person.updated',
      { before: { companyId: 'a' }, after: { companyId: 'a' }, updatedFields: ['supportLevel'] },
      ['a'],
    ],
    [
      'our own write on a person',
      'person.updated',
      {
        before: { companyId: 'a' },
        after: { companyId: 'a' },
        updatedFields: ['closeness', 'closenessScoredAt'],
      },
      [],
    ],
    [
      'the status of a key account, which no score is made of',
      'keyAccount.updated',
      { before: { companyId: 'a' }, after: { companyId: 'a' }, updatedFields: ['status'] },
      [],
    ],
    [
      'our own write on a key account',
      'keyAccount.updated',
      {
        before: { companyId: 'a' },
        after: { companyId: 'a' },
        updatedFields: ['recommendedStatus', 'importanceRank', 'rankedAt'],
      },
      [],
    ],
    [
      'the status that a company shows',
      'company.updated',
      { before: {}, after: {}, updatedFields: ['keyAccountStatus'] },
      [],
    ],
    ['an object that no score reads', 'task.created', { after: { companyId: 'a' } }, []],
  ])('%s', (_case, name, properties, companyIds) => {
    expect(affected(event(name, properties)).companyIds).toEqual(companyIds);
  });

  it('names the deals that a contract is and was linked to', () => {
    const change = event('contract.updated', {
      before: { companyId: 'a', opportunityId: 'd1' },
      after: { companyId: 'a', opportunityId: 'd2' },
      updatedFields: ['opportunity', 'opportunityId'],
    });
    expect(affected(change)).toEqual({
      companyIds: ['a'],
      opportunityIds: ['d1', 'd2'],
      planIds: [],
      taskIds: [],
      policyIds: [],
    });
  });

  it('names a changed policy, but not one whose problem text was written', () => {
    const updated = (field: string) =>
      event('scoringPolicy.updated', { before: {}, after: {}, updatedFields: [field] });
    expect(affected(updated('revenueWeight')).policyIds).toEqual([ID]);
    expect(affected(updated('policyProblem')).policyIds).toEqual([]);
  });

  it('takes a batch of events under one name as one', () => {
    const { recordId, properties } = event('opportunity.updated', {
      before: { companyId: 'b' },
      after: { companyId: 'a' },
      updatedFields: ['companyId'],
    });
    const batch = {
      name: 'opportunity.updated',
      events: [
        { recordId, properties },
        { recordId, properties },
      ],
    };
    expect(affected(batch).companyIds).toEqual(['a', 'b']);
  });

  it.each([[null], [{}], [{ name: 'opportunity.created' }], ['text']])(
    'refuses %j, which is no event',
    (payload) => {
      expect(() => affected(payload)).toThrow(/not a database event/);
    },
  );
});

describe('what else an event sets off', () => {
  const steps = (name: string, properties: Properties) =>
    stepsSetOffBy(parseEvents(event(name, properties))).map(({ step }) => step);
  const update = (field: string): Properties => ({ before: {}, after: {}, updatedFields: [field] });

  it.each<[string, Properties, string[]]>([
    ['keyAccount.updated', update('status'), ['STATUS_MIRROR', 'DEALS', 'REVIEWS', 'ATTENTION']],
    ['keyAccount.updated', update('recommendedStatus'), []],
    ['keyAccount.updated', update('directorCreditShare'), ['COVERAGE', 'CREDITS']],
    ['contract.updated', update('autoRenews'), ['CONTRACT_TERMS', 'PLANS']],
    ['contract.updated', update('renewalState'), []],
    ['contract.deleted', update('deletedAt'), ['CONTRACT_TERMS', 'CREDITS', 'PLANS']],
    ['accountNeed.created', { after: {} }, ['NEED_HORIZONS', 'PLANS']],
    ['company.created', { after: { accountOwnerId: 'm' } }, []],
    ['task.updated', update('status'), ['PLANS']],
    ['task.updated', update('title'), []],
    ['planObjective.destroyed', { before: {} }, ['PLANS']],
  ])('%s %j', (name, properties, expected) => {
    expect(steps(name, properties)).toEqual(expected);
  });

  it('names the plan whose company has to be looked up', () => {
    const change = event('planObjective.created', { after: { espPlanId: 'p' } });
    expect(stepsSetOffBy(parseEvents(change))).toMatchObject([
      { step: 'PLANS', affected: { planIds: ['p'] } },
    ]);
  });
});
