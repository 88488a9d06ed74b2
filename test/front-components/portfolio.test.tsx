import fc from 'fast-check';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { nearestTo, STRIPS } from '../../src/front-components/draw/pointing.ts';
import {
  bubbleBeside,
  bubblesIn,
  bubblesOf,
  dotPaths,
  FRAME,
  inOrder,
  MOST_SINGLE,
  NAME_LAYERS,
  namesOf,
} from '../../src/front-components/portfolio/layout.ts';
import {
  filtered,
  heightOf,
  linedPolicy,
  NO_FILTER,
  type PortfolioAccount,
  policyLines,
} from '../../src/front-components/portfolio/model.ts';
import { PortfolioScreen } from '../../src/front-components/portfolio/portfolio-screen.ts';
import { PortfolioView } from '../../src/front-components/portfolio/portfolio-view.tsx';
import { send } from './support/points.ts';
import { look, stage } from './support/stage.ts';
import { enter, hostsIn, isEnabled, press, readIn } from './support/tree.ts';

const account = (id: string, more: Partial<PortfolioAccount> = {}): PortfolioAccount => ({
  id,
  name: id,
  status: 'KEY',
  policyId: null,
  directorId: null,
  director: null,
  closeness: 50,
  importance: 50,
  rank: 1,
  rankedOutOf: 10,
  revenuePoints: 0,
  before: null,
  ...more,
});

const STANDARD = {
  id: 'standard',
  name: 'Standard',
  isDefault: true,
  keyShare: 20,
  keyMargin: 5,
  entryScore: 50,
  exitScore: 40,
};
const BANKS = { ...STANDARD, id: 'banks', name: 'Banks', isDefault: false, keyMargin: 0, entryScore: 120 };

const percent = fc.double({ min: 0, max: 100, noNaN: true });
const anyAccounts = fc
  .array(
    fc.record({
      name: fc.option(fc.string({ unit: 'grapheme', maxLength: 30 }), { nil: null }),
      status: fc.constantFrom(
        'KEY' as const,
        'WATCH' as const,
        'CANDIDATE' as const,
        'FORMER' as const,
        null,
      ),
      closeness: fc.option(percent, { nil: null }),
      importance: fc.option(percent, { nil: null }),
      revenuePoints: fc.option(percent, { nil: null }),
      before: fc.option(fc.record({ closeness: percent, importance: percent }), { nil: null }),
    }),
    { maxLength: 60 },
  )
  .map((some) => some.map((one, index) => account(String(index), one)));

