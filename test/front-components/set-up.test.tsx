import { describe, expect, it } from 'vitest';
import { setUpWordsOf } from '../../src/domain/words/languages.ts';
import { settingInWords } from '../../src/front-components/set-up/in-words.ts';
import type { ListRef } from '../../src/front-components/set-up/lists.ts';
import { SetUpScreen } from '../../src/front-components/set-up/set-up-screen.ts';
import { SetUpView } from '../../src/front-components/set-up/set-up-view.tsx';
import {
  isDay,
  ratesToType,
  type StageFact,
  stagesToType,
} from '../../src/front-components/set-up/to-type.ts';
import { Broken, look, settled, stage } from './support/stage.ts';
import { enter, hostsIn, isEnabled, press, readIn, shownIn } from './support/tree.ts';

const aStage = (name: string, overrides: Partial<StageFact> = {}): StageFact => ({
  stage: name,
  deals: 1,
  outcome: 'OPEN',
  probability: 0.2,
  isNamed: true,
  isKnown: true,
  ...overrides,
});

const STAGES = [
  aStage('NEW', { probability: 0.1, deals: 4 }),
  aStage('SIGNED', { isNamed: false, deals: 2 }),
  aStage('CUSTOMER', { outcome: 'WON', probability: null, isKnown: false, deals: 0 }),
];

const FACTS = {
  settings: [
    { name: 'EXCHANGE_RATES', value: '{"GBP":1.27}', problem: null },
    { name: 'TIME_ZONE', value: 'Nowhere', problem: 'TIME_ZONE must be a time zone such as Europe/Berlin.' },
    { name: 'FISCAL_YEAR_STARTS_IN', value: '', problem: null },
  ],
  currencies: [
    {
      currency: 'EUR',
      isBase: false,
      rate: null,
      amounts: 5,
      byObject: { opportunity: 4, contract: 1, company: 0, accountNeed: 0 },
    },
    {
      currency: 'USD',
      isBase: true,
      rate: 1,
      amounts: 7,
      byObject: { opportunity: 7, contract: 0, company: 0, accountNeed: 0 },
    },
  ],
  stages: STAGES,
  policies: [{ id: 'policy-1', name: 'Standard', isDefault: true, tasksSince: '2026-11-23', problem: null }],
  quality: [
    { key: 'COMPANIES_WITH_CONTRACT', count: 3, total: 12, share: 0.25 },
    { key: 'DEALS_WITHOUT_RATE', count: 4, total: 11, share: 1 - 4 / 11 },
    { key: 'CONTACTS_WITHOUT_ROLE', count: 0, total: 0, share: null },
  ],
  classes: [
    { field: 'customerType', label: 'Customer type', options: [{ option: 'MID_MARKET', companies: 6 }] },
  ],
  today: '2026-11-27',
};

const STEPS = { at25: 50_000, at50: 200_000, at75: 500_000, at100: 1_000_000 };

const FIT = {
  policy: { id: 'policy-1', name: 'Standard' },
  scored: 12,
  revenue: {
    present: STEPS,
    fitted: { at25: 10_000, at50: 20_000, at75: 40_000, at100: 80_000 },
    bars: [
      { from: 5_000, to: 20_000, count: 8 },
      { from: 20_000, to: 80_000, count: 4 },
    ],
    companies: 12,
  },
  potential: { present: STEPS, fitted: null, bars: [], companies: 0 },
  keyBefore: 1,
  keyAfter: 3,
  key: [{ companyId: 'acme', name: 'Acme', importance: 71.5, isNew: true }],
  dropped: [{ companyId: 'bolt', name: 'Bolt' }],
};

const ROLES = {
  data: {
    getRoles: [
      {
        label: 'Key-account rep',
        universalIdentifier: '0dbcd5bd-b1e0-4bb8-8fe6-679585fb4b40',
        workspaceMembers: [{ id: 'm1' }, { id: 'm2' }],
      },
      { label: 'Admin', universalIdentifier: null, workspaceMembers: [{ id: 'm1' }] },
    ],
  },
};

async function open(
  routes: Record<string, unknown[]> = {},
  locale: 'en' | 'zh-CN' = 'en',
  roles: unknown = ROLES,
) {
  const set = stage({
    routes: { setup: [{ setup: FACTS }], 'fit-thresholds': [{ fit: FIT, refusal: null }], ...routes },
    graphql: (query) => (query.includes('getRoles') ? { body: roles } : undefined),
  });
  const lists: ListRef[] = [];
  const screen = new SetUpScreen({
    ...set.desk,
    openList: (list) => lists.push(list),
    openRoles: () => undefined,
    timeZone: 'Europe/Berlin',
  });
  const view = () => (
    <SetUpView
      state={screen.read()}
      screen={screen}
      timeZone="Europe/Berlin"
      words={setUpWordsOf(locale)}
      {...look(locale)}
    />
  );
  await screen.load();
  return { ...set, lists, screen, view };
}

