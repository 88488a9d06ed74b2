/** What people and the app may do, and whose rights a function has: as Twenty 2.21 answers. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Workspace } from '../../embedded/index.ts';
import { dataOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

const SELLER = 'a0000000-0000-4000-8000-000000000051';
const MAYA = '5eed0001-0000-4000-8000-000000000001';
const CONTRACT = 'c0000000-0000-4000-8000-000000000001';
const COMPANY = 'c0000000-0000-4000-8000-000000000002';
const PERSON = 'c0000000-0000-4000-8000-000000000003';
const DENIED = 'Entity performing the request does not have permission';

const refused = (message = DENIED) => ({
  errors: [
    {
      message,
      extensions: {
        code: 'FORBIDDEN',
        subCode: 'PERMISSION_DENIED',
        userFriendlyMessage: 'User does not have permission.',
      },
    },
  ],
});

const prepare = (workspace: Workspace) =>
  dataOf(
    workspace,
    `mutation Prepare($company: CompanyCreateInput!, $contract: ContractCreateInput!, $person: PersonCreateInput!) {
      createCompany(data: $company) { id }
      createContract(data: $contract) { id }
      createPerson(data: $person) { id }
    }`,
    {
      company: { id: COMPANY, name: 'Alder' },
      contract: { id: CONTRACT, name: 'Frame' },
      person: { id: PERSON, companyId: null },
    },
  );

/** The claims of a token, as anybody can read them. */
function claimsOf(token: string): unknown {
  const parts = token.split('.');
  expect(parts).toHaveLength(3);
  return JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString());
}