describe('where an account stands', () => {
  it.each([
    ['by its score', { importance: 61.2 }, 'SCORE', 61.2],
    // 100 × (1 − 0.5 / 10) and 100 × (1 − 9.5 / 10).
    ['first of ten', { rank: 1 }, 'RANK', 95],
    ['last of ten', { rank: 10 }, 'RANK', 5],
    ['without a rank', { rank: null }, 'RANK', null],
    ['ranked beyond its class', { rank: 11 }, 'RANK', null],
  ] as const)('%s', (_name, more, axis, expected) => {
    const height = heightOf(account('a', more), axis);
    if (expected === null) expect(height).toBeNull();
    else expect(height).toBeCloseTo(expected, 6);
  });

  it('is within the frame with all of its circle and its tail, at any width of the picture', () => {
    fc.assert(
      fc.property(
        anyAccounts,
        fc.double({ min: FRAME.leastWidth, max: 3000, noNaN: true }),
        (accounts, width) => {
          for (const { share, y, r, from } of bubblesOf(accounts, 'SCORE')) {
            expect(share * width - r).toBeGreaterThanOrEqual(0);
            expect(share * width + r).toBeLessThanOrEqual(width);
            expect(y - r).toBeGreaterThanOrEqual(0);
            expect(y + r).toBeLessThanOrEqual(FRAME.height);
            expect(from === null || (from.y >= 0 && from.y <= FRAME.height)).toBe(true);
          }
        },
      ),
    );
  });

  it('is drawn from the largest to the smallest, in the same order whatever comes first', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const bubbles = bubblesOf(accounts, 'SCORE');
        expect(bubblesOf(accounts.toReversed(), 'SCORE')).toEqual(bubbles);
        expect(bubbles.map(({ r }) => r)).toEqual(bubbles.map(({ r }) => r).toSorted((a, b) => b - a));
      }),
    );
  });

  it('is named clear of every circle while there are few', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const bubbles = bubblesOf(accounts, 'SCORE');
        for (const layer of NAME_LAYERS) {
          const { leastWidth } = layer;
          for (const { box } of namesOf(bubbles, layer)) {
            const left = box.share * leastWidth + box.left;
            const right = box.share * leastWidth + box.right;
            const covered = bubbles.filter(
              ({ share, y, r }) =>
                share * leastWidth - r < right - 1e-6 &&
                share * leastWidth + r > left + 1e-6 &&
                y - r < box.bottom - 1e-6 &&
                y + r > box.top + 1e-6,
            );
            expect(covered).toEqual([]);
            expect(left >= 0 && right <= leastWidth && box.top >= 0 && box.bottom <= FRAME.height).toBe(true);
          }
        }
      }),
    );
  });

  it('is named by more, and by more of its name, where the picture is wider', () => {
    const long = 'A Company With A Long Name';
    const accounts = Array.from({ length: 30 }, (_, index) =>
      account(`account ${index}`, {
        name: `${long} ${index}`,
        closeness: 10 + ((37 * index) % 80),
        importance: 5 + 3 * index,
      }),
    );
    const bubbles = bubblesOf(accounts, 'SCORE');
    const [narrow, , , wide] = NAME_LAYERS.map((layer) => namesOf(bubbles, layer).map(({ text }) => text));
    expect(narrow?.some((text) => text.endsWith('…'))).toBe(true);
    expect(wide?.length).toBeGreaterThan(narrow?.length ?? 0);
    expect(wide?.filter((text) => text.endsWith('…')).length).toBeLessThan(5);
  });

  it('is a point of one of few paths where there are many', () => {
    const bubbles = bubblesOf(
      [account('a'), account('b'), account('c', { revenuePoints: 100 }), account('d', { status: 'WATCH' })],
      'SCORE',
    );
    // The middle of a frame of 420: (406 + 14) / 2 = 210. Revenue of 100 points is a circle of 24, drawn as 23.
    expect(dotPaths(bubbles)).toEqual([
      { status: 'KEY', diameter: 23, path: 'M500,210h0' },
      { status: 'KEY', diameter: 7, path: 'M500,210h0M500,210h0' },
      { status: 'WATCH', diameter: 7, path: 'M500,210h0' },
    ]);
  });

  it('has neighbours in each direction, and each account is passed once', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const bubbles = bubblesOf(accounts, 'SCORE');
        const passed: string[] = [];
        for (let at = inOrder(bubbles)[0] ?? null; at !== null; at = bubbleBeside(bubbles, at, 'RIGHT')) {
          passed.push(at.account.id);
        }
        expect(passed.toSorted()).toEqual(bubbles.map(({ account: { id } }) => id).toSorted());
      }),
    );
  });

  it('is found by who points near it, and chosen by a frame around its middle', () => {
    const bubbles = bubblesOf([account('a'), account('b', { closeness: 100, importance: 100 })], 'SCORE');
    expect(nearestTo(bubbles, 0.51, 215)?.account.id).toBe('a');
    expect(nearestTo(bubbles, 0.6, 215)).toBeNull();
    const frame = { from: { share: 0.4, y: 200 }, to: { share: 0.5, y: 210 } };
    expect(bubblesIn(bubbles, frame).map((one) => one.account.id)).toEqual(['a']);
    expect(bubblesIn(bubbles, { from: frame.to, to: frame.from })).toHaveLength(1);
  });
});

describe('the lines of policies', () => {
  it('are those of the one policy that all are under', () => {
    const [one, other] = [account('a'), account('b', { policyId: 'banks' })];
    expect(linedPolicy([one], [STANDARD, BANKS])?.id).toBe('standard');
    expect(linedPolicy([other], [STANDARD, BANKS])?.id).toBe('banks');
    expect(linedPolicy([one, other], [STANDARD, BANKS])).toBeNull();
    expect(linedPolicy([one], null)).toBeNull();
    expect(linedPolicy([], [STANDARD])).toBeNull();
  });

  it.each([
    [
      'points',
      STANDARD,
      'SCORE',
      [
        ['ENTRY', 50],
        ['EXIT', 40],
      ],
    ],
    [
      'places from the top',
      STANDARD,
      'RANK',
      [
        ['SHARE', 80],
        ['MARGIN', 75],
      ],
    ],
    ['no entry beyond the picture', BANKS, 'SCORE', [['EXIT', 40]]],
    ['no margin of nothing', BANKS, 'RANK', [['SHARE', 80]]],
  ] as const)('%s', (_name, policy, axis, expected) => {
    expect(policyLines(policy, axis).map(({ kind, at }) => [kind, at])).toEqual(expected);
  });
});

