import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type WeekItem, windowAround } from '../../src/front-components/week/model.ts';
import { listedIn, WeekScreen } from '../../src/front-components/week/week-screen.ts';
import { WeekView } from '../../src/front-components/week/week-view.tsx';
import type { Rights } from '../../src/front-components/workspace/rights.ts';
import { NOW } from './support/cockpit-lists.ts';
import { send } from './support/points.ts';
import { look, settled, stage } from './support/stage.ts';
import { enter, hostsIn, press, readIn } from './support/tree.ts';
import { WEEK_LISTS, weekAccount } from './support/week-lists.ts';

type Lists = Record<string, Record<string, unknown>[]>;

const PLAN_PAGE = {
  plan: {
    id: 'plan-1',
    name: 'Alder 2026',
    companyId: 'company-Alder',
    companyName: 'Alder',
    owner: null,
    status: 'ACTIVE',
    revision: 1,
    previousRevisionId: null,
    startsOn: 20_450,
    endsOn: 20_800,
    goal: '',
    valueProposition: '',
    criticalSuccessFactors: '',
    strategy: null,
    revenueTarget: { amount: null, currency: null },
    revenueActual: { amount: null, currency: null },
    attainment: 62,
    completeness: 78,
    health: 'OFF_TRACK',
    healthReason: '',
    objectives: [
      {
        id: 'objective-1',
        name: 'Win the second site',
        type: 'REVENUE',
        stage: 1,
        tactic: null,
        target: 100,
        current: 40,
        dueOn: 20_700,
        status: 'OPEN',
      },
    ],
  },
  before: null,
  missing: [],
  burnUp: null,
  today: 20_784,
  hidden: [],
};

const reviewOf = (keyAccountId: string, monitor: string) => ({
  review: { keyAccountId, monitor, reviewedOn: '2026-11-27', statusBefore: 'KEY', statusAfter: 'KEY' },
});

async function open(
  lists: Lists = WEEK_LISTS,
  {
    userId = 'user-1' as string | null,
    locale = 'en' as 'en' | 'zh-CN',
    routes = {} as Record<string, unknown[]>,
    rights = {} as Partial<Rights>,
    hidden = [] as readonly string[],
  } = {},
) {
  const filters: unknown[] = [];
  const set = stage({
    lists,
    language: locale,
    routes,
    rights,
    ...(hidden.length === 0
      ? {}
      : {
          graphql: (query: string) => ({
            body: {
              data: Object.fromEntries(
                [...query.matchAll(/(\w+)\(filter/g)].map(([, root = '']) => [
                  root,
                  hidden.includes(root) ? null : { edges: (lists[root] ?? []).map((node) => ({ node })) },
                ]),
              ),
              errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }],
            },
          }),
        }),
  });
  const ask = set.desk.client.graphqlInParts.bind(set.desk.client);
  set.desk.client.graphqlInParts = (query, variables) => {
    filters.push(variables);
    return ask(query, variables);
  };
  const desk = { ...set.desk, timers: { ...set.desk.timers, now: () => NOW } };
  const screen = new WeekScreen(desk, userId);
  const view = () => <WeekView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  const rows = () =>
    hostsIn(view())
      .filter(({ props }) => props.role === 'option')
      .map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const type = (...keys: readonly string[]) => {
    for (const key of keys) send(view(), 'What asks for you', 'onKeyDown', { key });
  };
  return { ...set, screen, view, rows, type, filters };
}

