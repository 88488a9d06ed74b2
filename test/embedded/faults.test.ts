import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { dataOf, errorOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

const workspace = workspaceForTests({ app: SMALL_APP });
const COMPANY = 'c1000000-0000-4000-8000-000000000001';

const post = (query: string, token: string = workspace().apiKey) =>
  fetch(`${workspace().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });

const COUNT = 'query{ companies{ totalCount } }';

describe('a planned failure', () => {
  test.each([
    ['http500', 500],
    ['http502', 502],
    ['http429', 429],
    ['html', 200],
  ] as const)('%s meets one request over HTTP and not the next', async (failure, status) => {
    workspace().faults.requests.failNext(failure);
    const failed = await post(COUNT);
    expect(failed.status).toBe(status);
    expect(await failed.text()).not.toContain('totalCount');
    expect(await (await post(COUNT)).json()).toEqual({ data: { companies: { totalCount: 0 } } });
  });

  test.each([
    ['internalError', 'INTERNAL_SERVER_ERROR'],
    ['throttled', 'BAD_USER_INPUT'],
    ['unauthenticated', 'UNAUTHENTICATED'],
  ] as const)('%s arrives as a GraphQL error', async (failure, code) => {
    workspace().faults.requests.failNext(failure);
    const answer = await (await post(COUNT)).json();
    expect(answer).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test('breaks the connection before the work or after it', async () => {
    const create = 'mutation{ createCompany(data:{name:"Harbor"}){ id } }';
    workspace().faults.requests.failNext('reset');
    await expect(post(create)).rejects.toThrow();
    expect(await dataOf(workspace(), COUNT)).toEqual({ companies: { totalCount: 0 } });
    workspace().faults.requests.failNext('lostAnswer');
    await expect(post(create)).rejects.toThrow();
    expect(await dataOf(workspace(), COUNT)).toEqual({ companies: { totalCount: 1 } });
  });

  test('can wait for a certain request', async () => {
    workspace().faults.requests.failNext('http500', {
      when: ({ rootFields }) => rootFields.includes('people'),
    });
    expect((await post(COUNT)).status).toBe(200);
    expect((await post('query{ people{ totalCount } }')).status).toBe(500);
  });
});

describe('a workspace', () => {
  test('runs something before a request is worked on', async () => {
    let once = true;
    workspace().faults.requests.onRequest(async () => {
      if (!once) return;
      once = false;
      await workspace().execute('mutation{ createCompany(data:{name:"Between"}){ id } }');
    });
    expect(await (await post(COUNT)).json()).toEqual({ data: { companies: { totalCount: 1 } } });
  });

  test("refuses expired tokens of the app's executions and accepts them again", async () => {
    workspace().faults.expireTokens();
    const refused = await workspace().runCron('nightly');
    expect(JSON.stringify(refused.result)).toContain('Token invalid.');
    workspace().faults.expireTokens(false);
    const accepted = await workspace().runCron('nightly');
    expect(JSON.stringify(accepted.result)).toContain('totalCount');
  });

  test('refuses writes to an object or a field', async () => {
    await dataOf(workspace(), `mutation{ createCompany(data:{id:"${COMPANY}", name:"Harbor"}){ id } }`);
    workspace().faults.refuseWrites('company', 'tier');
    expect(
      await errorOf(workspace(), `mutation{ updateCompany(id:"${COMPANY}", data:{tier:KEY}){ id } }`),
    ).toBe('Entity performing the request does not have permission');
    expect(
      await errorOf(workspace(), `mutation{ updateCompany(id:"${COMPANY}", data:{name:"Summit"}){ id } }`),
    ).toBeUndefined();
    workspace().faults.refuseWrites('company');
    expect(await errorOf(workspace(), `mutation{ deleteCompany(id:"${COMPANY}"){ id } }`)).toBeDefined();
  });

  test('limits API keys, not the app', async () => {
    workspace().faults.limitApiKeys(1);
    expect(await errorOf(workspace(), COUNT)).toBeUndefined();
    const { errors } = await workspace().execute(COUNT);
    expect(errors).toMatchObject([{ extensions: { subCode: 'LIMIT_REACHED', code: 'BAD_USER_INPUT' } }]);
    const execution = await workspace().runCron('nightly');
    expect(JSON.stringify(execution.result)).toContain('totalCount');
  });

  test('keeps quiet during a bulk load', async () => {
    await workspace().withoutEvents(() =>
      dataOf(workspace(), 'mutation{ createContract(data:{name:"x"}){ id } }'),
    );
    await workspace().settle();
    expect([workspace().events, workspace().executions]).toEqual([[], []]);
  });

  test('starts over: no rows, no faults, the installed schema', async () => {
    await dataOf(workspace(), 'mutation{ createCompany(data:{name:"Harbor"}){ id } }');
    workspace().faults.requests.failNext('http500', { count: 9 });
    await workspace().renameField('company', 'tier', 'rank');
    workspace().setVariable('BASE_CURRENCY', 'CHF');
    await workspace().reset();
    expect(
      await (await post('query{ companies{ totalCount } workspaceMembers{ totalCount } }')).json(),
    ).toEqual({
      data: { companies: { totalCount: 0 }, workspaceMembers: { totalCount: 5 } },
    });
    expect(workspace().schema.get('company')?.fields.has('tier')).toBe(true);
    const { result } = await workspace().runFunction('hello', {});
    expect(result).toMatchObject({ env: { BASE_CURRENCY: 'EUR' } });
  });

  test('keeps rows when an app is installed over them', async () => {
    await dataOf(workspace(), 'mutation{ createCompany(data:{name:"Harbor"}){ id } }');
    await workspace().removeField('company', 'tier');
    await workspace().install(SMALL_APP);
    expect(await dataOf(workspace(), 'query{ companies{ edges{ node{ name tier } } } }')).toEqual({
      companies: { edges: [{ node: { name: 'Harbor', tier: 'NONE' } }] },
    });
  });

  test('shows an explorer page', async () => {
    const page = await (await fetch(`${workspace().url}/graphql`)).text();
    expect(page).toContain('<title>');
    expect(page).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/);
    expect(page).not.toContain(workspace().apiKey);
  });

  const port = (): string => new URL(workspace().url).port;
  test.each([
    ['a page of another site', () => ({ origin: 'https://evil.example' }), 403],
    ['a page of another program of this machine', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['another name of this machine', () => ({ host: `evil.example:${port()}` }), 403],
    ['a page of its own', () => ({ origin: workspace().url }), 200],
    ['no page', () => ({}), 200],
  ])('answers %s as it should', async (_case, headers, status) => {
    const answered = await new Promise<{ status: number | undefined; cors: unknown }>((resolve, reject) =>
      request(`${workspace().url}/graphql`, { headers: headers() }, (response) => {
        response.resume();
        const cors = response.headers['access-control-allow-origin'];
        resolve({ status: response.statusCode, cors });
      })
        .on('error', reject)
        .end(),
    );
    expect(answered).toEqual({ status, cors: undefined });
  });
});