describe('filters', () => {
  const accounts = [
    account('Acme', { directorId: 'jane' }),
    account('Bolt', { policyId: 'banks', status: 'WATCH' }),
    account('华东电力', { status: null }),
  ];
  const names = (filter: Partial<typeof NO_FILTER>) =>
    filtered({ accounts, policies: [STANDARD, BANKS], isPartly: false }, { ...NO_FILTER, ...filter }).map(
      ({ name }) => name,
    );

  it.each([
    [{}, ['Acme', 'Bolt', '华东电力']],
    [{ policyId: 'standard' }, ['Acme', '华东电力']],
    [{ policyId: 'banks' }, ['Bolt']],
    [{ directorId: 'jane' }, ['Acme']],
    [{ directorId: 'NONE' }, ['Bolt', '华东电力']],
    [{ status: 'WATCH' }, ['Bolt']],
    [{ text: ' aC ' }, ['Acme']],
    [{ text: '电力' }, ['华东电力']],
    [{ text: 'a', status: 'WATCH' }, []],
  ])('%j', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });
});

const stored = (
  index: number,
  more: Record<string, unknown> = {},
  company: Record<string, unknown> = {},
) => ({
  id: `account-${index}`,
  status: 'KEY',
  importanceRank: index + 1,
  rankedOutOf: 10,
  revenuePoints: 25,
  director: index % 2 === 0 ? { id: 'jane', name: { firstName: 'Jane', lastName: 'Roe' } } : null,
  company: {
    id: `company-${index}`,
    name: `Company ${index}`,
    importanceScore: 50,
    closenessScore: 10 * index,
    scoringPolicyId: null,
    ...company,
  },
  ...more,
});

const BEFORE = [
  { companyId: 'company-0', score: 20, importance: 60, rulesVersion: 2 },
  { companyId: 'company-1', score: 20, importance: 60, rulesVersion: 1 },
];

const NOW = new Date('2026-11-27T09:00:00Z');

type Lists = Record<string, Record<string, unknown>[]>;

async function open(
  lists: Lists,
  {
    locale = 'en',
    graphql,
  }: {
    locale?: 'en' | 'zh-CN';
    graphql?: (query: string) => { status?: number; body: unknown } | undefined;
  } = {},
) {
  const set = stage({ lists, ...(graphql === undefined ? {} : { graphql }) });
  const screen = new PortfolioScreen(set.desk, () => NOW);
  const view = () => <PortfolioView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, screen, view };
}

const FIVE: Lists = {
  keyAccounts: [0, 1, 2, 3, 4].map((index) => stored(index)),
  closenessScores: BEFORE,
  scoringPolicies: [STANDARD],
};

/** Does to the strip at a share of the width what a pointer does. */
function point(view: ReactNode, handler: string, share: number, y: number): void {
  const strips = hostsIn(view).filter(({ props }) => typeof props.onPointerMove === 'function');
  expect(strips).toHaveLength(STRIPS);
  const handle = strips[Math.min(STRIPS - 1, Math.floor(share * STRIPS))]?.props[handler];
  if (typeof handle !== 'function') throw new Error(`A strip has no ${handler}`);
  handle({ offsetY: y });
}