describe('my week', () => {
  it('is read with two requests, and lists what is mine, the most urgent first', async () => {
    const { queries, rows, filters } = await open();
    expect(queries).toHaveLength(2);
    // Importance of Alder is late, but that is the director's.
    expect(rows()).toEqual([
      'Alder 7 days late Review: Needs and capability',
      'Birch 7 days late Review: Needs and capability',
      'Alder in 4 days Review: Closeness',
      'Birch in 4 days Review: Closeness',
      'Alder in 23 days Initiation: Frame · 420,000 USD',
      'Alder Plan: Off track',
      'Alder in 3 days Renewal: Hotline · 365,000 USD',
      'Alder 7 days late Support: An expert on site',
      'Birch Deal with the opponent among those who decide.',
    ]);
    expect(filters[0]).toEqual({ user: 'user-1' });
    expect(filters[1]).toMatchObject({
      accounts: {
        and: [
          {},
          {},
          {
            or: [
              { regionalOwnerId: { eq: 'member-1' } },
              { directorId: { eq: 'member-1' } },
              { company: { accountOwnerId: { eq: 'member-1' } } },
            ],
          },
        ],
      },
      deals: {
        and: [
          { initiation: { eq: 'PENDING' } },
          {},
          { or: [{ ownerId: { eq: 'member-1' } }, { companyId: { in: ['company-Alder'] } }] },
        ],
      },
      support: { and: [{}, { neededBy: { lt: '2026-11-27' } }, {}] },
    });
  });

  it('is everybody’s for who is nobody among the members, and on request', async () => {
    const { view, rows, queries, filters } = await open({ ...WEEK_LISTS, workspaceMembers: [] });
    expect(readIn(view())).toContain('You are not found among the members');
    expect(rows()[0]).toBe('Alder 26 days late Review: Importance');
    const mine = await open();
    enter(mine.view(), 'Whose week', 'ALL');
    await settled();
    expect(mine.rows()[0]).toBe('Alder 26 days late Review: Importance');
    expect(mine.queries).toHaveLength(3);
    expect(filters[1]).toMatchObject({ accounts: { and: [{}, {}] } });
    expect(queries).toHaveLength(2);
    const unknown = await open(WEEK_LISTS, { userId: null });
    expect(unknown.queries).toHaveLength(1);
  });

  it('lists one kind, and says so when nothing of it is left', async () => {
    const { view, rows } = await open();
    press(view(), 'Renewals 1');
    expect(rows()).toEqual(['Alder in 3 days Renewal: Hotline · 365,000 USD']);
    press(view(), 'All 9');
    expect(rows()).toHaveLength(9);
    const none = await open({ workspaceMembers: WEEK_LISTS.workspaceMembers });
    expect(readIn(none.view())).toContain('Nothing asks for you this week.');
  });

  it('is in Chinese for Chinese readers, but for names and stored sentences', async () => {
    const { view, screen } = await open(WEEK_LISTS, { locale: 'zh-CN' });
    for (const { id } of listedIn(screen.read())) {
      screen.look(id);
      const text = readIn(view()).replace(
        /Alder( 2026)?|Birch|Frame|Hotline|An expert on site|USD|3rd of 87\.|Viktor decides and is against us\.|Everything hangs on Anna\.|Revenue is behind\.|Importance 50, past its date\.|Enter/g,
        '',
      );
      expect(text).not.toMatch(/[A-Za-z]{2}/);
    }
  });
});

