import { describe, expect, it } from 'vitest';
import { Door } from '../../../scripts/demo/screens/door.ts';
import { type Browser, openSession } from '../../../scripts/demo/screens/page/session.ts';
import { screenPages } from '../../../scripts/demo/screens/server.ts';
import { SMALL_APP, workspaceForTests } from '../../embedded/support/workspace.ts';

const SESSION = { people: [], variables: { BASE_CURRENCY: 'USD' } };
const workspace = workspaceForTests({ app: SMALL_APP });

/** A door whose page is served by the workspace. */
function served() {
  let used = 0;
  const door = new Door(() => {
    used += 1;
  });
  const files = { html: '<title>Screens</title>', css: 'body {}', script: 'let page;' };
  workspace().addPages(screenPages(files, door, () => SESSION));
  const open = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${workspace().url}/screens/open`, { method: 'POST', body, headers });
  return { door, open, used: () => used };
}

describe('a link', () => {
  it('opens once, and then tells that the next is wanted', async () => {
    const { door, open, used } = served();
    const body = JSON.stringify({ code: door.newCode() });
    const first = await open(body);
    expect([first.status, await first.json(), used()]).toEqual([200, SESSION, 1]);
    const second = await open(body);
    expect([second.status, await second.json(), used()]).toEqual([403, {}, 1]);
  });

  it('is good no more once there is a newer one', () => {
    const { door } = served();
    const [first, second] = [door.newCode(), door.newCode()];
    expect([door.opens(first), door.opens(second)]).toEqual([false, true]);
  });

  it('opens to nobody before it was shown', () => {
    expect(served().door.opens('')).toBe(false);
  });

  it.each([
    ['another code', () => JSON.stringify({ code: 'A'.repeat(43) })],
    ['the API key', () => JSON.stringify({ code: workspace().apiKey })],
    ['no code', () => '{}'],
    ['what is no JSON', () => 'code'],
    ['nothing', () => ''],
  ])('does not open by %s, and stays good', async (_case, body) => {
    const { door, open, used } = served();
    const code = door.newCode();
    const refused = await open(body());
    expect([refused.status, await refused.text(), used()]).toEqual([403, '{}', 0]);
    expect(door.opens(code)).toBe(true);
  });

  it("does not open to another site's page, whatever it knows", async () => {
    const { door, open } = served();
    const body = JSON.stringify({ code: door.newCode() });
    const answer = await open(body, { origin: 'https://evil.example' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect((await open(body, { origin: workspace().url })).status).toBe(200);
  });
});

describe('the page', () => {
  it.each(['/', '/screens/page.js', '/screens/page.css'])(
    'holds at %s no right to anything, loads nothing from elsewhere and stands in no other page',
    async (path) => {
      const { door } = served();
      const code = door.newCode();
      const answer = await fetch(workspace().url + path);
      const text = await answer.text();
      expect(answer.status).toBe(200);
      expect(text).not.toContain(workspace().apiKey);
      expect(text).not.toContain(code);
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('leaves the workspace its own addresses', async () => {
    served();
    expect(await (await fetch(`${workspace().url}/graphql`)).text()).toContain('Workspace explorer');
    expect((await fetch(`${workspace().url}/elsewhere`)).status).toBe(404);
  });
});

describe('in the browser', () => {
  /** A tab; what its address and its storage hold can be read. */
  const tab = (hash: string, kept: Map<string, string> = new Map()) => {
    const location = { hash, pathname: '/' };
    const sent: string[] = [];
    const browser: Browser = {
      location,
      history: {
        replaceState: (_state, _title, url) => {
          location.hash = '';
          location.pathname = url;
        },
      },
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => {
          kept.set(key, value);
        },
      },
      fetch: async (url, init) => {
        sent.push(`${init?.method} ${url} ${init?.body}`);
        return Response.json(SESSION, { status: init?.body === '{"code":"good"}' ? 200 : 403 });
      },
    };
    return { browser, location, sent, kept };
  };

  it('turns the code into a session and takes it out of the address', async () => {
    const { browser, location, sent } = tab('#good');
    expect(await openSession(browser)).toEqual(SESSION);
    expect(location).toEqual({ hash: '', pathname: '/' });
    expect(sent).toEqual(['POST /screens/open {"code":"good"}']);
  });

  it('keeps the session while the tab is open', async () => {
    const { kept, browser } = tab('#good');
    await openSession(browser);
    const again = tab('', kept);
    expect(await openSession(again.browser)).toEqual(SESSION);
    expect(again.sent).toEqual([]);
  });

  it.each([
    ['a code that was used', '#used', 1],
    ['no code', '', 0],
  ])('has no session by %s', async (_case, hash, requests) => {
    const { browser, sent, kept } = tab(hash);
    expect(await openSession(browser)).toBeNull();
    expect([sent.length, kept.size]).toEqual([requests, 0]);
  });
});
