/** How the page gets the right to read: a link's code is turned into the people's tokens, once. */

/** Whose rights somebody looks on with. */
export const KINDS = ['administrator', 'director', 'rep'] as const;
export type Kind = (typeof KINDS)[number];

export type Person = { id: string; userId: string; name: string; tokens: Record<Kind, string> };

export type Session = {
  people: Person[];
  /** The app's settings, as Twenty hands them to components. */
  variables: Record<string, string>;
};

/** As long as the tab is open, so that the page may be loaded again. */
const KEPT = 'screens';

/** What the page needs of a browser. */
export type Browser = {
  location: { hash: string; pathname: string };
  history: { replaceState(state: null, title: string, url: string): void };
  storage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  fetch: typeof globalThis.fetch;
};

async function exchanged(code: string, { fetch }: Browser): Promise<Session | null> {
  const response = await fetch('/screens/open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return response.ok ? await response.json() : null;
}

/**
 * The session of this tab; null for whoever has no good link. The code leaves the address at once, so that it stands in
 * no bookmark.
 */
export async function openSession(browser: Browser): Promise<Session | null> {
  const { location, history, storage } = browser;
  const code = location.hash.slice(1);
  if (code !== '') history.replaceState(null, '', location.pathname);
  const session = code === '' ? null : await exchanged(code, browser);
  if (session !== null) storage.setItem(KEPT, JSON.stringify(session));
  const kept = storage.getItem(KEPT);
  return kept === null ? null : JSON.parse(kept);
}