describe('what is looked at', () => {
  it.each([
    [
      'Reviews 4',
      'Status Key Recommendation Key Importance 50 · 3 of 87 Closeness 60 Last review Oct 20, 2026',
    ],
    ['Initiations 1', 'Deal Frame Amount 420,000 USD Closes Dec 20, 2026'],
    [
      'Plans behind 1',
      'Health Off track Attainment 62% Completeness 78% Ends Dec 31, 2026 Revenue is behind.',
    ],
    ['Renewals 1', 'Notice by, else end Nov 30, 2026 Ends Jan 31, 2027 Renews itself yes'],
    ['Support late 1', 'State Asked Needed by Nov 20, 2026 Priority 71.5 Importance 50, past its date.'],
    ['Silent or opposed people 1', 'Viktor decides and is against us. Everything hangs on Anna.'],
  ])('shows by what it is decided: %s', async (kind, evidence) => {
    const { view, type } = await open();
    press(view(), kind);
    type('j');
    expect(readIn(view())).toContain(evidence);
  });

  it.each([
    ['Initiations 1', 'Open the deal', { object: 'opportunity', id: 'deal-1' }],
    ['Plans behind 1', 'Open the plan', { object: 'espPlan', id: 'plan-1' }],
    ['Renewals 1', 'Open the contract', { object: 'contract', id: 'contract-1' }],
    ['Support late 1', 'Open the request', { object: 'supportRequest', id: 'request-1' }],
    ['Silent or opposed people 1', 'Open the key account', { object: 'keyAccount', id: 'Birch' }],
  ])('opens where it is decided, by click and by Enter: %s', async (kind, button, record) => {
    const { view, type, opened } = await open();
    press(view(), kind);
    type('j');
    press(view(), button);
    // The first opens the decision in its place.
    type('Enter');
    expect(opened).toEqual([record]);
    type('Enter');
    expect(opened).toEqual([record, record]);
  });

  it('is gone through by J, K and the arrows, no further than the ends', async () => {
    const { type, screen } = await open();
    type('k');
    expect(screen.read().at).toBe('Alder NEEDS');
    type('j', 'ArrowDown');
    expect(screen.read().at).toBe('Alder CLOSENESS');
    type('K', 'ArrowUp', 'k', 'x');
    expect(screen.read().at).toBe('Alder NEEDS');
  });
});

/** The week of somebody whose changes are written, unless the workspace finds nothing to change. */
async function deciding(
  kind: string,
  { rights = {} as Partial<Rights>, isOvertaken = false, routes = {} } = {},
) {
  const lists: Lists = {
    ...WEEK_LISTS,
    competitors: [],
    people: [],
    accountNeeds: [],
    scoringPolicies: WEEK_LISTS.scoringPolicies.map((policy) => ({ ...policy, largeDealThreshold: null })),
  };
  const written: { name: string; variables: unknown }[] = [];
  const set = stage({
    lists,
    routes,
    rights,
    graphql: (query) => {
      const name = /^mutation (\w+)/.exec(query)?.[1];
      return name === undefined
        ? undefined
        : { body: { data: { written: isOvertaken ? [] : [{ id: 'written' }] } } };
    },
  });
  const ask = set.desk.client.graphql.bind(set.desk.client);
  set.desk.client.graphql = (query, variables = {}) => {
    const name = /^mutation (\w+)/.exec(query)?.[1];
    if (name !== undefined) written.push({ name, variables });
    return ask(query, variables);
  };
  const screen = new WeekScreen({ ...set.desk, timers: { ...set.desk.timers, now: () => NOW } }, 'user-1');
  const view = () => <WeekView state={screen.read()} screen={screen} {...look('en')} />;
  await screen.load();
  press(view(), kind);
  screen.key('j');
  const { length } = set.queries;
  expect(length).toBe(2);
  screen.key('Enter');
  for (let turn = 0; turn < 5; turn += 1) await settled();
  return { ...set, lists, screen, view, written };
}

const PEOPLE = [
  { id: 'viktor', name: 'Viktor', buyingRole: 'DECISION_MAKER', supportLevel: 'ENEMY', influence: null },
  { id: 'olga', name: 'Olga', buyingRole: 'USER', supportLevel: 'NEUTRAL', influence: 'OUTSIDE' },
];

