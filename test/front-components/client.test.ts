import { describe, expect, it, vi } from 'vitest';
import { readCompany, readHealth, rescoreCompanies } from '../../src/front-components/workspace/accounts.ts';
import { type Host, WorkspaceClient } from '../../src/front-components/workspace/client.ts';
import { failureOf } from '../../src/front-components/workspace/failures.ts';

type Sent = { url: string; method: string; token: string; body: unknown };
type Reply = { status?: number; body: unknown } | Error;

/** A page that answers each request with the next reply. */
function page(replies: Reply[], environment: Host['environment'] = {}, renewed: string | null = 'second') {
  const sent: Sent[] = [];
  const host: Host = {
    environment: {
      TWENTY_API_URL: 'https://crm.test',
      TWENTY_APP_ACCESS_TOKEN: 'first',
      ...environment,
    },
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      sent.push({
        url: String(url),
        method: init?.method ?? 'GET',
        token: headers.get('authorization') ?? '',
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      });
      const reply = replies.shift();
      if (reply === undefined) throw new Error('no reply is left');
      if (reply instanceof Error) throw reply;
      return new Response(JSON.stringify(reply.body), { status: reply.status ?? 200 });
    },
    refreshToken: async () => renewed,
  };
  return { sent, host, client: new WorkspaceClient(host) };
}

const HEALTH = { status: 'OK', findings: [], lastRun: null };
const TOKEN_REFUSED = { status: 500, body: 'Token invalid.' };

describe('requests from the web interface', () => {
  it('go to the address that functions are served from, or else under /s', async () => {
    const own = page([{ body: HEALTH }], { TWENTY_FUNCTIONS_URL: 'https://apple.functions.test' });
    await readHealth(own.client);
    expect(own.sent[0]?.url).toBe('https://apple.functions.test/key-accounts/health');
    const hosted = page([{ body: HEALTH }]);
    await readHealth(hosted.client);
    expect(hosted.sent[0]).toMatchObject({
      url: 'https://crm.test/s/key-accounts/health',
      method: 'POST',
      token: 'Bearer first',
    });
  });

  it.each([
    ['a route that refuses the token in plain words', TOKEN_REFUSED],
    ['a route that answers 401', { status: 401, body: '' }],
    [
      'GraphQL that refuses the token',
      { body: { errors: [{ message: 'Token invalid.', extensions: { code: 'UNAUTHENTICATED' } }] } },
    ],
  ])('renew the token once: %s', async (_case, refusal) => {
    const { sent, client } = page([refusal, { body: HEALTH }]);
    expect(await readHealth(client)).toEqual({ ok: true, data: HEALTH });
    expect(sent.map(({ token }) => token)).toEqual(['Bearer first', 'Bearer second']);
  });

  it('keep the renewed token, and give up when it is refused too', async () => {
    const { sent, client } = page([TOKEN_REFUSED, { body: HEALTH }, { body: HEALTH }]);
    await readHealth(client);
    await readHealth(client);
    expect(sent.at(-1)?.token).toBe('Bearer second');
    const refused = page([TOKEN_REFUSED, TOKEN_REFUSED]);
    expect(await readHealth(refused.client)).toMatchObject({ ok: false, failure: { kind: 'SIGNED_OUT' } });
    expect(refused.sent).toHaveLength(2);
  });

  it('are not sent without a token that could be had', async () => {
    const without = { TWENTY_APP_ACCESS_TOKEN: '' };
    const { sent, client } = page([], without, null);
    expect(await readHealth(client)).toMatchObject({ failure: { kind: 'SIGNED_OUT' } });
    expect(sent).toEqual([]);
    const renewable = page([{ body: HEALTH }], without);
    expect(await readHealth(renewable.client)).toMatchObject({ ok: true });
  });

  it('say what was refused when the page has no token to give', async () => {
    const { host, sent } = page([TOKEN_REFUSED]);
    const client = new WorkspaceClient({
      ...host,
      refreshToken: () => Promise.reject(new Error('signed out')),
    });
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await readHealth(client)).toMatchObject({
      failure: { kind: 'SIGNED_OUT', detail: 'Token invalid.' },
    });
    expect(sent).toHaveLength(1);
    expect(log).toHaveBeenCalledWith('The token could not be renewed: signed out');
    log.mockRestore();
  });

  it('say when there is no connection', async () => {
    const { client } = page([new TypeError('fetch failed')]);
    expect(await readHealth(client)).toEqual({
      ok: false,
      failure: { kind: 'OFFLINE', detail: 'fetch failed' },
    });
  });
});

describe('what an answer says went wrong', () => {
  it.each([
    [403, { messages: ['Set LOGIC_FUNCTION_TYPE to LOCAL or LAMBDA to enable.'] }, 'FUNCTIONS_OFF'],
    [403, { messages: ['You are not authorized'] }, 'FORBIDDEN'],
    [404, { messages: ['No Route trigger found'], code: 'TRIGGER_NOT_FOUND' }, 'ROUTE_MISSING'],
    [429, {}, 'TOO_MANY'],
    [502, '<html>Bad gateway</html>', 'SERVER_FAILED'],
    [200, { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }, 'FORBIDDEN'],
    [200, { errors: [{ message: 'Broken.' }] }, 'SERVER_FAILED'],
  ] as const)('%i %j', (status, body, kind) => {
    expect(failureOf(status, body)?.kind).toBe(kind);
  });

  it('nothing, for an answer that can be used', () => {
    expect(failureOf(200, { data: { company: null } })).toBeNull();
  });
});

describe('the answers of the workspace', () => {
  it('a refused setting is a failure, without its code', async () => {
    const { client, sent } = page([
      {
        body: { outcomes: [], run: null, requests: 0, failure: 'SETTINGS_INVALID: BASE_CURRENCY is wrong.' },
      },
    ]);
    expect(await rescoreCompanies(client, ['a'])).toEqual({
      ok: false,
      failure: { kind: 'REFUSED', detail: 'BASE_CURRENCY is wrong.' },
    });
    expect(sent[0]).toMatchObject({ method: 'POST', body: { companyIds: ['a'] } });
  });

  it('a company that is not there is null', async () => {
    const { client, sent } = page([{ body: { data: { companies: { edges: [] } } } }]);
    expect(await readCompany(client, 'a')).toEqual({ ok: true, data: null });
    expect(sent[0]).toMatchObject({ url: 'https://crm.test/graphql', body: { variables: { id: 'a' } } });
  });

  it('an answer of another form is named by where it differs', async () => {
    const { client } = page([{ body: { ...HEALTH, status: 'FINE' } }]);
    expect(await readHealth(client)).toEqual({
      ok: false,
      failure: { kind: 'UNREADABLE', detail: 'status' },
    });
  });
});
