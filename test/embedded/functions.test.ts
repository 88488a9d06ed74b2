import { describe, expect, test } from 'vitest';
import { SMALL_APP, workspaceForTests } from './support/workspace.ts';

const NOW = new Date('2031-02-03T04:05:06.000Z');

describe.each(['inline', 'process'] as const)('a function, runner: %s', (runner) => {
  const workspace = workspaceForTests({ app: SMALL_APP, runner, clock: () => NOW });

  test('asks the workspace with a token of its own, and its requests are counted', async () => {
    const execution = await workspace().runCron('nightly');
    expect(execution).toMatchObject({ trigger: 'cron', state: 'done', requests: 1, logs: ['status 200'] });
    expect(execution.result).toMatchObject({ text: '{"data":{"companies":{"totalCount":0}}}' });
    expect(workspace().requests).toMatchObject([
      {
        operationName: 'Count',
        rootFields: ['companies'],
        tokenKind: 'execution',
        executionId: execution.id,
      },
    ]);
  });

  test("finds the app's variables and nothing of this process's environment", async () => {
    workspace().setVariable('BASE_CURRENCY', 'CHF');
    const { result } = await workspace().runFunction('hello', {});
    expect(result).toMatchObject({
      env: { BASE_CURRENCY: 'CHF', TWENTY_API_URL: workspace().url, HOME: null },
      tokens: ['TWENTY_APP_ACCESS_TOKEN'],
    });
  });

  test("lives at the workspace's moment", async () => {
    const { result } = await workspace().runFunction('hello', {});
    expect(JSON.stringify(result)).toContain('"now":"2031-02-03T04:0');
  });

  test('is ended at its timeout, and the next one runs', async () => {
    const stuck = await workspace().runFunction('stuck', {});
    expect(stuck).toMatchObject({ state: 'failed', error: 'Timed out after 1000ms' });
    expect(await workspace().runFunction('hello', {})).toMatchObject({ state: 'done' });
  });

  test('fails with its error and what it wrote', async () => {
    const broken = await workspace().runFunction('broken', {});
    expect(broken).toMatchObject({
      state: 'failed',
      error: 'TypeError: No such thing',
      logs: ['about to fail'],
    });
  });

  test('serves a route with the token the manifest asks for', async () => {
    const options = { token: workspace().apiKey, headers: { 'X-Source': 'test', 'X-Other': 'no' } };
    const answer = await workspace().callRoute('/small/hello/ada?again=1', { polite: true }, options);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      payload: {
        headers: { 'x-source': 'test' },
        queryStringParameters: { again: '1' },
        pathParameters: { who: 'ada' },
        body: { polite: true },
        isBase64Encoded: false,
        requestContext: { http: { method: 'POST', path: '/s/small/hello/ada' } },
        userWorkspaceId: null,
      },
    });
    expect(await workspace().callRoute('/small/hello/ada', {})).toMatchObject({
      status: 500,
      body: 'Missing authentication token',
    });
    expect(await workspace().callRoute('/small/hello/ada', {}, { token: 'wrong' })).toMatchObject({
      status: 500,
      body: 'Token invalid.',
    });
    expect(await workspace().callRoute('/small/nothing')).toMatchObject({ status: 404 });
  });

  test('may choose the status of a route over HTTP', async () => {
    const response = await fetch(`${workspace().url}/s/small/status`);
    expect([response.status, response.headers.get('retry-after'), response.headers.get('x-private')]).toEqual(
      [418, '7', null],
    );
    expect(await response.json()).toEqual({ short: true });
  });

  test('runs after an install with the versions', async () => {
    expect(await workspace().runPostInstall()).toMatchObject({
      trigger: 'install',
      result: { payload: { newVersion: '1.2.0' } },
    });
    expect(await workspace().runPostInstall('1.1.0')).toMatchObject({
      result: { payload: { previousVersion: '1.1.0', newVersion: '1.2.0' } },
    });
  });
});
