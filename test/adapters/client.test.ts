import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TwentyClient } from '../../src/adapters/twenty/client.ts';

const URL = 'http://twenty.test';
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

type Reply = () => Response;

const json = (body: Record<string, unknown>, status = 200): Response => HttpResponse.json(body, { status });
const fine: Reply = () => json({ data: { companies: 'here' } });
function graphqlError(message: string, extensions: Record<string, unknown>): Reply {
  return () => json({ data: { companies: null }, errors: [{ message, extensions }] });
}
const html =
  (status: number): Reply =>
  () =>
    new HttpResponse('<!doctype html><title>Welcome</title>', {
      status,
      headers: { 'content-type': 'text/html' },
    });

/** A client whose server answers the given replies in turn, the last one for ever. */
function clientFor(replies: readonly Reply[], now: () => Date = () => new Date()) {
  let asked = 0;
  server.use(
    http.post(`${URL}/graphql`, () => {
      const reply = replies[Math.min(asked, replies.length - 1)] ?? fine;
      asked += 1;
      return reply();
    }),
  );
  return new TwentyClient({
    url: `${URL}/`,
    token: 'secret',
    deadline: new Date(Date.now() + 60_000),
    now,
    retries: 3,
    firstWaitMs: 1,
  });
}

const DOCUMENT = 'query Ask { companies { totalCount } }';

describe('what is tried again', () => {
  it.each<[string, Reply]>([
    ['HTTP 429', () => new HttpResponse('slow down', { status: 429 })],
    ['HTTP 500', () => json({ errors: [{ message: 'oops' }] }, 500)],
    ['HTTP 502 with a page of HTML', html(502)],
    ['a broken connection', () => HttpResponse.error()],
    [
      'the rate limit of Twenty 2.21',
      graphqlError('Limit reached', { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' }),
    ],
    ['a server error inside HTTP 200', graphqlError('boom', { code: 'INTERNAL_SERVER_ERROR' })],
  ])('%s, until it works', async (_name, fault) => {
    const client = clientFor([fault, fault, fine]);
    await expect(client.query(DOCUMENT, {})).resolves.toEqual({ companies: 'here' });
    expect(client.count()).toBe(3);
  });

  it('gives up after its retries, with the last reason', async () => {
    const client = clientFor([() => new HttpResponse('', { status: 503 })]);
    await expect(client.query(DOCUMENT, {})).rejects.toMatchObject({ code: 'SERVER_FAILED' });
    expect(client.count()).toBe(4);
  });
});

describe('what is not', () => {
  it.each<[string, Reply, string, RegExp]>([
    [
      'an expired token',
      graphqlError('Token invalid.', { code: 'UNAUTHENTICATED', subCode: 'UNAUTHENTICATED' }),
      'UNAUTHENTICATED',
      /Token invalid/,
    ],
    ['a missing permission', graphqlError('No.', { code: 'FORBIDDEN' }), 'FORBIDDEN', /No/],
    [
      'a field that the server does not know',
      graphqlError('Object opportunity doesn\'t have any "closeDate" field.', {
        code: 'BAD_USER_INPUT',
        subCode: 'INVALID_ARGS_FILTER',
      }),
      'FIELD_MISSING',
      /closeDate/,
    ],
    ['a page of HTML', html(200), 'NOT_TWENTY', /text\/html.*address/],
    ['an answer without data', () => json({}, 200), 'ANSWER_MALFORMED', /./],
    ['a refusal', graphqlError('Something else', { code: 'BAD_USER_INPUT' }), 'REFUSED', /Something else/],
  ])('%s has a name of its own', async (_name, fault, code, message) => {
    const client = clientFor([fault, fine]);
    await expect(client.query(DOCUMENT, {})).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(client.count()).toBe(1);
  });

  it('keeps values out of what is said about an error', async () => {
    const client = clientFor([
      graphqlError('Invalid value "Jane Doe" for field "stage"', { code: 'BAD_USER_INPUT' }),
    ]);
    await expect(client.query(DOCUMENT, {})).rejects.toMatchObject({
      message: expect.not.stringContaining('Jane Doe'),
    });
  });
});

describe('a mutation with several roots', () => {
  it('returns what was done beside the errors of what was not', async () => {
    const client = clientFor([
      () =>
        json({
          data: { one: [{ id: '1' }], two: null },
          errors: [{ message: 'no', path: ['two'], extensions: { code: 'FORBIDDEN' } }],
        }),
    ]);
    const answer = await client.mutate('mutation Both { one { id } two { id } }', {});
    expect(answer.data).toEqual({ one: [{ id: '1' }], two: null });
    expect(answer.errors[0]).toMatchObject({ message: 'no', path: ['two'] });
  });

  it('is an error when nothing was done', async () => {
    const client = clientFor([
      () => json({ data: { one: null }, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }),
    ]);
    await expect(client.mutate('mutation One { one { id } }', {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

it('sends nothing once its time is over', async () => {
  const client = clientFor([fine], () => new Date(Date.now() + 120_000));
  await expect(client.query(DOCUMENT, {})).rejects.toMatchObject({ code: 'OUT_OF_TIME' });
  expect(client.count()).toBe(0);
});

it('carries the token and one operation per request', async () => {
  const seen: { authorization: string | null; body: unknown }[] = [];
  server.use(
    http.post(`${URL}/graphql`, async ({ request }) => {
      seen.push({ authorization: request.headers.get('authorization'), body: await request.json() });
      return fine();
    }),
  );
  const client = new TwentyClient({
    url: URL,
    token: 'secret',
    deadline: new Date(Date.now() + 60_000),
    now: () => new Date(),
  });
  await client.query(DOCUMENT, { first: 1 });
  expect(seen).toEqual([
    {
      authorization: 'Bearer secret',
      body: expect.objectContaining({ query: expect.stringContaining('Ask'), variables: { first: 1 } }),
    },
  ]);
});
