import { describe, expect, it } from 'vitest';
import { frontComponents } from '../../src/definitions/ids/functions.ts';
import { CockpitScreen } from '../../src/front-components/cockpit/cockpit-screen.ts';
import { CockpitView } from '../../src/front-components/cockpit/cockpit-view.tsx';
import { dotSize } from '../../src/front-components/cockpit/people-card.tsx';
import { elapsedOf } from '../../src/front-components/cockpit/reviews-card.tsx';
import type { Rights } from '../../src/front-components/workspace/rights.ts';
import { COCKPIT_LISTS, NOW, STRANGER_LISTS } from './support/cockpit-lists.ts';
import { look, settled, stage } from './support/stage.ts';
import { hostsIn, press, readIn } from './support/tree.ts';

type Lists = Record<string, Record<string, unknown>[]>;

async function open(
  lists: Lists = COCKPIT_LISTS,
  {
    object = 'company',
    id = 'company-1',
    locale = 'en' as 'en' | 'zh-CN',
    routes = {} as Record<string, unknown[]>,
    rights = {} as Partial<Rights>,
    hidden = [] as readonly string[],
    tabs = [] as readonly string[],
  } = {},
) {
  const answered = (query: string) => ({
    body: {
      data: Object.fromEntries(
        [...query.matchAll(/(\w+)\(filter/g)].map(([, root = '']) => [
          root,
          hidden.includes(root) ? null : { edges: (lists[root] ?? []).map((node) => ({ node })) },
        ]),
      ),
      errors: hidden.map(() => ({ message: 'No.', extensions: { code: 'FORBIDDEN' } })),
    },
  });
  const set = stage({
    lists,
    language: locale,
    routes,
    rights,
    tabs,
    ...(hidden.length === 0 ? {} : { graphql: answered }),
  });
  const asked = { rights: 0 };
  const desk = {
    ...set.desk,
    timers: { ...set.desk.timers, now: () => NOW },
    rights: () => {
      asked.rights += 1;
      return set.desk.rights();
    },
  };
  const screen = new CockpitScreen(desk, { object, id });
  const view = () => <CockpitView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, screen, view, asked };
}

/** The accessible names of what is drawn. */
const drawn = (view: Parameters<typeof hostsIn>[0]): string[] =>
  hostsIn(view)
    .filter(({ tag, props }) => tag === 'svg' && props['aria-hidden'] !== 'true')
    .map(({ props }) => String(props['aria-label']));

