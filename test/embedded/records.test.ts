import { describe, expect, test } from 'vitest';
import { dataOf, errorOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

const workspace = workspaceForTests({ app: SMALL_APP });

const C1 = 'c1000000-0000-4000-8000-000000000001';
const C2 = 'c1000000-0000-4000-8000-000000000002';
const O1 = 'd1000000-0000-4000-8000-000000000001';
const O2 = 'd1000000-0000-4000-8000-000000000002';
const O3 = 'd1000000-0000-4000-8000-000000000003';

const run = (query: string, variables?: Record<string, unknown>) => dataOf(workspace(), query, variables);
const fail = (query: string, variables?: Record<string, unknown>) => errorOf(workspace(), query, variables);

async function twoCompaniesWithOffers(): Promise<void> {
  await run('mutation($d:[CompanyCreateInput!]!){ createCompanies(data:$d){ id } }', {
    d: [{ id: C1, name: 'Harbor' }, { id: C2 }],
  });
  await run('mutation($d:[OpportunityCreateInput!]!){ createOpportunities(data:$d){ id } }', {
    d: [
      { id: O1, name: 'First', companyId: C1, stage: 'PROPOSAL' },
      { id: O2, name: 'Second', companyId: C1 },
      { id: O3, companyId: C2 },
    ],
  });
}

describe('a new record', () => {
  test('shows empty text and lists where it has no value', async () => {
    const data = await run(
      `mutation($d: CompanyCreateInput!){ createCompany(data:$d){
        name domainName{primaryLinkUrl secondaryLinks} address{addressCity addressLat} annualRevenue{amountMicros}
        createdBy{source workspaceMemberId context} people{ edges{ node{ id } } } accountOwner{ id } } }`,
      { d: { id: C1 } },
    );
    expect(data.createCompany).toEqual({
      name: '',
      domainName: { primaryLinkUrl: '', secondaryLinks: [] },
      address: { addressCity: '', addressLat: null },
      annualRevenue: { amountMicros: null },
      createdBy: { source: 'API', workspaceMemberId: null, context: {} },
      people: { edges: [] },
      accountOwner: null,
    });
  });

  test("takes the defaults of an app's fields", async () => {
    const data = await run(
      `mutation{
        createContract(data:{name:"Frame"}){ status weight autoRenews flags signedOn amount{amountMicros currencyCode} }
        createCompany(data:{name:"Harbor"}){ tier fit }
      }`,
    );
    expect(data).toEqual({
      createContract: {
        status: 'DRAFT',
        weight: 30,
        autoRenews: false,
        flags: [],
        signedOn: null,
        amount: { amountMicros: 1000000, currencyCode: 'USD' },
      },
      createCompany: { tier: 'NONE', fit: null },
    });
  });

  test('stands before the others unless it says where', async () => {
    const create = (position?: unknown) =>
      run('mutation($d: NoteCreateInput!){ createNote(data:$d){ position } }', {
        d: { title: 'x', position },
      });
    const positions = [await create(), await create(), await create('last'), await create(7)];
    expect(positions.map((data) => data.createNote)).toEqual([
      { position: 0 },
      { position: -1 },
      { position: 1 },
      { position: 7 },
    ]);
  });

  test('cannot be a person of the workspace', async () => {
    expect(await fail('mutation{ createWorkspaceMember(data:{name:{firstName:"x"}}){ id } }')).toBe(
      'Entity performing the request does not have permission',
    );
  });

  test.each([
    ['createTask(data:{title:5}){ id }', 'Invalid string value 5 for text field "title"'],
    ['createTask(data:{id:"x"}){ id }', 'Value "x" is not a valid UUID'],
    ['createTask(data:{assigneeId:"x"}){ id }', `Invalid UUID value 'x' for field "assigneeId"`],
    ['createTask(data:{assignee:"x"}){ id }', 'Relation "assignee" requires connect or disconnect operation'],
    [
      'createTask(data:{taskTargets:[]}){ id }',
      'One-to-many relation taskTargets field does not support write operations.',
    ],
    [
      'createTask(data:{dueAt:"x"}){ id }',
      `Invalid value 'x' for date-time field "dueAt". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'`,
    ],
    [
      'createOpportunity(data:{amount:{amountMicros:"abc"}}){ id }',
      'Invalid number value NaN for field "amount.amountMicros"',
    ],
    [
      'createOpportunity(data:{amount:{bogus:5}}){ id }',
      'Invalid subfield bogus for currency field "amount"',
    ],
    [
      'createPerson(data:{emails:{primaryEmail:"bad"}}){ id }',
      `Invalid string value 'bad' for email field "emails.primaryEmail"`,
    ],
    ['createTasks(data:{title:"x"}){ id }', 'Missing required argument: "data" (array)'],
    [
      'createContract(data:{signedOn:"soon"}){ id }',
      `Invalid value 'soon' for date field "signedOn". Expected format: 'YYYY-MM-DD'`,
    ],
    ['createContract(data:{flags:["ODD"]}){ id }', `Invalid value [ 'ODD' ] for multi select field "flags"`],
  ])('is refused for %s', async (mutation, message) => {
    expect(await fail(`mutation{ ${mutation} }`)).toBe(message);
  });

  test('is one of 200 at most', async () => {
    const data = Array.from({ length: 201 }, (_, index) => ({ title: `Task ${index}` }));
    expect(await fail('mutation($d:[TaskCreateInput!]!){ createTasks(data:$d){ id } }', { d: data })).toBe(
      'Maximum number of records to upsert is 200.',
    );
  });
});

describe('a filtered update', () => {
  test('reaches through a to-one relation and answers with related records', async () => {
    await twoCompaniesWithOffers();
    const data = await run(
      'mutation{ updateOpportunities(data:{name:"Moved"}, filter:{company:{name:{eq:"Harbor"}}}){ id name company{ name } } }',
    );
    expect(data.updateOpportunities).toHaveLength(2);
    expect(data.updateOpportunities).toContainEqual({ id: O1, name: 'Moved', company: { name: 'Harbor' } });
  });

  test('may mix a field and a relation in one "or"', async () => {
    await twoCompaniesWithOffers();
    const data = await run(
      'mutation{ updateOpportunities(data:{stage:MEETING}, filter:{or:[{name:{eq:"First"}},{company:{name:{is:NULL}}}]}){ id } }',
    );
    expect(data.updateOpportunities).toEqual(expect.arrayContaining([{ id: O1 }, { id: O3 }]));
    expect(data.updateOpportunities).toHaveLength(2);
  });

  test('changes deleted rows too, unless the filter excludes them', async () => {
    await twoCompaniesWithOffers();
    await run(`mutation{ deleteOpportunities(filter:{id:{in:["${O1}","${O2}"]}}){ id } }`);
    const both = await run(
      `mutation{ updateOpportunities(data:{stage:MEETING}, filter:{id:{in:["${O1}","${O2}"]}}){ id } }`,
    );
    expect(both.updateOpportunities).toHaveLength(2);
    const none = await run(
      `mutation{ updateOpportunities(data:{stage:NEW}, filter:{and:[{id:{in:["${O1}"]}},{deletedAt:{is:NULL}}]}){ id } }`,
    );
    expect(none.updateOpportunities).toEqual([]);
  });

  test('keeps the part of an amount it is not given', async () => {
    await twoCompaniesWithOffers();
    await run(
      `mutation{ updateOpportunity(id:"${O1}", data:{amount:{amountMicros:5, currencyCode:"EUR"}}){ id } }`,
    );
    const data = await run(
      `mutation{ updateOpportunity(id:"${O1}", data:{amount:{amountMicros:"7"}}){ amount{ amountMicros currencyCode } } }`,
    );
    expect(data.updateOpportunity).toEqual({ amount: { amountMicros: 7, currencyCode: 'EUR' } });
  });

  test('refuses null where a value is required', async () => {
    await twoCompaniesWithOffers();
    expect(await fail(`mutation{ updateOpportunity(id:"${O1}", data:{stage:null}){ id } }`)).toBe(
      'null value in column "stage" of relation "opportunity" violates not-null constraint',
    );
  });

  test('treats empty text as no value', async () => {
    await twoCompaniesWithOffers();
    await run(`mutation{ updateOpportunity(id:"${O1}", data:{name:""}){ id } }`);
    const data = await run(`query{ opportunities(filter:{name:{eq:""}}){ totalCount } }`);
    expect(data.opportunities).toEqual({ totalCount: 2 });
  });

  test('connects and disconnects a related record', async () => {
    await run(`mutation{ createCompany(data:{id:"${C1}", name:"Harbor"}){ id } }`);
    const member = workspace().members[0]?.id;
    const connected = await run(
      'mutation($c:UUID!,$m:UUID!){ updateCompany(id:$c,data:{accountOwner:{connect:{where:{id:$m}}}}){ accountOwnerId } }',
      { c: C1, m: member },
    );
    expect(connected.updateCompany).toEqual({ accountOwnerId: member });
    const disconnected = await run(
      `mutation{ updateCompany(id:"${C1}",data:{accountOwner:{disconnect:true}}){ accountOwnerId } }`,
    );
    expect(disconnected.updateCompany).toEqual({ accountOwnerId: null });
  });
});

describe('an upsert', () => {
  test('mixes known and new records with different fields, and answers the known ones first', async () => {
    await twoCompaniesWithOffers();
    const fresh = 'd1000000-0000-4000-8000-000000000009';
    const data = await run(
      'mutation($d:[OpportunityCreateInput!]!){ createOpportunities(upsert:true,data:$d){ id name stage companyId } }',
      {
        d: [
          { id: O1, name: 'Renamed' },
          { id: fresh, stage: 'MEETING' },
          { id: O2, stage: 'CUSTOMER' },
        ],
      },
    );
    expect(data.createOpportunities).toEqual([
      { id: O1, name: 'Renamed', stage: 'PROPOSAL', companyId: C1 },
      { id: O2, name: 'Second', stage: 'CUSTOMER', companyId: C1 },
      { id: fresh, name: '', stage: 'MEETING', companyId: null },
    ]);
  });

  test('applies both entries for one known record, in order', async () => {
    await twoCompaniesWithOffers();
    const data = await run(
      'mutation($d:[OpportunityCreateInput!]!){ createOpportunities(upsert:true,data:$d){ id name stage } }',
      {
        d: [
          { id: O1, name: 'Twice' },
          { id: O1, stage: 'NEW' },
        ],
      },
    );
    expect(data.createOpportunities).toEqual([{ id: O1, name: 'Twice', stage: 'NEW' }]);
  });

  test('refuses one new record twice', async () => {
    const id = 'd1000000-0000-4000-8000-00000000000a';
    expect(
      await fail(
        'mutation($d:[OpportunityCreateInput!]!){ createOpportunities(upsert:true,data:$d){ id } }',
        {
          d: [
            { id, name: 'a' },
            { id, name: 'b' },
          ],
        },
      ),
    ).toBe('A duplicate entry was detected');
  });

  test("finds a row by an app's unique index over a relation and a date", async () => {
    await run(`mutation{ createCompany(data:{id:"${C1}", name:"Harbor"}){ id } }`);
    const upsert = (data: Record<string, unknown>) =>
      run('mutation($d:[ContractCreateInput!]!){ createContracts(upsert:true,data:$d){ id name weight } }', {
        d: [{ companyId: C1, signedOn: '2026-11-01', ...data }],
      });
    const first = await upsert({ name: 'November', weight: 5 });
    const second = await upsert({ weight: 6 });
    const [created] = Object.values(first).flat();
    expect(second.createContracts).toEqual([{ ...Object(created), weight: 6 }]);
  });

  test('finds and revives a deleted row by its unique domain, which a plain create cannot take', async () => {
    const create = (upsert: boolean) =>
      `mutation{ createCompanies(upsert:${upsert},data:[{name:"New",domainName:{primaryLinkUrl:"https://harbor.example"}}]){ id deletedAt } }`;
    await run(create(false));
    await run('mutation{ deleteCompanies(filter:{name:{eq:"New"}}){ id } }');
    const { errors } = await workspace().execute(create(false));
    expect(errors?.[0]?.extensions?.userFriendlyMessage).toBe(
      'This record already exists. Please check your data and try again.',
    );
    const revived = await run(create(true));
    expect(revived.createCompanies).toEqual([{ id: expect.any(String), deletedAt: null }]);
  });
});

describe('a relation', () => {
  test('to a deleted record reads as none, and so does its id beside it', async () => {
    await twoCompaniesWithOffers();
    await run(`mutation{ deleteCompany(id:"${C1}"){ id } }`);
    const beside = await run(`query{ opportunity(filter:{id:{eq:"${O1}"}}){ companyId company{ name } } }`);
    expect(beside.opportunity).toEqual({ companyId: null, company: null });
    const alone = await run(`query{ opportunity(filter:{id:{eq:"${O1}"}}){ companyId } }`);
    expect(alone.opportunity).toEqual({ companyId: C1 });
    const filtered = await run('query{ opportunities(filter:{company:{name:{eq:"Harbor"}}}){ totalCount } }');
    expect(filtered.opportunities).toEqual({ totalCount: 0 });
  });

  test('of a related record reads as none unless deletedAt is selected there', async () => {
    await twoCompaniesWithOffers();
    await run(`mutation{ createPerson(data:{companyId:"${C1}", name:{firstName:"Ada"}}){ id } }`);
    const member = workspace().members[0]?.id;
    await run(`mutation{ updateCompany(id:"${C1}", data:{accountOwnerId:"${member}"}){ id } }`);
    const without = await run(
      'query{ people{ edges{ node{ company{ name accountOwner{ userEmail } people{ totalCount edges{ node{ id } } } } } } } }',
    );
    expect(without.people).toEqual({
      edges: [
        { node: { company: { name: 'Harbor', accountOwner: null, people: { totalCount: 0, edges: [] } } } },
      ],
    });
    const withIt = await run(
      'query{ people{ edges{ node{ company{ deletedAt accountOwner{ userEmail } people{ totalCount } } } } } }',
    );
    expect(withIt.people).toEqual({
      edges: [
        {
          node: {
            company: {
              deletedAt: null,
              accountOwner: { userEmail: 'maya@example.com' },
              people: { totalCount: 1 },
            },
          },
        },
      ],
    });
  });

  test('to many is cut at 60 and ignores its arguments', async () => {
    await run(`mutation{ createCompany(data:{id:"${C1}", name:"Harbor"}){ id } }`);
    await run('mutation($d:[PersonCreateInput!]!){ createPeople(data:$d){ id } }', {
      d: Array.from({ length: 70 }, () => ({ companyId: C1 })),
    });
    const data = await run(
      'query{ companies(first:1){ edges{ node{ people(first:1){ totalCount edges{ node{ id } } pageInfo{ hasNextPage } } } } } }',
    );
    const company = JSON.parse(JSON.stringify(data.companies)).edges[0].node;
    expect(company.people.totalCount).toBe(70);
    expect(company.people.edges).toHaveLength(60);
    expect(company.people.pageInfo).toEqual({ hasNextPage: false });
  });

  test('loses its target without an event when the target is destroyed', async () => {
    await twoCompaniesWithOffers();
    const before = workspace().events.length;
    await run(`mutation{ destroyCompany(id:"${C1}"){ id } }`);
    const data = await run(`query{ opportunity(filter:{id:{eq:"${O1}"}}){ companyId } }`);
    expect(data.opportunity).toEqual({ companyId: null });
    expect(
      workspace()
        .events.slice(before)
        .map(({ name }) => name),
    ).toEqual(['company.destroyed']);
  });

  test('moves silently when companies are merged', async () => {
    await twoCompaniesWithOffers();
    const before = workspace().events.length;
    await run(`mutation{ mergeCompanies(ids:["${C1}","${C2}"], conflictPriorityIndex:0){ id name } }`);
    const data = await run(
      `query{ opportunities(filter:{companyId:{eq:"${C1}"}}){ totalCount } company(filter:{id:{eq:"${C1}"}}){ name } }`,
    );
    expect(data).toEqual({ opportunities: { totalCount: 3 }, company: { name: 'Harbor' } });
    const names = workspace()
      .events.slice(before)
      .map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('opportunity'))).toEqual([]);
  });
});

