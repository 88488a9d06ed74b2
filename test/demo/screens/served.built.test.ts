/** The page of screens as `npm run demo -- --serve` serves it: the app's own components, and whose rights it gives. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../../embedded/index.ts';
import { KINDS, type Session } from '../../../scripts/demo/screens/page/session.ts';
import { type Screens, serveScreens } from '../../../scripts/demo/screens/server.ts';

let workspace: Workspace;
let screens: Screens;
const opened: string[] = [];

beforeAll(async () => {
  workspace = await startWorkspace({ app: inject('builtApp') });
  screens = await serveScreens(workspace, () => opened.push('used'));
  // It bundles all components and reads all definitions.
}, 240_000);

afterAll(() => workspace.close());

const open = async (link: string): Promise<Response> =>
  fetch(`${workspace.url}/screens/open`, {
    method: 'POST',
    body: JSON.stringify({ code: new URL(link).hash.slice(1) }),
  });

async function rootOf(token: string, query: string): Promise<unknown> {
  const answer = await fetch(`${workspace.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()).data;
}

describe('the page', () => {
  it('has the components in its script, and no right', async () => {
    const script = await (await fetch(`${workspace.url}/screens/page.js`)).text();
    expect(script).toContain('key-accounts-portfolio');
    expect(script).toContain('page-portfolio');
    expect(script).not.toContain(workspace.apiKey);
  });

  it("gives each person's rights for the code of the link, never the key, and asks for the next link", async () => {
    const link = screens.newLink();
    expect(link.startsWith(`${workspace.url}/#`)).toBe(true);
    const answer = await open(link);
    const text = await answer.text();
    expect(text).not.toContain(workspace.apiKey);
    expect(opened).toEqual(['used']);
    const session: Session = JSON.parse(text);
    expect(session.people.map(({ id }) => id)).toEqual(workspace.members.map(({ id }) => id));
    const tokens = session.people.flatMap((person) => KINDS.map((kind) => person.tokens[kind]));
    expect(new Set(tokens).size).toBe(tokens.length);
    for (const token of tokens) {
      expect(await rootOf(token, 'query { companies { totalCount } }')).toEqual({
        companies: { totalCount: 0 },
      });
    }
    expect((await open(link)).status).toBe(403);
  });

  it('lets a rep do what a rep may', async () => {
    const session: Session = await (await open(screens.newLink())).json();
    const change =
      'mutation { updateKeyAccounts(filter: { id: { eq: "00000000-0000-4000-8000-000000000000" } }, data: { status: KEY }) { id } }';
    const may = await Promise.all(
      KINDS.map(async (kind) => rootOf(session.people[0]?.tokens[kind] ?? '', change)),
    );
    expect(may).toEqual([{ updateKeyAccounts: [] }, { updateKeyAccounts: [] }, { updateKeyAccounts: null }]);
  });
});