describe('the cockpit of a company', () => {
  it('is read with one request, and shows status, recommendation and why', async () => {
    const { view, queries, asked, sent } = await open();
    expect([queries.length, sent.length, asked.rights]).toEqual([1, 0, 0]);
    const text = readIn(view());
    expect(text).toContain('Key since Feb 1, 2026 Recommendation: Key · 3 of 87 Why: 3rd of 87.');
    expect(text).toContain('Everything hangs on Anna.');
  });

  it('draws both scores with what they are made of and their course by the present rules', async () => {
    const { view } = await open();
    expect(drawn(view())).toEqual(
      expect.arrayContaining([
        'Importance: 50 of 100',
        'Importance by month: 48 in Oct 2026, now 50',
        'Closeness: 60 of 100',
        'Closeness by month: 66 in Oct 2026, now 60',
      ]),
    );
    const text = readIn(view());
    // All parts have 50 points: weights of 30, 30, 20 and 20 add 15, 15, 10 and 10.
    expect(text).toContain('Revenue 15 Potential 15 Reference value 10 Winnability 10');
    expect(text).toContain('Falling Cooling Last contact 25 days ago');
    expect(text).toContain('-6 since Oct 2026');
  });

  it('shows how much of the time until each review is over', async () => {
    const { view } = await open();
    // Importance: 5 October and three months; needs: 11 September and one; closeness: since it is key and one.
    expect(drawn(view())).toEqual(
      expect.arrayContaining([
        'Importance: 39 days left',
        'Needs and capability: 47 days late',
        'Closeness: 271 days late',
      ]),
    );
    expect(readIn(view())).toContain('last on Oct 5, 2026 → Jan 5, 2027');
    expect(readIn(view())).toContain('never held → Mar 1, 2026');
  });

  it('holds the plan against the time that is over', async () => {
    const { view } = await open();
    // 27 November is day 331 of 365: 90.7 %.
    expect(drawn(view())).toContain('62% of the target after 91% of the time');
    expect(readIn(view())).toContain('310,000 USD of 500,000 USD');
  });

  it('sums money in force by the year, ending and open, by currency', async () => {
    const { view, opened } = await open();
    expect(drawn(view())).toEqual(
      expect.arrayContaining([
        // Two contracts of 365,000 a year; the third has not begun.
        'In force, a year: 730,000 USD',
        'To be renewed in 90 days: 365,000 USD',
        'Open deals: 30,000 EUR · 420,000 USD',
      ]),
    );
    expect(readIn(view())).toContain('Bars are in USD');
    press(view(), 'Hotline');
    expect(opened).toEqual([{ object: 'contract', id: 'Hotline' }]);
  });

  it('shows both lines of coverage, with the empty seat', async () => {
    const text = readIn((await open()).view());
    expect(text).toContain('Regional line Jane Austen Owner · credit 100 % nobody Local head');
    expect(text).toContain('Key-account line · dotted line Tim Apple Director · credit 60 %');
    expect(text).toContain('No local head is named.');
  });

  it('shows needs by horizon with what we can’t do, and leads to them', async () => {
    const { view, listed } = await open();
    expect(drawn(view())).toContain('3 to 12 months: Ready 1, Missing 1');
    expect(readIn(view())).toContain('3 to 12 months 2 needs · 300,000 USD');
    press(view(), 'Open the needs board');
    await settled();
    expect(listed).toEqual([{ objects: 'accountNeeds', ids: ['Service', 'Valves', 'Spares'] }]);
  });

  it('opens the large pictures where the record has tabs with them', async () => {
    const { companyNeeds, companyRelationships } = frontComponents;
    const { view, opened, listed } = await open(COCKPIT_LISTS, {
      tabs: [companyNeeds, companyRelationships],
    });
    press(view(), 'Open the needs board');
    press(view(), 'Open the relationship map');
    await settled();
    expect(opened.map(({ object }) => object)).toEqual([
      `company ${companyNeeds}`,
      `company ${companyRelationships}`,
    ]);
    expect(listed).toEqual([]);
  });

  it('shows each person in the field of role and influence, and opens who is pressed', async () => {
    const { view, opened, listed } = await open();
    press(view(), 'Anna, closeness 82, Supporter');
    press(view(), 'Leo, closeness –, support unknown');
    press(view(), 'Open the relationship map');
    await settled();
    expect(opened).toEqual([
      { object: 'person', id: 'Anna' },
      { object: 'person', id: 'Leo' },
    ]);
    expect(listed).toEqual([{ objects: 'people', ids: ['Anna', 'Leo'] }]);
  });

  it('has the numbers of its pictures as tables', async () => {
    const { view } = await open();
    for (const card of ['Scores', 'Money', 'Needs']) press(view(), `Show as table: ${card}`);
    const text = readIn(view());
    expect(text).toContain('Month Importance Closeness November 2026 50 60 October 2026 48 66');
    expect(text).toContain('Money Amounts Records In force, a year 730,000 USD 2');
    expect(text).toContain('Horizon Ready Partial Missing Estimated value Within 3 months 0 1 0 80,000 USD');
    press(view(), 'Show as picture: Money');
  });

  it('is in Chinese for Chinese readers, but for names and stored sentences', async () => {
    const { view } = await open(COCKPIT_LISTS, { locale: 'zh-CN' });
    const text = readIn(view()).replace(
      /Alder|Jane Austen|Tim Apple|Hotline|Frame|Service|USD|EUR|3rd of 87\.|Everything hangs on Anna\.|No local head is named\.|Revenue is behind\./g,
      '',
    );
    expect(text).not.toMatch(/[A-Za-z]{2}/);
    expect(drawn(view()).filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  });
});

describe('the next steps', () => {
  it('are the three most pressing, and do what they say', async () => {
    const { view, opened, screen } = await open();
    press(view(), 'Complete the overdue needs review.');
    expect(screen.read().draft).toEqual({ monitor: 'NEEDS', status: null, remark: '' });
    press(view(), 'Get in touch: the relationship is cooling.');
    press(view(), 'Find out why closeness is falling.');
    expect(readIn(view())).not.toContain('Decide on the initiation of “Frame”');
    expect(opened).toEqual([]);
  });

  it.each([
    [{ code: 'INITIATION_PENDING', deal: 'Frame', id: 'deal-1' }, 'opportunity', 'deal-1'],
    [{ code: 'CONTRACT_ENDS', contract: 'Hotline', id: 'Hotline' }, 'contract', 'Hotline'],
    [{ code: 'PLAN_BEHIND', reason: '', id: 'plan-1' }, 'espPlan', 'plan-1'],
    [{ code: 'NEED_READY', need: 'Service', id: 'Service' }, 'accountNeed', 'Service'],
  ] as const)('open what they are about: %j', async (step, object, id) => {
    const { screen, opened } = await open();
    screen.take(step);
    expect(opened).toEqual([{ object, id }]);
  });

  it('begin a plan where there is none', async () => {
    const { view, sent, opened } = await open(
      { ...COCKPIT_LISTS, espPlans: [] },
      {
        routes: { 'plan-template': [{ planId: 'plan-2', created: true, objectives: 3, needs: 2 }] },
      },
    );
    press(view(), 'New plan from template');
    await settled();
    expect(sent).toEqual([{ action: 'plan-template', body: { keyAccountId: 'account-1' } }]);
    expect(opened).toEqual([{ object: 'espPlan', id: 'plan-2' }]);
    expect(readIn(view())).toContain('A plan with 3 objectives and 2 needs was made.');
  });

  it('decide on the status of a candidate, too, whose other reviews are not due', async () => {
    const [account] = COCKPIT_LISTS.keyAccounts;
    const { view, screen } = await open({
      ...COCKPIT_LISTS,
      keyAccounts: [{ ...account, status: 'CANDIDATE', overdueReviews: [] }],
    });
    press(view(), 'Decide on the status: it is Candidate, recommended is Key.');
    expect(screen.read().draft).toMatchObject({ monitor: 'IMPORTANCE', status: 'KEY' });
    expect(readIn(view())).toContain('Only key and watched accounts are reviewed.');
    expect(readIn(view())).toContain('Complete the review: Importance');
  });

  it('say so when nothing presses', async () => {
    const quiet = { ...STRANGER_LISTS } as Lists;
    expect(readIn((await open(quiet)).view())).toContain('Nothing presses.');
  });
});

describe('a review from the cockpit', () => {
  const review = {
    keyAccountId: 'account-1',
    monitor: 'NEEDS',
    reviewedOn: '2026-11-27',
    statusBefore: 'KEY',
    statusAfter: 'KEY',
  };

  it('is completed where it stands, and the account is read again', async () => {
    const { view, sent, queries } = await open(COCKPIT_LISTS, { routes: { review: [{ review }] } });
    press(view(), 'Review: Needs and capability');
    press(view(), 'Complete the review');
    await settled();
    await settled();
    expect(sent).toEqual([{ action: 'review', body: { keyAccountId: 'account-1', monitor: 'NEEDS' } }]);
    expect(queries).toHaveLength(2);
    expect(readIn(view())).toContain('Needs and capability was reviewed on Nov 27, 2026.');
  });

  it('of importance is for directors, which is found out when somebody begins one', async () => {
    const { view, asked } = await open(COCKPIT_LISTS, { rights: { decide: false } });
    press(view(), 'Review: Importance');
    await settled();
    expect(asked.rights).toBe(1);
    expect(readIn(view())).toContain('a key-account director or an administrator decides');
    expect(readIn(view())).not.toContain('New status');
  });
});

describe('the cockpit of a key account', () => {
  it('is that of its company, with two requests', async () => {
    const { view, queries } = await open(COCKPIT_LISTS, { object: 'keyAccount', id: 'account-1' });
    expect(queries).toHaveLength(2);
    expect(readIn(view())).toContain('Key since Feb 1, 2026');
  });

  it('shows the leader where there are two, and leads to it', async () => {
    const [leader] = COCKPIT_LISTS.keyAccounts;
    const second = { ...leader, id: 'account-2', status: 'CANDIDATE' };
    const { view, opened } = await open(
      { ...COCKPIT_LISTS, keyAccounts: [second, ...COCKPIT_LISTS.keyAccounts] },
      { object: 'keyAccount', id: 'account-2' },
    );
    expect(readIn(view())).toContain('Another key account of this company leads');
    expect(readIn(view())).not.toContain('Review…');
    press(view(), 'Open the one that leads');
    expect(opened).toEqual([{ object: 'keyAccount', id: 'account-1' }]);
  });

  it('says so when it is gone', async () => {
    const { view } = await open({ ...COCKPIT_LISTS, keyAccounts: [] }, { object: 'keyAccount', id: 'gone' });
    expect(readIn(view())).toContain('This company can’t be read');
  });
});

describe('what is not there', () => {
  it('is said of a company outside the programme that was never scored, with where to enter what', async () => {
    const { view, gone } = await open(STRANGER_LISTS as Lists);
    const text = readIn(view());
    for (const expected of [
      'Not in the programme',
      'Not scored yet',
      'Only key and watched accounts are reviewed.',
      'No plan is in force or drafted.',
      'No contract is in force and no deal is open.',
      'A candidate or key account has people who cover it.',
      'No need is open.',
      'No person is known yet.',
    ]) {
      expect(text).toContain(expected);
    }
    press(view(), 'Open people: A person with a buying role and how well we know them:');
    expect(gone).toEqual(['PEOPLE']);
  });

  it.each([
    ['keyAccounts', 'Where it stands Your role may not see this.'],
    ['espPlans', 'Plan against time Your role may not see this.'],
    ['accountNeeds', 'Needs Your role may not see this.'],
    ['people', 'People Your role may not see this.'],
    ['contracts', 'Some of this is hidden from you. Open deals'],
    ['closenessScores', 'Some of this is hidden from you.'],
  ])('is said to be hidden, not to be missing, where that is so: %s', async (list, expected) => {
    const { view, queries } = await open(COCKPIT_LISTS, { hidden: [list] });
    expect(queries).toHaveLength(1);
    expect(readIn(view())).toContain(expected);
  });

  it('makes no step of a plan that is hidden', async () => {
    const { view } = await open(COCKPIT_LISTS, { hidden: ['espPlans'] });
    expect(readIn(view())).not.toContain('Make an ESP+ plan.');
  });

  it('is a failure where the server is out of order', async () => {
    const set = stage({ graphql: () => ({ status: 500, body: {} }) });
    const screen = new CockpitScreen(set.desk, { object: 'company', id: 'company-1' });
    await screen.load();
    expect(readIn(<CockpitView state={screen.read()} screen={screen} {...look()} />)).toContain('Try again');
  });
});

describe('the parts', () => {
  it('of a review: nothing over on its first day, all on its last, nothing known without days', () => {
    const time = { monitor: 'NEEDS', reviewedOn: null, from: 100, dueOn: 130, state: 'DUE' } as const;
    expect([100, 115, 130, 200].map((today) => elapsedOf(time, today))).toEqual([0, 0.5, 1, 1]);
    expect(elapsedOf({ ...time, dueOn: null }, 100)).toBeNull();
  });

  it('of the map: a dot is larger the closer somebody is', () => {
    expect([null, 0, 50, 100, 130].map(dotSize)).toEqual([9, 9, 14, 19, 19]);
  });
});

it('is followed by what was read anyway, before anything else is asked', async () => {
  const { screen, queries } = await open();
  expect(await screen.stamp()).toMatchObject({ counted: '2026-11-26T00:00:00Z', isByHand: false });
  expect(queries).toHaveLength(1);
  await screen.stamp();
  expect(queries).toHaveLength(2);
});