describe('the portfolio', () => {
  it('is read with one request and drawn, each account with a name that says it all', async () => {
    const { view, queries } = await open(FIVE);
    expect(queries).toHaveLength(1);
    expect(readIn(view())).toContain('5 accounts. Portfolio');
    const circles = hostsIn(view()).filter(({ tag }) => tag === 'circle');
    expect(circles.map(({ props }) => props['aria-label'])).toContain(
      'Company 0, Status: Key, Closeness: 0, Importance: 50, Rank: 1 of 10, Revenue points: 25, Three months ago: 20 / 60, Director: Jane Roe, Class (policy): Standard',
    );
    expect(circles).toHaveLength(5);
    expect(readIn(view())).toContain('Entry 50, Standard Exit 40, Standard');
  });

  it('has tails to three months ago, by the same rules only', async () => {
    const set = stage({ lists: FIVE });
    const asked: unknown[] = [];
    const { client } = set.desk;
    const original = client.graphql.bind(client);
    client.graphql = (query, variables) => {
      asked.push(variables.before);
      return original(query, variables);
    };
    const screen = new PortfolioScreen(set.desk, () => NOW);
    await screen.load();
    expect(JSON.stringify(asked)).toContain('"month":{"eq":"2026-08-01"}');
    const moved = (screen.read().shown?.bubbles ?? []).filter(({ from }) => from !== null);
    expect(moved.map((bubble) => bubble.account.id)).toEqual(['account-0']);
  });

  it('explains what the pointer or the keyboard is at', async () => {
    const { view, screen, opened } = await open(FIVE);
    const at = (id: string) => screen.read().shown?.bubbles.find((bubble) => bubble.account.id === id);
    const three = at('account-3');
    point(view(), 'onPointerMove', three?.share ?? 0, three?.y ?? 0);
    expect(readIn(view())).toContain('Company 3 Status Key Closeness 30 Importance 50');
    const key = (name: string) =>
      send(view(), 'Closeness and importance of 5 accounts.', 'onKeyDown', { key: name });
    key('Escape');
    expect(readIn(view())).not.toContain('Closeness 30');
    key('ArrowRight');
    key('j');
    expect(screen.read().at).toBe('account-1');
    key('k');
    key('k');
    expect(screen.read().at).toBe('account-0');
    key('End');
    key('x');
    key('Enter');
    expect([...screen.read().chosen]).toEqual(['account-4']);
    expect(opened).toEqual([{ object: 'keyAccount', id: 'account-4' }]);
  });

  it('chooses what a frame is drawn around, or what is clicked, and opens it as a list', async () => {
    const { view, screen, listed, opened } = await open(FIVE);
    press(view(), 'Choose by a frame');
    point(view(), 'onPointerDown', 0, 100);
    point(view(), 'onPointerMove', 0.2, 300);
    expect(hostsIn(view()).some(({ tag }) => tag === 'rect')).toBe(true);
    point(view(), 'onPointerUp', 0.2, 300);
    // Closeness 0 and 10 lie at 14 / 300 + 0.0907 × each 10 = 0.047 and 0.137, 20 at 0.228.
    expect([...screen.read().chosen]).toEqual(['account-0', 'account-1']);
    press(view(), 'Stop choosing by a frame');
    const four = screen.read().shown?.bubbles.find((bubble) => bubble.account.id === 'account-4');
    point(view(), 'onClick', four?.share ?? 0, four?.y ?? 0);
    expect(readIn(view())).toContain('3 accounts chosen.');
    press(view(), 'Open the record: Company 4');
    expect(opened).toEqual([{ object: 'keyAccount', id: 'account-4' }]);
    press(view(), 'Open as list');
    expect(listed).toEqual([{ objects: 'keyAccounts', ids: ['account-0', 'account-1', 'account-4'] }]);
    press(view(), 'Choose none');
    expect(readIn(view())).not.toContain('chosen');
  });

  it('takes two clicks for a frame, too', async () => {
    const { view, screen } = await open(FIVE);
    press(view(), 'Choose by a frame');
    for (const handler of ['onPointerDown', 'onPointerUp', 'onClick']) point(view(), handler, 0, 100);
    expect(screen.read().chosen.size).toBe(0);
    for (const handler of ['onPointerDown', 'onPointerUp', 'onClick']) point(view(), handler, 0.15, 300);
    expect([...screen.read().chosen]).toEqual(['account-0', 'account-1']);
    expect(screen.read().frame).toBeNull();
  });

  it('filters, and no longer has chosen what is not shown', async () => {
    const { view, screen } = await open(FIVE);
    screen.toggle('account-0');
    screen.toggle('account-1');
    enter(view(), 'Director', 'jane');
    expect(readIn(view())).toContain('3 of 5 accounts.');
    expect([...screen.read().chosen]).toEqual(['account-0']);
    enter(view(), 'Name contains', 'nobody');
    expect(readIn(view())).toContain('0 of 5 accounts. No account matches these filters.');
    enter(view(), 'Name contains', '');
    enter(view(), 'Vertical axis', 'RANK');
    expect(readIn(view())).toContain('Top 20%, Standard Kept to 25%, Standard');
  });

  it('is a table in the same place, with those that have no place in the picture', async () => {
    const { view, opened } = await open({
      ...FIVE,
      keyAccounts: [stored(0), stored(1, {}, { closenessScore: null })],
    });
    expect(readIn(view())).toContain('2 accounts. 1 account without both scores is in the table only.');
    press(view(), 'Show as table: Portfolio');
    expect(hostsIn(view()).filter(({ tag }) => tag === 'circle')).toEqual([]);
    expect(readIn(view())).toContain('Company 1 Key – 50 2 of 10 25 – Nobody Standard');
    press(view(), 'Open the record: Company 1');
    expect(opened).toEqual([{ object: 'keyAccount', id: 'account-1' }]);
  });

  it('shows one account of a company that has two, the one that stands higher', async () => {
    const second = stored(9, { status: 'CANDIDATE' }, { id: 'company-0', name: 'Company 0' });
    const { screen } = await open({ ...FIVE, keyAccounts: [second, stored(0)] });
    expect(screen.read().shown?.accounts.map(({ id }) => id)).toEqual(['account-0']);
  });

  it('is without lines for someone who may not read policies', async () => {
    const refused = { body: { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] } };
    const { view, queries } = await open(FIVE, {
      graphql: (query) => (query.includes('scoringPolicies') ? refused : undefined),
    });
    expect(queries).toHaveLength(2);
    expect(readIn(view())).toContain('Your role may not read scoring policies');
    expect(hostsIn(view()).filter(({ tag }) => tag === 'circle')).toHaveLength(5);
  });

  it('says what to do while there is none', async () => {
    const { view } = await open({ ...FIVE, keyAccounts: [] });
    expect(readIn(view())).toContain('No key account yet');
    const one = await open({ ...FIVE, keyAccounts: [stored(0)] });
    expect(readIn(one.view())).toContain('1 account. Portfolio');
  });

  it('is in Chinese for Chinese readers, but for names', async () => {
    const { view } = await open(FIVE, { locale: 'zh-CN' });
    expect(readIn(view()).replace(/Company \d|Standard|Jane Roe|Enter|[JKX]/g, '')).not.toMatch(
      /[A-Za-z]{2}/,
    );
  });
});