describe('a decision in its place', () => {
  it('answers a request for support while it is as it was seen', async () => {
    const { view, screen, written, opened } = await deciding('Support late 1');
    press(view(), 'Accept');
    await settled();
    await settled();
    expect(written).toEqual([
      {
        name: 'AnswerSupport',
        variables: {
          filter: { and: [{ id: { eq: 'request-1' } }, { supportState: { eq: 'ASKED' } }] },
          data: { supportState: 'ACCEPTED' },
        },
      },
    ]);
    expect(readIn(view())).toContain('Alder: accepted. 1 done in this sitting.');
    expect(listedIn({ ...screen.read(), kind: null })).toHaveLength(8);
    expect(opened).toEqual([]);
  });

  it('says that somebody else was faster, and keeps the item', async () => {
    const { view, screen } = await deciding('Support late 1', { isOvertaken: true });
    press(view(), 'Decline');
    await settled();
    await settled();
    expect(readIn(view())).toContain('Somebody else changed it meanwhile.');
    expect(screen.read()).toMatchObject({ at: 'request-1', last: null });
  });

  it('lets a contract end, or leaves it without a word to the workspace', async () => {
    const { view, written } = await deciding('Renewals 1');
    press(view(), 'Let it end');
    await settled();
    await settled();
    expect(written).toMatchObject([
      {
        name: 'ChangeRenewal',
        variables: { filter: { and: [{}, { autoRenews: { eq: true } }] }, data: { autoRenews: false } },
      },
    ]);
    expect(readIn(view())).toContain('the contract ends with its term.');
    const left = await deciding('Renewals 1');
    press(left.view(), 'Leave it: it renews itself');
    await settled();
    expect(left.written).toEqual([]);
    expect(readIn(left.view())).toContain('Alder: the contract renews itself. 1 done');
  });

  it('decides an initiation by the form of the deal, and goes on once it stands', async () => {
    const { view, screen, written, lists } = await deciding('Initiations 1');
    expect(readIn(view())).toContain('There is no round of TAS+ yet');
    enter(view(), 'What you say about it', 'Worth it.');
    lists.opportunities = (lists.opportunities ?? []).map((deal) => ({ ...deal, initiation: 'APPROVED' }));
    press(view(), 'Approve');
    for (let turn = 0; turn < 5; turn += 1) await settled();
    expect(written).toMatchObject([
      {
        name: 'ChangeDeal',
        variables: { data: { initiation: 'APPROVED', initiationNote: 'Worth it.' } },
      },
    ]);
    expect(readIn(view())).toContain('Alder: the initiation is approved.');
    expect(screen.read()).toMatchObject({ at: null, decision: null });
  });

  it('gives an objective of a plan another status', async () => {
    const { view, written } = await deciding('Plans behind 1', {
      routes: { 'plan-page': [{ page: PLAN_PAGE }] },
    });
    enter(view(), 'State of Win the second site', 'ACHIEVED');
    await settled();
    await settled();
    expect(written).toMatchObject([
      {
        name: 'MarkObjective',
        variables: {
          filter: { and: [{ id: { eq: 'objective-1' } }, { status: { eq: 'OPEN' } }] },
          data: { status: 'ACHIEVED' },
        },
      },
    ]);
  });

  it('shows the people who decide or are against us, each to be opened', async () => {
    const { view, opened } = await deciding('Silent or opposed people 1', {
      routes: { stakeholders: [{ people: PEOPLE, attention: [] }] },
    });
    expect(readIn(view())).not.toContain('Olga');
    press(view(), 'Viktor');
    expect(opened).toEqual([{ object: 'person', id: 'viktor' }]);
  });

  it.each([
    ['Initiations 1', { decide: false }, 'Approve'],
    ['Renewals 1', { agree: false }, 'Let it end'],
    ['Support late 1', { help: false }, 'Accept'],
  ] as const)('offers nothing that whoever looks on may not do: %s', async (kind, rights, button) => {
    const { view } = await deciding(kind, { rights });
    expect(hostsIn(view()).filter(({ tag, text }) => tag === 'button' && text.trim() === button)).toEqual([]);
    expect(readIn(view())).toContain('a key-account director or an administrator');
  });
});

