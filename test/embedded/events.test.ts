import { describe, expect, test } from 'vitest';
import { startWorkspace, type Workspace } from '../../embedded/index.ts';
import { dataOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

const NOW = new Date('2026-11-23T09:00:00.000Z');
const C1 = 'c1000000-0000-4000-8000-000000000001';
const C2 = 'c1000000-0000-4000-8000-000000000002';
const K1 = 'd1000000-0000-4000-8000-000000000001';
const K2 = 'd1000000-0000-4000-8000-000000000002';
const O1 = 'e1000000-0000-4000-8000-000000000001';

const workspace = workspaceForTests({ app: SMALL_APP, clock: () => NOW });
const run = (query: string, variables?: Record<string, unknown>) => dataOf(workspace(), query, variables);

async function twoCompanies(): Promise<void> {
  await workspace().withoutEvents(() =>
    run('mutation($d:[CompanyCreateInput!]!){ createCompanies(data:$d){ id } }', {
      d: [
        { id: C1, name: 'Harbor' },
        { id: C2, name: 'Summit' },
      ],
    }),
  );
}

const createContract = () =>
  run(
    `mutation{ createContract(data:{id:"${K1}", name:"Frame", companyId:"${C1}", signedOn:"2026-05-01"}){ id } }`,
  );

const namesSince = (start: number) =>
  workspace()
    .events.slice(start)
    .map(({ name, recordId }) => [name, recordId]);

describe('a created record', () => {
  test('is told of with its whole state', async () => {
    await twoCompanies();
    await createContract();
    const [event] = workspace().events;
    expect(event).toMatchObject({
      name: 'contract.created',
      recordId: K1,
      objectMetadata: { nameSingular: 'contract', namePlural: 'contracts' },
    });
    expect(event?.properties).toEqual({
      after: {
        id: K1,
        name: 'Frame',
        amount: { amountMicros: 1000000, currencyCode: 'USD' },
        signedOn: '2026-05-01',
        weight: 30,
        autoRenews: false,
        status: 'DRAFT',
        flags: [],
        explanation: null,
        companyId: C1,
        position: 0,
        createdAt: NOW.toISOString(),
        updatedAt: NOW.toISOString(),
        deletedAt: null,
        createdBy: { source: 'API', workspaceMemberId: null, name: 'Embedded API key', context: {} },
        updatedBy: { source: 'API', workspaceMemberId: null, name: 'Embedded API key', context: {} },
        searchVector: "'frame':1",
      },
    });
  });
});

describe('a changed record', () => {
  test('is told of with both states and what differs; a relation counts twice', async () => {
    await twoCompanies();
    await createContract();
    const start = workspace().events.length;
    await run(
      `mutation{ updateContract(id:"${K1}", data:{companyId:"${C2}", amount:{amountMicros:9}}){ id } }`,
    );
    const [event] = workspace().events.slice(start);
    expect(event).toMatchObject({
      name: 'contract.updated',
      properties: {
        before: { companyId: C1 },
        after: { companyId: C2 },
        updatedFields: ['amount', 'company', 'companyId'],
        diff: {
          amount: {
            before: { amountMicros: 1000000, currencyCode: 'USD' },
            after: { amountMicros: 9, currencyCode: 'USD' },
          },
          company: { before: { id: C1 }, after: { id: C2 } },
        },
      },
    });
  });

  test('is told of as deleted, restored and destroyed', async () => {
    await twoCompanies();
    await createContract();
    const start = workspace().events.length;
    for (const action of ['delete', 'restore', 'destroy'])
      await run(`mutation{ ${action}Contract(id:"${K1}"){ id } }`);
    const events = workspace().events.slice(start);
    expect(events.map(({ name }) => name)).toEqual([
      'contract.deleted',
      'contract.restored',
      'contract.destroyed',
    ]);
    expect(events[0]?.properties).toMatchObject({
      updatedFields: ['deletedAt'],
      diff: { deletedAt: { before: null, after: NOW.toISOString() } },
    });
    expect(Object.keys(events[2]?.properties ?? {})).toEqual(['before']);
  });

  test('is not told of when nothing changed, or when it no longer matches its own filter', async () => {
    await twoCompanies();
    await createContract();
    const start = workspace().events.length;
    await run(`mutation{ updateContract(id:"${K1}", data:{name:"Frame"}){ id } }`);
    await run('mutation{ updateContracts(filter:{status:{eq:DRAFT}}, data:{status:ACTIVE}){ id } }');
    expect(namesSince(start)).toEqual([]);
  });

  test('is told of as created or updated by an upsert', async () => {
    await twoCompanies();
    await createContract();
    const start = workspace().events.length;
    await run('mutation($d:[ContractCreateInput!]!){ createContracts(upsert:true,data:$d){ id } }', {
      d: [
        { id: K2, name: 'New' },
        { id: K1, weight: 1 },
      ],
    });
    expect(namesSince(start)).toEqual([
      ['contract.updated', K1],
      ['contract.created', K2],
    ]);
  });

  test('is told of once when several are destroyed together', async () => {
    await twoCompanies();
    const start = workspace().events.length;
    await run(`mutation{ destroyCompanies(filter:{id:{in:["${C1}","${C2}"]}}){ id } }`);
    expect(namesSince(start)).toHaveLength(1);
  });
});

describe('functions', () => {
  const executed = () => workspace().executions.map(({ functionName, event }) => [functionName, event?.name]);

  test('are called once per record they listen to', async () => {
    await run('mutation($d:[ContractCreateInput!]!){ createContracts(data:$d){ id } }', {
      d: [{ id: K1 }, { id: K2 }],
    });
    await workspace().settle();
    expect(executed()).toEqual([
      ['on-contract', 'contract.created'],
      ['on-contract', 'contract.created'],
    ]);
  });

  test('that name fields hear of updates to those only', async () => {
    await twoCompanies();
    await run(`mutation{ createOpportunity(data:{id:"${O1}", name:"Offer"}){ id } }`);
    await run(`mutation{ updateOpportunity(id:"${O1}", data:{name:"Offer 2"}){ id } }`);
    await run(`mutation{ updateOpportunity(id:"${O1}", data:{companyId:"${C1}"}){ id } }`);
    await workspace().settle();
    expect(executed()).toEqual([['on-amount', 'opportunity.updated']]);
  });

  test('get one call per write on a server that sends batches', async () => {
    const newer: Workspace = await startWorkspace({
      app: SMALL_APP,
      eventMode: 'batch',
      server: 'newer',
    });
    try {
      await dataOf(newer, 'mutation($d:[ContractCreateInput!]!){ createContracts(data:$d){ id } }', {
        d: [{ id: K1 }, { id: K2 }],
      });
      await newer.settle();
      expect(newer.executions.map(({ payload }) => payload)).toMatchObject([
        { name: 'contract.created', events: [{ recordId: K1 }, { recordId: K2 }] },
      ]);
      expect(newer.executions[0]?.result).toMatchObject({
        tokens: ['TWENTY_APP_ACCESS_TOKEN', 'TWENTY_APP_APPLICATION_ACCESS_TOKEN'],
      });
    } finally {
      await newer.close();
    }
  });
});

describe('on the way to a function, events', () => {
  const touch = (id: string) => run(`mutation{ createContract(data:{id:"${id}"}){ id } }`);
  const heard = () => workspace().executions.map(({ event }) => event?.recordIds[0]);

  test('can get lost', async () => {
    workspace().faults.events.drop({ event: 'contract.*', times: 1 });
    await touch(K1);
    await touch(K2);
    await workspace().settle();
    expect(heard()).toEqual([K2]);
  });

  test('can come twice', async () => {
    workspace().faults.events.duplicate({ recordId: K1 });
    await touch(K1);
    await touch(K2);
    await workspace().settle();
    expect(heard()).toEqual([K1, K1, K2]);
  });

  test('can be kept back and come in another order', async () => {
    workspace().faults.events.hold();
    await touch(K1);
    await touch(K2);
    await workspace().settle();
    expect([heard(), workspace().faults.events.heldCount]).toEqual([[], 2]);
    workspace().faults.events.release({ reversed: true });
    await workspace().settle();
    expect(heard()).toEqual([K2, K1]);
  });

  test('can swap places within one burst', async () => {
    workspace().faults.events.reorder();
    await run('mutation($d:[ContractCreateInput!]!){ createContracts(data:$d){ id } }', {
      d: [{ id: K1 }, { id: K2 }],
    });
    await workspace().settle();
    expect(heard()).toEqual([K2, K1]);
  });

  test('can be late', async () => {
    workspace().faults.events.delay(40, { recordId: K1 });
    await touch(K1);
    await touch(K2);
    await workspace().settle();
    expect(heard()).toEqual([K2, K1]);
  });
});