it.each([
  ['EXCHANGE_RATES', '{}', 'none'],
  [
    'EXCHANGE_RATES',
    '{"EUR":[{"from":"2025-01-01","rate":1.05}],"GBP":1.3}',
    'EUR 1.05 from 2025-01-01, GBP 1.3',
  ],
  ['EXCHANGE_RATES', '{"EUR":', '{"EUR":'],
  ['STAGE_PROBABILITIES', '{"IN_REVIEW":0.25}', 'In review 25%'],
  ['LOST_STAGES', '["LOST","NO_DECISION"]', 'Lost, No decision'],
  ['FISCAL_YEAR_STARTS_IN', '4', 'April'],
  ['LANGUAGE', 'zh-CN', 'Chinese'],
  ['TIME_ZONE', '', 'as installed'],
])('reads %s %s as words', (name, value, expected) => {
  expect(settingInWords(name, value, setUpWordsOf('en'), look('en').texts)).toBe(expected);
});

describe('the set-up page', () => {
  it('shows what was found, what it lacks, and how the settings read it', async () => {
    const text = readIn((await open()).view());
    for (const expected of [
      'Time zone Present value Nowhere State Can’t be used TIME_ZONE must be a time zone such as Europe/Berlin.',
      'Fiscal year begins in Present value as installed State Valid',
      'EUR Amounts opportunities: 4, contracts: 1 Rate No rate',
      'Signed (no setting names it)',
      'Customer (no such stage in this workspace)',
      '3 companies would be recommended as key; 1 with the thresholds as they are now.',
      'Acme 71.5 (new)',
      'Not key any more: Bolt',
      'Fewer than five companies with different amounts are known.',
      'Companies: Mid market 6.',
      'Tasks are given for deals from Nov 23, 2026 on.',
      'Key-account rep 2 people',
      'Companies with a contract Records 3 of 12 Complete 25%',
      'Contacts without a buying role Records none yet',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('draws bars and thresholds: each amount where it stands among equal ratios', async () => {
    const hosts = hostsIn((await open()).view());
    const bars = hosts.filter(({ tag }) => tag === 'rect').map(({ props }) => [props.x, props.height]);
    expect(bars).toEqual([
      [1, 96],
      [181, 48],
    ]);
    // From 5,000 to 80,000 is four doublings: 10,000, 20,000, 40,000 and 80,000 at one, two, three and four quarters.
    const lines = hosts.filter(({ tag, props }) => tag === 'line' && props.strokeDasharray === undefined);
    expect(lines.map(({ props }) => Math.round(Number(props.x1)))).toEqual([90, 180, 270, 360]);
    // Of the present ones only 50,000 is among them.
    const dashed = hosts.filter(({ tag, props }) => tag === 'line' && props.strokeDasharray !== undefined);
    expect(dashed).toHaveLength(1);
  });

  it('makes the text to type of the rates that are entered, beside those that are set', async () => {
    const { view, copied } = await open();
    expect(readIn(view())).toContain('Enter a rate, and the text to type stands here.');
    enter(view(), 'What is 1 EUR worth in USD?', 'much');
    expect(readIn(view())).toContain('A rate is a number above 0, such as 1.08.');
    enter(view(), 'What is 1 EUR worth in USD?', '1,08');
    expect(readIn(view())).toContain(
      'Settings → Apps → Key Accounts → Settings → EXCHANGE_RATES. Type there: {"GBP":1.27,"EUR":1.08}',
    );
    press(view(), 'Copy the text for EXCHANGE_RATES');
    await settled();
    expect(copied).toEqual(['{"GBP":1.27,"EUR":1.08}']);
    expect(readIn(view())).toContain('The text for EXCHANGE_RATES is copied.');
  });

  it('makes the texts of the settings that a choice of stages changes', async () => {
    const { view } = await open();
    expect(readIn(view())).toContain('The settings read the stages as shown: there is nothing to type.');
    enter(view(), 'How Signed counts', 'WON');
    const text = readIn(view());
    expect(text).toContain('WON_STAGES. Type there: ["SIGNED","CUSTOMER"]');
    expect(text).not.toContain('STAGE_PROBABILITIES. Type there');
  });

  it('uses the thresholds at a click, and takes them back', async () => {
    const before = { numbers: { revenueAt25: 50_000 } };
    const { view, sent } = await open({ 'set-policy': [{ before }] });
    press(view(), 'Use these');
    await settled();
    await settled();
    expect(sent.find(({ action }) => action === 'set-policy')?.body).toEqual({
      policyId: 'policy-1',
      numbers: { revenueAt25: 10_000, revenueAt50: 20_000, revenueAt75: 40_000, revenueAt100: 80_000 },
    });
    expect(readIn(view())).toContain('The thresholds of Standard are written.');
    press(view(), 'Undo');
    await settled();
    await settled();
    expect(sent.filter(({ action }) => action === 'set-policy').at(-1)?.body).toEqual({
      policyId: 'policy-1',
      ...before,
    });
    expect(readIn(view())).toContain('The thresholds are those from before.');
  });

  it('sets the day from which on deals get tasks, once it is one', async () => {
    const { view, sent } = await open({
      'set-policy': [{ before: { numbers: {}, tasksSince: '2026-11-23' } }],
    });
    expect(isEnabled(view(), 'Save')).toBe(false);
    enter(view(), 'Tasks since (YYYY-MM-DD)', '2026-02-30');
    expect(isEnabled(view(), 'Save')).toBe(false);
    enter(view(), 'Tasks since (YYYY-MM-DD)', '2026-02-28');
    press(view(), 'Save');
    await settled();
    await settled();
    expect(sent.at(-3)).toEqual({
      action: 'set-policy',
      body: { policyId: 'policy-1', numbers: {}, tasksSince: '2026-02-28' },
    });
  });

  it('makes classes after asking, and takes them back', async () => {
    const made = [{ policyId: 'policy-2', name: 'Mid market', companies: 6 }];
    const { view, sent } = await open({
      'make-classes': [{ made, kept: ['Enterprise'] }],
      'undo-classes': [{ companies: 6 }],
    });
    press(view(), 'Make a policy of each option of Customer type…');
    expect(sent.some(({ action }) => action === 'make-classes')).toBe(false);
    press(view(), 'Make them');
    await settled();
    await settled();
    expect(readIn(view())).toContain('Made: Mid market (6).');
    expect(readIn(view())).toContain('stays as it is: Enterprise.');
    press(view(), 'Undo');
    await settled();
    await settled();
    expect(sent.find(({ action }) => action === 'undo-classes')?.body).toEqual({ policyIds: ['policy-2'] });
    expect(readIn(view())).toContain('6 companies go by the default one again.');
  });

  it('leads to the list behind each line', async () => {
    const { view, lists } = await open();
    press(view(), 'Open the list: Opportunities in a currency without a rate');
    press(view(), 'Open the list: Contacts without a buying role');
    expect(lists).toEqual([
      { objects: 'opportunities', filter: { 'amount.currencyCode': { IS: ['EUR'] } } },
      { objects: 'people', filter: { buyingRole: { IS_EMPTY: '' } } },
    ]);
  });

  it('says so where nothing may be set up, where it can’t be read, and where nothing is there yet', async () => {
    expect(readIn((await open({ setup: [{ setup: null }] })).view())).toContain(
      'Setting up is for people who may change scoring policies.',
    );
    const failing = await open({ setup: [new Broken(), { setup: FACTS }] });
    expect(readIn(failing.view())).toContain('Out of order.');
    press(failing.view(), 'Try again');
    await settled();
    expect(readIn(failing.view())).toContain('1. Currencies');
    const [, usd] = FACTS.currencies;
    const empty = { ...FACTS, currencies: [{ ...usd, amounts: 0 }], stages: [], policies: [], classes: [] };
    const noFit = { fit: { ...FIT, scored: 0, revenue: FIT.potential }, refusal: null };
    const text = readIn(
      (await open({ setup: [{ setup: empty }], 'fit-thresholds': [noFit] }, 'en', {})).view(),
    );
    for (const expected of [
      'There are no amounts yet.',
      'There are no stages to show.',
      'Nobody has a score yet',
      'Companies have no field',
      'There is no scoring policy yet.',
      'Who has which role can’t be read from here.',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('is in Chinese for Chinese readers, but for names, settings and stored sentences', async () => {
    const { view } = await open({}, 'zh-CN');
    enter(view(), '1 EUR 值多少 USD？', '2');
    const names =
      /TIME_ZONE must be a time zone such as|[A-Z]+(_[A-Z]+)+|Key-account \w+|Key Accounts|Europe\/Berlin|Nowhere|Standard|Acme|Bolt|Customer type|Mid market|New|Signed|Customer|EUR|USD|GBP|YYYY|MM|DD/g;
    expect(readIn(view()).replace(names, '')).not.toMatch(/[A-Za-z]{2}/);
    expect(shownIn(view(), '任务起始日（YYYY-MM-DD）')).toBe('2026-11-23');
  });
});

describe('what to type', () => {
  it('replaces rates that can’t be used, and keeps lists of them', () => {
    expect(ratesToType({ value: '{"GBP":', problem: 'no JSON' }, { EUR: '1.1', CHF: '0' })?.text).toBe(
      '{"EUR":1.1}',
    );
    const listed = '{"GBP":[{"from":"2026-01-01","rate":1.3}]}';
    expect(ratesToType({ value: listed, problem: null }, { EUR: '1.1' })?.text).toBe(
      '{"GBP":[{"from":"2026-01-01","rate":1.3}],"EUR":1.1}',
    );
    expect(ratesToType({ value: '', problem: null }, { EUR: ' ' })).toBeNull();
  });

  it('names an open stage with its chance once it was chosen, and no other setting', () => {
    const choices = { SIGNED: { outcome: 'OPEN', probability: '0.7' } } as const;
    expect(stagesToType(STAGES, choices)).toEqual([
      { name: 'STAGE_PROBABILITIES', text: '{"NEW":0.1,"SIGNED":0.7}' },
    ]);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-2-28', false],
    ['tomorrow', false],
  ])('takes %s for a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});