describe('ten reviews in one sitting', () => {
  it('are completed by twenty times Enter, each once, without reading the week again', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Account ${String(index).padStart(2, '0')}`);
    const { view, type, sent, queries, rows } = await open(
      {
        ...WEEK_LISTS,
        keyAccounts: names.map((name) => weekAccount(name, { closenessReviewedOn: '2026-11-20' })),
      },
      { routes: { review: [reviewOf('any', 'NEEDS')] } },
    );
    press(view(), 'Reviews 12');
    type('j');
    for (let count = 0; count < 10; count += 1) {
      type('Enter', 'Enter', 'Enter');
      await settled();
      await settled();
    }
    expect(sent.map(({ body }) => body)).toEqual(
      names.slice(0, 10).map((keyAccountId) => ({ keyAccountId, monitor: 'NEEDS' })),
    );
    expect(queries).toHaveLength(2);
    expect(rows()).toHaveLength(2);
    const text = readIn(view());
    expect(text).toContain(
      'Account 09: Needs and capability was reviewed on Nov 27, 2026. 10 done in this sitting.',
    );
  });

  it('keep what was entered where one is refused, and stay there', async () => {
    const { view, type, screen } = await open(WEEK_LISTS, {
      routes: { review: [{ review: null, error: 'Your role may not do this.' }] },
    });
    type('j', 'Enter');
    enter(view(), 'Remark (optional)', 'Kept.');
    type('Enter');
    await settled();
    expect(readIn(view())).toContain('Your role may not do this.');
    expect(screen.read()).toMatchObject({ at: 'Alder NEEDS', draft: { remark: 'Kept.' } });
    type('j');
    expect(screen.read()).toMatchObject({ at: 'Birch NEEDS', draft: null });
  });

  it('leave the status to whoever may decide on it', async () => {
    const { view, type, sent } = await open(
      { ...WEEK_LISTS, workspaceMembers: [] },
      { rights: { decide: false } },
    );
    type('j', 'Enter');
    await settled();
    type('Enter');
    await settled();
    expect(sent).toEqual([]);
    expect(readIn(view())).toContain('a key-account director or an administrator decides');
  });
});

describe('what may not be seen', () => {
  it('is named, and the rest is listed', async () => {
    const { view, rows } = await open(WEEK_LISTS, { hidden: ['contracts', 'keyAccounts'] });
    expect(readIn(view())).toContain('Your role may not see: Reviews, Renewals, Silent or opposed people.');
    expect(rows()).toHaveLength(3);
  });

  it('leaves reviews that an account says are overdue, where policies are hidden', async () => {
    const { rows } = await open(WEEK_LISTS, { hidden: ['scoringPolicies'] });
    expect(rows().slice(0, 3)).toEqual([
      'Alder 47 days late Review: Needs and capability',
      'Birch 47 days late Review: Needs and capability',
      'Alder in 23 days Initiation: Frame · 420,000 USD',
    ]);
  });
});

describe('the order', () => {
  const item = (id: string, due: number | null, amount = 0): WeekItem => ({
    id,
    kind: 'RENEWAL',
    name: 'Same',
    due,
    record: { object: 'contract', id },
    contract: id,
    amount: { amount, currency: 'USD' },
    endsOn: null,
    autoRenews: false,
  });

  it('is by day, then by money, then by name and id, whatever it was before', () => {
    const items = [item('a', 5), item('b', 4, 10), item('c', 4, 20), item('d', null, 99), item('e', 4, 10)];
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (some) => {
        expect(inOrder(some).map(({ id }) => id)).toEqual(['c', 'b', 'e', 'a', 'd']);
      }),
    );
  });

  it('shows a part with the present one in it, as much as there is room for', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 20 }), (one, other, size) => {
        const count = Math.max(one, other) + 1;
        const index = Math.min(one, other);
        const { from, to } = windowAround(index, count, size);
        expect(from).toBeLessThanOrEqual(index);
        expect(to).toBeGreaterThan(index);
        expect(to - from).toBe(Math.min(size, count));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
      }),
    );
  });
});
