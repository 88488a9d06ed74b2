import type { Desk, Place, RecordRef } from '../../../src/front-components/panel/desk.ts';
import { textsFor } from '../../../src/front-components/texts/texts.ts';
import { themeFor } from '../../../src/front-components/ui/theme.ts';
import { WorkspaceClient } from '../../../src/front-components/workspace/client.ts';
import { ALL_RIGHTS, type Rights } from '../../../src/front-components/workspace/rights.ts';

import { FakeClock } from './fake-clock.ts';

type Reply = { status?: number; body: unknown };
type Sent = { action: string; body: unknown };

type Set = {
  /** What each route answers, one after the other, or a promise of it; the last one again and again. */
  routes?: Record<string, unknown[]>;
  /** The records of each list. */
  lists?: Record<string, Record<string, unknown>[]>;
  /** What an answer to a GraphQL document is instead. */
  graphql?: (query: string, variables: Readonly<Record<string, unknown>>) => Reply | undefined;
  language?: Desk['language'];
  /** The tabs that the workspace knows, by their components; none when left out. */
  tabs?: readonly string[];
  /** Settings of the app, as its server hands them to components. */
  settings?: Readonly<Record<string, string>>;
  /** What whoever looks on may do; everything when left out. */
  rights?: Partial<Rights>;
};

/** A server that is out of order. */
export class Broken {
  readonly reply: Reply = { status: 500, body: { messages: ['Out of order.'] } };
}

const rootsOf = (query: string): string[] =>
  [...query.matchAll(/(\w+)\(filter/g)].flatMap(([, root]) => (root ? [root] : []));

/** A desk whose workspace answers as told, and what was asked, opened and copied. */
export function stage({
  routes = {},
  lists = {},
  graphql,
  language = 'en',
  rights = {},
  tabs = [],
  settings = {},
}: Set = {}) {
  const sent: Sent[] = [];
  const queries: string[] = [];
  const opened: RecordRef[] = [];
  const beside: RecordRef[] = [];
  const edited: (RecordRef & { field: string })[] = [];
  const gone: Place[] = [];
  const clock = new FakeClock();
  const listed: (string | { objects: string; ids: readonly string[] })[] = [];
  const copied: string[] = [];
  const all: Record<string, Record<string, unknown>[]> = lists;

  const answerQuery = (query: string, variables: Readonly<Record<string, unknown>>): Reply => {
    queries.push(query);
    const data = rootsOf(query).map((root) => [root, { edges: (all[root] ?? []).map((node) => ({ node })) }]);
    return graphql?.(query, variables) ?? { body: { data: Object.fromEntries(data) } };
  };
  const answerRoute = async (action: string, body: unknown): Promise<Reply> => {
    sent.push({ action, body });
    const replies = routes[action] ?? [];
    const reply = await (replies.length > 1 ? replies.shift() : replies[0]);
    if (reply instanceof Broken) return reply.reply;
    return reply === undefined ? { status: 404, body: {} } : { body: reply };
  };

  const client = new WorkspaceClient({
    environment: { TWENTY_API_URL: 'https://crm.test', TWENTY_APP_ACCESS_TOKEN: 'token', ...settings },
    refreshToken: async () => null,
    fetch: async (url, init) => {
      const body = JSON.parse(String(init?.body));
      const action = /\/key-accounts\/(.*)$/.exec(String(url))?.[1];
      const reply =
        action === undefined
          ? answerQuery(body.query, body.variables ?? {})
          : await answerRoute(action, body);
      return new Response(JSON.stringify(reply.body), { status: reply.status ?? 200 });
    },
  });
  const desk: Desk = {
    client,
    language,
    timers: clock,
    go: (place) => gone.push(place),
    rights: async () => ({ ...ALL_RIGHTS, ...rights }),
    open: (record) => opened.push(record),
    openTab: async (record, component) => {
      if (!tabs.includes(component)) return false;
      opened.push({ ...record, object: `${record.object} ${component}` });
      return true;
    },
    openBeside: (record) => beside.push(record),
    editText: (record, field) => edited.push({ ...record, field }),
    openList: (objects, ids) => listed.push(ids === undefined ? objects : { objects, ids }),
    copy: async (text) => {
      copied.push(text);
    },
  };
  return { desk, sent, queries, opened, beside, edited, gone, listed, copied, clock };
}

export const look = (locale = 'en') => ({ texts: textsFor(locale), theme: themeFor('light') });

/** Lets everything happen that is on its way. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
