import { describe, expect, it } from 'vitest';
import { ConnectionError, RateLimitError, SeedError } from '../../scripts/seed/errors.ts';
import { createHttpClient } from '../../scripts/seed/http-client.ts';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const failing = (message: string, extensions: Record<string, string>): Response =>
  json({ data: null, errors: [{ message, extensions }] });

const execute = (response: Response | Error) =>
  createHttpClient('http://crm.example', 'key', '/graphql', async () => {
    if (response instanceof Error) throw response;
    return response;
  }).execute('query { x }', {});

const errorOf = async (response: Response | Error): Promise<unknown> =>
  execute(response).catch((error: unknown) => error);

describe('the client of the seed command', () => {
  it('answers the data', async () => {
    await expect(execute(json({ data: { x: 1 } }))).resolves.toEqual({ x: 1 });
  });

  it('sends the key and the query to the right place', async () => {
    const sent: [string, RequestInit][] = [];
    const client = createHttpClient('http://crm.example', 'key', '/metadata', async (url, init) => {
      sent.push([url, init]);
      return json({ data: {} });
    });
    await client.execute('query { x }', { a: 1 });
    expect(sent[0]?.[0]).toBe('http://crm.example/metadata');
    expect(new Headers(sent[0]?.[1].headers).get('authorization')).toBe('Bearer key');
    expect(sent[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '{"query":"query { x }","variables":{"a":1}}',
    });
  });

  it('knows a refusal for too many requests in both of its forms', async () => {
    expect(
      await errorOf(failing('Limit reached', { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' })),
    ).toBeInstanceOf(RateLimitError);
    expect(await errorOf(json({}, 429, { 'Retry-After': '7' }))).toMatchObject({
      name: 'RateLimitError',
      retryAfterMs: 7_000,
    });
  });

  it.each([
    ['as an error in the answer', failing('Token invalid.', { code: 'UNAUTHENTICATED' })],
    ['as a status', json({}, 401)],
  ])('says that the key is wrong, told %s', async (_, response) => {
    const error = await errorOf(response);
    expect(error).toBeInstanceOf(SeedError);
    expect(error).toMatchObject({ message: expect.stringContaining('API key') });
  });

  it('says that the key may not do it', async () => {
    expect(await errorOf(failing('No', { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' }))).toMatchObject({
      advice: expect.stringContaining('role'),
    });
  });

  it.each([
    ['a page that is no JSON', new Response('<html></html>')],
    ['JSON of another service', json({ statusCode: 404 }, 404)],
  ])('says that the address is wrong at %s', async (_, response) => {
    expect(await errorOf(response)).toMatchObject({
      name: 'SeedError',
      advice: expect.stringContaining('--url'),
    });
  });

  it('passes on why the workspace refused', async () => {
    expect(
      await errorOf(failing('A duplicate entry was detected', { code: 'BAD_USER_INPUT' })),
    ).toMatchObject({
      message: expect.stringContaining('A duplicate entry was detected'),
    });
  });

  it('tells a lost connection from an answer', async () => {
    expect(await errorOf(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }))).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await errorOf(json({}, 503))).toBeInstanceOf(ConnectionError);
  });
});