describe('a portfolio of 2,000', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    stored(index, { status: index % 3 === 0 ? 'KEY' : 'CANDIDATE' }, { closenessScore: index % 101 }),
  );
  const before = many.map((_, index) => ({
    companyId: `company-${index}`,
    score: (index + 7) % 101,
    importance: 40,
    rulesVersion: 2,
  }));

  it('is read by pages of 1,000', async () => {
    const pages = [0, 1].map((page) => ({
      body: {
        data: {
          keyAccounts: {
            edges: many.slice(1000 * page, 1000 * (page + 1)).map((node) => ({ node })),
            pageInfo: { hasNextPage: page === 0, endCursor: `accounts-${page}` },
          },
          closenessScores: {
            edges: before.slice(1000 * page, 1000 * (page + 1)).map((node) => ({ node })),
            pageInfo: { hasNextPage: page === 0, endCursor: `before-${page}` },
          },
          scoringPolicies: { edges: [{ node: STANDARD }] },
        },
      },
    }));
    const { queries, screen } = await open({}, { graphql: () => pages.shift() });
    expect(queries).toHaveLength(2);
    expect(screen.read().shown?.accounts).toHaveLength(2000);
    expect(screen.read().shown?.bubbles.filter(({ from }) => from === null)).toEqual([]);
  });

  it('takes few elements, and the same again while the pointer moves', async () => {
    const { view, screen } = await open({
      keyAccounts: many,
      closenessScores: before,
      scoringPolicies: [STANDARD],
    });
    const count = () => hostsIn(view()).length;
    // The strips, 100; axes, names, legend and filters.
    expect(count()).toBeLessThan(320);
    const paths = hostsIn(view()).filter(({ tag }) => tag === 'path');
    // Tails, and one for each size and status: all have 25 points of revenue.
    expect(paths).toHaveLength(3);
    const dots = paths.slice(1).flatMap(({ props }) => [...String(props.d).matchAll(/M/g)]);
    expect(dots).toHaveLength(2000);
    const [some] = screen.read().shown?.bubbles ?? [];
    point(view(), 'onPointerMove', some?.share ?? 0, some?.y ?? 0);
    expect(screen.read().at).not.toBeNull();
    expect(count()).toBeLessThan(360);
  });

  it('opens no list that an address can’t name', async () => {
    const { view, screen, listed } = await open({ ...FIVE, keyAccounts: many.slice(0, MOST_SINGLE) });
    for (const { id } of screen.read().shown?.accounts ?? []) screen.toggle(id);
    expect(isEnabled(view(), 'Open as list')).toBe(false);
    expect(readIn(view())).toContain(
      '500 accounts chosen. Open as list Choose none A list takes at most 100',
    );
    screen.openChosen();
    expect(listed).toEqual([]);
  });
});
