/** Serves the page with the app's screens on the workspace's own address. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type HttpAnswer, type Pages, userIdOf, type Workspace } from '../../../embedded/index.ts';
import { roles } from '../../../src/definitions/ids/functions.ts';
import { repositoryRoot } from '../../support/repository-root.ts';
import { bundleScreens } from './bundle.ts';
import { Door } from './door.ts';
import type { Person, Session } from './page/session.ts';
import { type Place, readPlaces } from './places.ts';

/** Nothing from elsewhere, nothing within another page, and no address told on. */
const PROTECTION = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const answer = (status: number, type: string, body: string): HttpAnswer => ({
  status,
  headers: { ...PROTECTION, 'content-type': `${type}; charset=utf-8` },
  body,
});

const fileOfPage = (name: string): Promise<string> =>
  readFile(new URL(`./page/${name}`, import.meta.url), 'utf8');

const Code = z.object({ code: z.string() });

function codeIn(body: string): string | null {
  try {
    return Code.parse(JSON.parse(body)).code;
  } catch {
    return null;
  }
}

/** The workspace's people, each with the rights of either kind of person. */
const peopleOf = (workspace: Workspace): Person[] =>
  workspace.members.map(({ id, firstName, lastName }) => ({
    id,
    userId: userIdOf({ id }),
    name: `${firstName} ${lastName}`,
    tokens: {
      administrator: workspace.frontComponentToken(id, null),
      director: workspace.frontComponentToken(id, roles.director),
      rep: workspace.frontComponentToken(id, roles.rep),
    },
  }));

/** What a workspace says of the tabs of record pages: here each place is one, under its own id. */
const layoutsOf = (places: readonly Pick<Place, 'id' | 'component'>[]) => ({
  data: {
    frontComponents: places.map(({ component }) => ({ id: component, universalIdentifier: component })),
    getPageLayouts: [
      {
        tabs: places.map(({ id, component }) => ({
          id,
          widgets: [{ configuration: { frontComponentId: component } }],
        })),
      },
    ],
  },
});

type Files = Readonly<Record<'html' | 'css' | 'script', string>>;

/** Answers what the page asks for; whoever shows the door's code gets a session, nobody anything else of worth. */
export const screenPages =
  (
    { html, css, script }: Files,
    door: Pick<Door, 'opens'>,
    session: () => Session,
    layouts: ReturnType<typeof layoutsOf> = layoutsOf([]),
  ): Pages =>
  ({ method, path, body }) => {
    if (path === '/screens/open' && method === 'POST') {
      const code = codeIn(body);
      if (code === null || !door.opens(code)) return answer(403, 'application/json', '{}');
      return answer(200, 'application/json', JSON.stringify(session()));
    }
    if (path === '/metadata' && method === 'POST' && body.includes('getPageLayouts')) {
      return answer(200, 'application/json', JSON.stringify(layouts));
    }
    if (method !== 'GET') return undefined;
    if (path === '/') return answer(200, 'text/html', html);
    if (path === '/screens/page.js') return answer(200, 'text/javascript', script);
    if (path === '/screens/page.css') return answer(200, 'text/css', css);
    return undefined;
  };

export type Screens = {
  /** The address that opens the page once, with a code behind `#`, which no browser sends anywhere. */
  newLink(): string;
};

/**
 * Puts the page at the workspace's `/`. Whoever opens it with a link's code acts as the workspace's people.
 *
 * @param onOpened told when a link was used up
 */
export async function serveScreens(workspace: Workspace, onOpened: () => void): Promise<Screens> {
  const places = await readPlaces(repositoryRoot, workspace.schema);
  const [script, html, css] = await Promise.all([
    bundleScreens(places),
    fileOfPage('page.html'),
    fileOfPage('page.css'),
  ]);
  const door = new Door(onOpened);
  workspace.addPages(
    screenPages(
      { html, css, script },
      door,
      () => ({ people: peopleOf(workspace), variables: { ...workspace.variables } }),
      layoutsOf(places),
    ),
  );
  return { newLink: () => `${workspace.url}/#${door.newCode()}` };
}
