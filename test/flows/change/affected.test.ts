import { describe, expect, it } from 'vitest';
import { parseEvents } from '../../../src/adapters/event-payload.ts';
import { affectedBy, isNobody } from '../../../src/flows/change/affected.ts';

const ID = '11111111-0000-4000-8000-000000000000';

type Properties = {
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  updatedFields?: string[];
};

const affected = (name: string, properties: Properties) =>
  affectedBy(
    parseEvents({
      name,
      workspaceId: 'w',
      recordId: ID,
      objectMetadata: { nameSingular: name.split('.')[0] },
      properties,
    }),
  );

const updated = (before: Record<string, unknown>, after: Record<string, unknown>, ...fields: string[]) => ({
  before,
  after,
  updatedFields: fields,
});

describe('whom a change concerns', () => {
  it.each<[string, string, Properties, object]>([
    ['a created opportunity', 'opportunity.created', { after: { companyId: 'a' } }, { companyIds: ['a'] }],
    [
      'one of no company, which is an account of its own',
      'opportunity.created',
      { after: { companyId: null } },
      { companyIds: [], records: { opportunity: [ID] } },
    ],
    [
      'a move: both companies',
      'opportunity.updated',
      updated({ companyId: 'b' }, { companyId: 'a' }, 'company', 'companyId'),
      { companyIds: ['a', 'b'], records: {} },
    ],
    [
      'a deletion',
      'contract.deleted',
      { before: { companyId: 'a' }, after: { companyId: 'a' } },
      { companyIds: ['a'] },
    ],
    [
      'a destruction',
      'contract.destroyed',
      { before: { companyId: 'a' } },
      { companyIds: ['a'], records: {} },
    ],
    [
      'a contract that was tied to another deal: the companies of both deals',
      'contract.updated',
      updated(
        { companyId: 'a', opportunityId: 'd1' },
        { companyId: 'a', opportunityId: 'd2' },
        'opportunity',
        'opportunityId',
      ),
      { companyIds: ['a'], records: { opportunity: ['d1', 'd2'] } },
    ],
    [
      'an amount of a tied contract: its deal is found by reading',
      'contract.updated',
      updated({ companyId: 'a', opportunityId: 'd1' }, { companyId: 'a', opportunityId: 'd1' }, 'amount'),
      { companyIds: ['a'], records: {} },
    ],
    ['a rating', 'company.updated', updated({}, {}, 'referenceValue'), { companyIds: [ID] }],
    [
      'an objective, which names only its plan',
      'planObjective.updated',
      updated({ espPlanId: 'p' }, { espPlanId: 'p' }, 'status'),
      { companyIds: [], records: { espPlan: ['p'] }, withTraffic: false },
    ],
    [
      'a task',
      'task.updated',
      updated({}, {}, 'status'),
      { companyIds: [], taskIds: [ID], withTraffic: false },
    ],
    [
      'a plan: scores need not be made again',
      'espPlan.updated',
      updated({ companyId: 'a' }, { companyId: 'a' }, 'goal'),
      { companyIds: ['a'], withTraffic: false },
    ],
    [
      'a role',
      'person.updated',
      updated({ companyId: 'a' }, { companyId: 'a' }, 'buyingRole'),
      { withTraffic: true },
    ],
  ])('%s', (_name, event, properties, expected) => {
    expect(affected(event, properties)).toMatchObject(expected);
  });

  it.each<[string, string, Properties]>([
    ['a name', 'opportunity.updated', updated({ companyId: 'a' }, { companyId: 'a' }, 'name')],
    ['our own write', 'company.updated', updated({}, {}, 'importanceScore', 'scoredAt', 'countedRecords')],
    ['a policy, which a pass applies', 'scoringPolicy.updated', updated({}, {}, 'keyShare')],
    [
      'a person of no company',
      'person.updated',
      updated({ companyId: null }, { companyId: null }, 'influence'),
    ],
  ])('nobody: %s', (_name, event, properties) => {
    expect(isNobody(affected(event, properties))).toBe(true);
  });

  it('knows which deals moved and which were decided on', () => {
    const of = { companyId: 'a' };
    const moved = affected(
      'opportunity.updated',
      updated({ ...of, stage: 'NEW' }, { ...of, stage: 'LOST' }, 'stage'),
    );
    expect([...moved.movedIds]).toEqual([ID]);
    const decided = affected(
      'opportunity.updated',
      updated({ ...of, initiation: 'PENDING' }, { ...of, initiation: 'APPROVED' }, 'initiation'),
    );
    expect([...decided.decidedIds]).toEqual([ID]);
  });
});