describe('a list', () => {
  const titles = async (args: string) => {
    const data = await run(
      `query{ tasks(${args}){ edges{ cursor node{ title dueAt } } pageInfo{ hasNextPage hasPreviousPage endCursor } } }`,
    );
    return JSON.parse(JSON.stringify(data.tasks));
  };
  const shown = (page: { edges: { node: { title: string } }[] }) => page.edges.map(({ node }) => node.title);

  async function fourTasks(): Promise<void> {
    await run('mutation($d:[TaskCreateInput!]!){ createTasks(data:$d){ id } }', {
      d: [
        { title: 'b', dueAt: '2026-01-02T00:00:00.000Z' },
        { title: 'a', dueAt: '2026-01-01T00:00:00.000Z' },
        { title: 'c' },
        { title: 'd' },
      ],
    });
  }

  test('pages forward by cursor and backward from one', async () => {
    await fourTasks();
    const first = await titles('first:2, orderBy:[{title:AscNullsLast}]');
    expect(shown(first)).toEqual(['a', 'b']);
    const second = await titles(
      `first:2, orderBy:[{title:AscNullsLast}], after:"${first.pageInfo.endCursor}"`,
    );
    expect(shown(second)).toEqual(['c', 'd']);
    const back = await titles(`last:1, orderBy:[{title:AscNullsLast}], before:"${first.edges[1].cursor}"`);
    expect(shown(back)).toEqual(['a']);
    expect(back.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  test('ends early when its last row has no value to go on from', async () => {
    await fourTasks();
    const first = await titles('first:3, orderBy:[{dueAt:AscNullsLast}]');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await titles(
      `first:3, orderBy:[{dueAt:AscNullsLast}], after:"${first.pageInfo.endCursor}"`,
    );
    expect(shown(second)).toEqual([]);
  });

  test('has cursors of the selected fields only, so an order by another field cannot be paged', async () => {
    await fourTasks();
    const decode = (data: Record<string, unknown>) =>
      JSON.parse(atob(JSON.parse(JSON.stringify(data.tasks)).pageInfo.endCursor));
    const page = (node: string) =>
      run(
        `query{ tasks(first:1, orderBy:[{dueAt:AscNullsLast}]){ edges{ node{ ${node} } } pageInfo{ endCursor } } }`,
      );
    expect(Object.keys(decode(await page('title')))).toEqual(['id']);
    expect(Object.keys(decode(await page('dueAt')))).toEqual(['dueAt', 'id']);
  });

  test('reads from the start with "last" alone', async () => {
    await fourTasks();
    const ordered = await titles('first:2');
    expect(shown(await titles('last:2'))).toEqual(shown(ordered));
  });

  test('ignores aliases and arguments below the root', async () => {
    await run(`mutation{ createCompany(data:{id:"${C1}", name:"Harbor"}){ id } }`);
    expect(
      await run('query{ all: companies{ count: totalCount edges{ n: node{ called: name } } } }'),
    ).toEqual({
      all: { totalCount: 1, edges: [{ node: { name: 'Harbor' } }] },
    });
  });

  test('groups by select, month and relation, and orders groups', async () => {
    await twoCompaniesWithOffers();
    const data = await run(
      `query{ opportunitiesGroupBy(groupBy:[{stage:true}], orderBy:[{aggregate:{totalCount:DescNullsLast}}]){ groupByDimensionValues totalCount } }`,
    );
    expect(data.opportunitiesGroupBy).toEqual([
      { groupByDimensionValues: ['NEW'], totalCount: 2 },
      { groupByDimensionValues: ['PROPOSAL'], totalCount: 1 },
    ]);
    const byCompany = await run(
      'query{ opportunitiesGroupBy(groupBy:[{company:{name:true}}]){ groupByDimensionValues totalCount } }',
    );
    expect(byCompany.opportunitiesGroupBy).toContainEqual({
      groupByDimensionValues: ['Harbor'],
      totalCount: 2,
    });
    await run(`mutation{ updateOpportunity(id:"${O1}", data:{closeDate:"2026-02-28T23:30:00.000Z"}){ id } }`);
    const byMonth = await run(
      'query{ opportunitiesGroupBy(groupBy:[{closeDate:{granularity:MONTH,timeZone:"Asia/Tokyo"}}], filter:{closeDate:{is:NOT_NULL}}){ groupByDimensionValues } }',
    );
    expect(byMonth.opportunitiesGroupBy).toEqual([{ groupByDimensionValues: ['2026-03-01'] }]);
  });

  test.each([
    ['companies(first:1, bogus:2){ totalCount }', 'Argument not allowed: bogus'],
    ['companies(filter:{bogus:{eq:"x"}}){ totalCount }', `Object company doesn't have any "bogus" field.`],
    [
      'companies(orderBy:[{bogus:AscNullsFirst}]){ totalCount }',
      'Field "bogus" does not exist or is not sortable',
    ],
    ['companies(first:-1){ totalCount }', 'First argument must be non-negative'],
    [
      'companies(filter:{id:{in:[]}}){ totalCount }',
      'Invalid filter value for field id. Expected non-empty array',
    ],
    ['companies(first:1, last:1){ totalCount }', 'Cannot provide both first and last'],
    ['companies(after:"zzz"){ totalCount }', 'Invalid cursor: zzz'],
    ['companies(filter:{people:{id:{is:NULL}}}){ totalCount }', 'Cannot filter by relation field "people"'],
    [
      'companies(filter:{annualRevenue:{eq:1}}){ totalCount }',
      'Sub field "eq" not found for composite type: CURRENCY',
    ],
    [
      'companies(filter:{name:{like:"a",neq:"b"}}){ totalCount }',
      'Filter for field "name" must have exactly one operator',
    ],
    [
      'opportunities(filter:{company:{accountOwner:{userEmail:{eq:"x"}}}}){ totalCount }',
      'Relation filter nesting deeper than 1 hop is not supported',
    ],
    [
      'opportunities(filter:{stage:{eq:LOST}}){ totalCount }',
      'invalid input value for enum opportunity_stage_enum: "LOST"',
    ],
    ['opportunitiesGroupBy(groupBy:[{id:true}]){ totalCount }', 'Field "id" is not supported in groupBy'],
    ['opportunity(filter:{}){ id }', 'Missing filter argument'],
  ])('refuses %s', async (query, message) => {
    expect(await fail(`query{ ${query} }`)).toBe(message);
  });

  test('compares with null to nothing', async () => {
    await twoCompaniesWithOffers();
    await run(`mutation{ updateOpportunity(id:"${O3}", data:{companyId:null}){ id } }`);
    expect(await run('query{ opportunities(filter:{companyId:{eq:null}}){ totalCount } }')).toEqual({
      opportunities: { totalCount: 0 },
    });
  });
});

describe('a document', () => {
  test('keeps the results beside a root that fails', async () => {
    await twoCompaniesWithOffers();
    const answer = await workspace().execute(
      `mutation{ ok: updateOpportunity(id:"${O1}", data:{name:"ok"}){ name } updateCompany(id:"${C1}", data:{bogus:1}){ id } }`,
    );
    expect(answer.data).toEqual({ ok: { name: 'ok' }, updateCompany: null });
    expect(answer.errors?.[0]?.message).toBe(`Object company doesn't have any "bogus" field.`);
  });

  test('has 20 roots at most', async () => {
    const roots = [...workspace().schema.values()].flatMap(({ name, plural }) => [
      plural,
      `${plural}GroupBy`,
      name,
    ]);
    const query = `query{ ${roots
      .slice(0, 21)
      .map((root) => `${root}{ id }`)
      .join(' ')} }`;
    expect(await fail(query)).toContain('Query too complex - Too many root resolvers requested: 21');
  });

  test('reads fragments', async () => {
    await run(`mutation{ createCompany(data:{id:"${C1}", name:"Harbor"}){ id } }`);
    const data = await run(
      'fragment F on Company { id name } query{ companies{ edges{ node{ ...F ... on Company { deletedAt } } } } }',
    );
    expect(data.companies).toEqual({ edges: [{ node: { id: C1, name: 'Harbor', deletedAt: null } }] });
  });

  test('tells the schema', async () => {
    const data = await run('query{ __type(name:"Company"){ fields{ name } } }');
    const names = JSON.parse(JSON.stringify(data.__type)).fields.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['domainName', 'tier', 'contracts', 'accountOwnerId']));
  });
});

describe("an app's record", () => {
  test('can be the target of a task', async () => {
    await run(
      `mutation{ createContract(data:{id:"${C1}", name:"Frame"}){ id } createTask(data:{id:"${C2}", title:"Renew"}){ id } }`,
    );
    await run(`mutation{ createTaskTarget(data:{taskId:"${C2}", targetContractId:"${C1}"}){ id } }`);
    const data = await run(
      `query{ contract(filter:{id:{eq:"${C1}"}}){ taskTargets{ edges{ node{ task{ title } } } } } }`,
    );
    expect(data.contract).toEqual({ taskTargets: { edges: [{ node: { task: { title: 'Renew' } } }] } });
  });

  test.each([
    ['{gte:"2026-05-02"}', ['second']],
    ['{eq:"2026-05-01"}', ['first']],
    ['{lt:"2026-05-02T00:00:00.000Z"}', ['first']],
    ['{is:NULL}', ['third']],
  ])('compares a date by %s', async (filter, names) => {
    await run('mutation($d:[ContractCreateInput!]!){ createContracts(data:$d){ id } }', {
      d: [
        { name: 'first', signedOn: '2026-05-01' },
        { name: 'second', signedOn: '2026-05-02T10:00:00.000Z' },
        { name: 'third' },
      ],
    });
    const data = await run(`query{ contracts(filter:{signedOn:${filter}}){ edges{ node{ name } } } }`);
    expect(data.contracts).toEqual({ edges: names.map((name) => ({ node: { name } })) });
  });
});

describe('the schema at run time', () => {
  test('takes another option and lets a field be renamed and removed', async () => {
    await twoCompaniesWithOffers();
    await workspace().addSelectOption('opportunity', 'stage', 'LOST');
    const lost = await run(`mutation{ updateOpportunity(id:"${O1}", data:{stage:LOST}){ stage } }`);
    expect(lost.updateOpportunity).toEqual({ stage: 'LOST' });
    await workspace().renameField('opportunity', 'amount', 'value');
    const renamed = await run(
      `query{ opportunity(filter:{id:{eq:"${O1}"}}){ amount{ amountMicros } value{ currencyCode } } }`,
    );
    expect(renamed.opportunity).toEqual({ amount: null, value: { currencyCode: null } });
    await workspace().removeField('opportunity', 'closeDate');
    expect(await fail('mutation{ createOpportunity(data:{closeDate:"2026-01-01"}){ id } }')).toBe(
      `Object opportunity doesn't have any "closeDate" field.`,
    );
  });
});
