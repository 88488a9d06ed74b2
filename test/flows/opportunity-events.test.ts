import { describe, expect, it } from 'vitest';
import { parseEvents } from '../../src/adapters/event-payload.ts';
import { taskIdsOf } from '../../src/adapters/twenty/task-ids.ts';
import { changedDeals, PROCESS_FIELDS } from '../../src/flows/opportunity-events.ts';

const DEAL = '11111111-0000-4000-8000-000000000000';

const changed = (name: string, properties: Record<string, unknown>) =>
  changedDeals(parseEvents({ name, recordId: DEAL, properties }));

describe('which opportunities an event is about', () => {
  it.each([
    ['opportunity.created', { after: { companyId: 'a' } }, [DEAL]],
    ['opportunity.restored', { after: { companyId: 'a' } }, [DEAL]],
    ['opportunity.deleted', { after: { companyId: 'a' } }, []],
    ['opportunity.destroyed', { before: { companyId: 'a' } }, []],
    ['opportunity.updated', { updatedFields: ['amount'] }, [DEAL]],
    ['opportunity.updated', { updatedFields: ['name', 'owner', 'ownerId'] }, []],
    ['opportunity.updated', { updatedFields: ['salesTrack', 'initiation'] }, []],
    ['opportunity.updated', { after: { initiation: 'PENDING' }, updatedFields: ['initiation'] }, []],
    ['opportunity.updated', { after: { initiation: 'APPROVED' }, updatedFields: ['initiation'] }, [DEAL]],
    ['opportunity.updated', { after: { initiation: 'REJECTED' }, updatedFields: ['initiation'] }, [DEAL]],
    ['opportunity.updated', { after: { initiation: 'APPROVED' }, updatedFields: ['name'] }, []],
    ['opportunity.updated', {}, [DEAL]],
    ['company.updated', { updatedFields: ['amount'] }, []],
  ])('%s %j', (name, properties, expected) => {
    expect(changed(name, properties).opportunityIds).toEqual(expected);
  });

  it('names the company it belongs to now', () => {
    const { companyIds } = changed('opportunity.updated', {
      before: { companyId: 'a' },
      after: { companyId: 'b' },
      updatedFields: ['company', 'companyId'],
    });
    expect(companyIds).toEqual(['b']);
  });

  it.each([
    [{ updatedFields: ['stage'] }, true],
    [{ updatedFields: ['amount'] }, false],
    [{ before: { stage: 'NEW' }, after: { stage: 'CUSTOMER' } }, true],
    [{ before: { stage: 'NEW' }, after: { stage: 'NEW' } }, false],
  ])('knows whether the stage changed: %j', (properties, expected) => {
    expect(changed('opportunity.updated', properties).movedIds.has(DEAL)).toBe(expected);
  });

  it('takes no creation for a closing: an import of old deals asks nobody', () => {
    expect(changed('opportunity.created', { after: { stage: 'CUSTOMER' } }).movedIds.size).toBe(0);
  });

  it('watches nothing that the app writes', () => {
    expect(PROCESS_FIELDS).not.toEqual(expect.arrayContaining(['salesTrack']));
    expect(PROCESS_FIELDS).not.toEqual(expect.arrayContaining(['initiation']));
  });
});

describe('the ids of tasks', () => {
  it('are the same every time, and differ by kind and opportunity', async () => {
    const one = await taskIdsOf(`INITIATION ${DEAL}`);
    const all = [
      one,
      await taskIdsOf(`LEARNING ${DEAL}`),
      await taskIdsOf(`INITIATION ${DEAL.replace('1', '2')}`),
    ];
    expect(await taskIdsOf(`INITIATION ${DEAL}`)).toEqual(one);
    const values = all.flatMap(({ task, target }) => [task, target]);
    expect(new Set(values).size).toBe(6);
    for (const value of values) {
      expect(value).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