describe('tokens', () => {
  const workspace = workspaceForTests({ app: SMALL_APP });

  test('say of which workspace they are, and whose', () => {
    const { workspaceId } = z.object({ workspaceId: z.uuid() }).parse(claimsOf(workspace().apiKey));
    expect(claimsOf(workspace().apiKey)).toMatchObject({ type: 'API_KEY', sub: workspaceId });
    const person = {
      workspaceId,
      userId: '5eed0002-0000-4000-8000-000000000001',
      userWorkspaceId: '5eed0003-0000-4000-8000-000000000001',
    };
    expect(claimsOf(workspace().signIn(MAYA, null))).toMatchObject({
      ...person,
      type: 'ACCESS',
      sub: person.userId,
      workspaceMemberId: MAYA,
    });
    expect(claimsOf(workspace().frontComponentToken(MAYA, SELLER))).toMatchObject({
      ...person,
      type: 'APPLICATION_ACCESS',
      applicationId: 'a0000000-0000-4000-8000-000000000001',
    });
  });

  test('are never twice the same, and good only if they were issued', async () => {
    const token = workspace().signIn(MAYA, null);
    expect(workspace().signIn(MAYA, null)).not.toBe(token);
    const forged = `${token.slice(0, token.lastIndexOf('.'))}.c2lnbmF0dXJl`;
    const query = 'query Read { companies { totalCount } }';
    expect(await workspace().execute(query, {}, { token: forged })).toMatchObject({
      errors: [{ message: 'Token invalid.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await workspace().execute(query, {}, { token })).toEqual({
      data: { companies: { totalCount: 0 } },
    });
    expect(workspace().requests.at(-1)).toMatchObject({ tokenKind: 'person', memberId: MAYA });
  });

  test('are not given for a member or a role that is not there', () => {
    expect(() => workspace().signIn(CONTRACT, null)).toThrow('no member');
    expect(() => workspace().signIn(MAYA, CONTRACT)).toThrow('no role');
  });
});

describe.each(['signIn', 'frontComponentToken'] as const)('a seller with the token of %s', (kind) => {
  const workspace = workspaceForTests({ app: SMALL_APP });
  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    workspace().execute(query, variables, { token: workspace()[kind](MAYA, SELLER) });

  test('writes under their own name', async () => {
    await prepare(workspace());
    const answer = await ask(
      `mutation Write($created: ContractCreateInput!, $id: UUID!, $updated: ContractUpdateInput!) {
        createContract(data: $created) {
          createdBy { source name workspaceMemberId } updatedBy { source name workspaceMemberId }
        }
        updateContract(id: $id, data: $updated) {
          createdBy { source name } updatedBy { source name workspaceMemberId }
        }
      }`,
      { created: { name: 'New' }, id: CONTRACT, updated: { signedOn: '2031-02-03' } },
    );
    const maya = { source: 'MANUAL', name: 'Maya Okafor', workspaceMemberId: MAYA };
    expect(answer).toEqual({
      data: {
        createContract: { createdBy: maya, updatedBy: maya },
        updateContract: { createdBy: { source: 'API', name: 'Embedded API key' }, updatedBy: maya },
      },
    });
  });

  test.each([
    ['reads an object', 'query Read { opportunities { edges { node { id } } } }', undefined],
    ['counts it', 'query Read { opportunities { totalCount } }', undefined],
    [
      'groups it',
      'query Read { opportunitiesGroupBy(groupBy: [{ stage: true }]) { totalCount } }',
      undefined,
    ],
    [
      'reads a field',
      'query Read { contracts { edges { node { id amount { amountMicros } } } } }',
      'no permission to read field "amount" on "contract"',
    ],
    [
      'adds up a field',
      'query Read { contracts { sumAmountAmountMicros } }',
      'no permission to read field "amount" on "contract"',
    ],
    [
      'reads a field below another object',
      'query Read { companies { edges { node { id contracts { edges { node { amount { amountMicros } } } } } } } }',
      'no permission to read field "amount" on "contract"',
    ],
    [
      'reads another object below',
      'query Read { companies { edges { node { id people { edges { node { id } } } } } } }',
      undefined,
    ],
    [
      'writes an object',
      `mutation Write { updateCompany(id: "${COMPANY}", data: { name: "Other" }) { id } }`,
      undefined,
    ],
    [
      'writes a field',
      `mutation Write { updateContract(id: "${CONTRACT}", data: { name: "Other", weight: 1 }) { id } }`,
      'no permission to write field "weight" on "contract"',
    ],
    [
      'writes a field of all that match, even of none',
      'mutation Write { updateContracts(filter: { name: { eq: "Nothing" } }, data: { weight: 1 }) { id } }',
      'no permission to write field "weight" on "contract"',
    ],
    [
      'is answered a field that they may not read',
      `mutation Write { updateContract(id: "${CONTRACT}", data: { name: "Other" }) { amount { amountMicros } } }`,
      'no permission to read field "amount" on "contract"',
    ],
    ['creates a record', 'mutation Write { createCompany(data: { name: "Other" }) { id } }', undefined],
    [
      'creates a record with a field',
      'mutation Write { createContract(data: { name: "Other", weight: 1 }) { id } }',
      'no permission to write field "weight" on "contract"',
    ],
    [
      'writes a field by an upsert',
      `mutation Write { createContracts(data: [{ id: "${CONTRACT}", weight: 1 }], upsert: true) { id } }`,
      'no permission to write field "weight" on "contract"',
    ],
    ['deletes a record', `mutation Write { deleteCompany(id: "${COMPANY}") { id } }`, undefined],
    ['restores a record', `mutation Write { restoreCompany(id: "${COMPANY}") { id } }`, undefined],
    ['destroys a record', `mutation Write { destroyContract(id: "${CONTRACT}") { id } }`, undefined],
    [
      'changes a workspace member',
      `mutation Write { updateWorkspaceMember(id: "${MAYA}", data: { userEmail: "m@example.com" }) { id } }`,
      undefined,
    ],
  ])('is refused when the role forbids it: %s', async (_name, query, detail) => {
    await prepare(workspace());
    const before = workspace().events.length;
    expect(await ask(query)).toMatchObject(refused(detail === undefined ? DENIED : `${DENIED}: ${detail}`));
    expect(workspace().events).toHaveLength(before);
  });

  test.each([
    ['what is allowed', 'query Read { contracts { edges { node { id name weight } } } }'],
    [
      'by a field that may not be read',
      'query Read { contracts(filter: { amount: { amountMicros: { gt: 0 } } }) { totalCount } }',
    ],
    ['who works there', 'query Read { workspaceMembers { edges { node { userEmail } } } }'],
    ['what the server keeps for itself', 'query Read { messages { edges { node { subject text } } } }'],
    ['and deletes', `mutation Write { deleteContract(id: "${CONTRACT}") { id } }`],
    ['and restores', `mutation Write { restoreContract(id: "${CONTRACT}") { id } }`],
    ['and makes targets', 'mutation Write { createTaskTarget(data: {}) { id } }'],
  ])('reads %s', async (_name, query) => {
    await prepare(workspace());
    expect((await ask(query)).errors).toBeUndefined();
  });

  test('with no role to hold them back may do all', async () => {
    await prepare(workspace());
    const answer = await workspace().execute(
      `mutation Write { updateContract(id: "${CONTRACT}", data: { weight: 3 }) { weight updatedBy { name } } }`,
      {},
      { token: workspace()[kind](MAYA, null) },
    );
    expect(answer).toEqual({ data: { updateContract: { weight: 3, updatedBy: { name: 'Maya Okafor' } } } });
  });
});

const DENIED_WEIGHT = refused(`${DENIED}: no permission to write field "weight" on "contract"`);
const BY_APP = {
  data: {
    updateContract: {
      weight: 7,
      updatedBy: { source: 'APPLICATION', name: 'Small app', workspaceMemberId: null },
    },
  },
};

describe('the app', () => {
  const workspace = workspaceForTests({ app: SMALL_APP });
  const weigh = (path: string, token: string | undefined, body: Record<string, unknown> = {}) =>
    workspace().callRoute(path, { id: CONTRACT, value: 7, ...body }, token === undefined ? {} : { token });

  test.each(['signIn', 'frontComponentToken'] as const)(
    "has the caller's rights and no others behind a route that asks for a token (%s)",
    async (kind) => {
      await prepare(workspace());
      const { body } = await weigh('/small/weigh', workspace()[kind](MAYA, SELLER));
      expect(body).toMatchObject(DENIED_WEIGHT);
      expect(workspace().requests.at(-1)).toMatchObject({
        operationName: 'Weigh',
        tokenKind: 'execution',
        memberId: MAYA,
        executionId: workspace().executions.at(-1)?.id,
      });
    },
  );

  test('writes under the name of a caller who may', async () => {
    await prepare(workspace());
    expect((await weigh('/small/weigh', workspace().signIn(MAYA, null))).body).toMatchObject({
      data: {
        updateContract: {
          weight: 7,
          updatedBy: { source: 'MANUAL', name: 'Maya Okafor', workspaceMemberId: MAYA },
        },
      },
    });
  });

  test.each(['signIn', 'frontComponentToken'] as const)(
    'has its own rights behind a route that asks for none, whoever calls (%s)',
    async (kind) => {
      await prepare(workspace());
      const token = workspace()[kind](MAYA, SELLER);
      expect((await weigh('/small/weigh-openly', token)).body).toEqual({
        authorization: `Bearer ${token}`,
        ...BY_APP,
      });
    },
  );

  test('has its own rights when an API key calls, or nobody', async () => {
    await prepare(workspace());
    expect((await weigh('/small/weigh', workspace().apiKey)).body).toMatchObject(BY_APP);
    expect((await weigh('/small/weigh-openly', undefined)).body).toEqual({ authorization: null, ...BY_APP });
    // There nobody looks whether a token is good.
    expect((await weigh('/small/weigh-openly', 'wrong')).body).toMatchObject(BY_APP);
  });

  test('is told who called where a token is asked for, and only there', async () => {
    const options = { token: workspace().signIn(MAYA, SELLER) };
    expect((await workspace().callRoute('/small/hello/maya', {}, options)).body).toMatchObject({
      payload: { userWorkspaceId: '5eed0003-0000-4000-8000-000000000001' },
    });
    await weigh('/small/weigh-openly', options.token);
    expect(workspace().executions.at(-1)?.payload).toMatchObject({ userWorkspaceId: null });
  });

  test('is held to its role', async () => {
    await prepare(workspace());
    const run = async (body: Record<string, unknown>) =>
      (await workspace().runFunction('weigh', { headers: {}, body: { id: CONTRACT, ...body } })).result;
    expect(await run({ value: 7 })).toMatchObject(BY_APP);
    expect(await run({ field: 'status', value: 'ACTIVE' })).toMatchObject(
      refused(`${DENIED}: no permission to write field "status" on "contract"`),
    );
  });
});

describe('the app on a newer server', () => {
  const workspace = workspaceForTests({ app: SMALL_APP, server: 'newer' });
  const weigh = (token: 'own' | 'first') =>
    workspace().callRoute(
      '/small/weigh',
      { id: CONTRACT, value: 7, token },
      { token: workspace().signIn(MAYA, SELLER) },
    );

  test('has a token of its own beside that of the caller', async () => {
    await prepare(workspace());
    expect((await weigh('own')).body).toMatchObject(BY_APP);
    expect((await weigh('first')).body).toMatchObject(DENIED_WEIGHT);
    expect(workspace().executions.map(({ requests }) => requests)).toContain(1);
  });
});
