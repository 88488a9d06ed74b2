import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEED_HORIZONS } from '../../src/domain/plan/records.ts';
import {
  type BoardNeed,
  CAPABILITIES,
  capabilitiesOf,
  cellKey,
  companiesOf,
  horizonsOf,
  moveOf,
  needsIn,
  shareOfCell,
  sumsOf,
  usualCurrency,
} from '../../src/front-components/needs/model.ts';
import { NeedsScreen } from '../../src/front-components/needs/needs-screen.ts';
import { NeedsView } from '../../src/front-components/needs/needs-view.tsx';
import { look, settled, stage } from './support/stage.ts';
import { enter, hostsIn, isEnabled, press, readIn, shownIn } from './support/tree.ts';

const need = (id: string, more: Partial<BoardNeed> = {}): BoardNeed => ({
  id,
  need: id,
  horizon: 'WITHIN_3_MONTHS',
  capability: 'READY',
  resourceGap: null,
  expectedOn: null,
  amount: null,
  currency: null,
  opportunityId: null,
  company: null,
  owner: null,
  ...more,
});
const boardOf = (needs: readonly BoardNeed[]) => ({ needs, helps: [], isPartly: false });

const anyNeeds = fc
  .array(
    fc.record({
      horizon: fc.constantFrom(...NEED_HORIZONS, null),
      capability: fc.constantFrom(...CAPABILITIES),
      amount: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
      currency: fc.constantFrom('EUR', 'USD'),
    }),
    { maxLength: 60 },
  )
  .map((some) => some.map((one, index) => need(`n${index}`, one)));

describe('the cells of the board', () => {
  it('hold every need once, and are the same whatever the order', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const board = boardOf(needs);
        const cells = horizonsOf(board).flatMap((horizon) =>
          capabilitiesOf(board).map((capability) => ({ horizon, capability })),
        );
        const ids = cells.flatMap((cell) => needsIn(board, cell).map(({ id }) => id));
        expect(ids.toSorted()).toEqual(needs.map(({ id }) => id).toSorted());
        const again = boardOf(needs.toReversed());
        for (const cell of cells) {
          expect(needsIn(again, cell)).toEqual(needsIn(board, cell));
          const share = shareOfCell(board, cell);
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
      }),
    );
  });

  it('add up each currency by itself', () => {
    const needs = [
      need('a', { amount: 10, currency: 'EUR' }),
      need('b', { amount: 30, currency: 'USD' }),
      need('c', { amount: 5, currency: 'EUR' }),
      need('d'),
    ];
    expect(sumsOf(needs)).toEqual([
      { currency: 'USD', amount: 30 },
      { currency: 'EUR', amount: 15 },
    ]);
    expect(usualCurrency(boardOf(needs))).toBe('EUR');
    // The most of any cell in dollars is 30, here 15.
    const board = boardOf([...needs, need('e', { amount: 15, currency: 'USD', capability: 'PARTIAL' })]);
    expect(shareOfCell(board, { horizon: 'WITHIN_3_MONTHS', capability: 'PARTIAL' })).toBe(0.5);
  });

  it('have a place for what is unknown only where there is some', () => {
    expect(horizonsOf(boardOf([need('a')]))).toEqual([...NEED_HORIZONS]);
    expect(capabilitiesOf(boardOf([]))).toEqual(['MISSING', 'PARTIAL', 'READY']);
    const unknown = boardOf([need('a', { horizon: null, capability: null })]);
    expect([horizonsOf(unknown).at(-1), capabilitiesOf(unknown).at(-1)]).toEqual([null, null]);
  });

  it('set what is different of a need that is moved there', () => {
    const one = need('a', { capability: 'PARTIAL' });
    expect(moveOf(one, { horizon: 'YEARS_1_TO_3', capability: 'PARTIAL' })).toEqual({
      needId: 'a',
      before: { horizon: 'WITHIN_3_MONTHS' },
      after: { horizon: 'YEARS_1_TO_3' },
    });
    expect(moveOf(one, { horizon: null, capability: null })?.after).toEqual({ capability: null });
    expect(moveOf(one, { horizon: 'WITHIN_3_MONTHS', capability: 'PARTIAL' })).toBeNull();
  });

  it('name each company once', () => {
    const [acme, bolt] = ['Bolt', 'Acme'].map((name, index) => ({ id: String(index), name }));
    const needs = [
      need('a', { company: acme ?? null }),
      need('b', { company: bolt ?? null }),
      need('c', { company: acme ?? null }),
    ];
    expect(companiesOf(boardOf(needs)).map(({ name }) => name)).toEqual(['Acme', 'Bolt']);
  });
});

const stored = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  need: `Need ${id}`,
  horizon: 'MONTHS_3_TO_12',
  capability: 'MISSING',
  resourceGap: 'No engineer',
  expectedOn: '2027-02-03',
  opportunityId: null,
  estimatedValue: { amountMicros: '250000000000', currencyCode: 'EUR' },
  owner: { id: 'jane', name: { firstName: 'Jane', lastName: 'Roe' } },
  company: { id: 'acme', name: 'Acme' },
  ...more,
});
const HELP = {
  id: 'h',
  companyId: 'acme',
  supportState: 'DELIVERED',
  supporter: { id: 'joe', name: { firstName: 'Joe', lastName: 'Poe' } },
};
const TWO = [stored('1'), stored('2', { horizon: 'WITHIN_3_MONTHS', capability: 'READY' })];

async function open(
  needs: Record<string, unknown>[],
  {
    record = { object: 'company', id: 'acme' } as { object: string; id: string } | null,
    locale = 'en' as 'en' | 'zh-CN',
    refused = '',
  } = {},
) {
  const saved: unknown[] = [];
  const set = stage({
    lists: {
      accountNeeds: needs,
      supportRequests: [HELP],
      keyAccounts: [{ id: 'record', companyId: 'acme' }],
    },
    routes: { incubate: [{ opportunityId: 'deal', created: true }] },
    graphql: (query) => {
      if (refused !== '' && query.includes(refused))
        return { body: { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] } };
      if (query.includes('updateAccountNeed')) return { body: { data: { updateAccountNeed: { id: 'x' } } } };
      if (query.includes('createAccountNeed')) return { body: { data: { createAccountNeed: { id: '1' } } } };
      return undefined;
    },
  });
  const { client } = set.desk;
  const original = client.graphql.bind(client);
  client.graphql = (query, variables) => {
    if (query.startsWith('mutation')) saved.push(variables);
    return original(query, variables);
  };
  const screen = new NeedsScreen(set.desk, record);
  const view = () => (
    <NeedsView state={screen.read()} screen={screen} isOfAll={record === null} {...look(locale)} />
  );
  await screen.load();
  return { ...set, screen, view, saved };
}

const MISSING_LATER = '3 to 12 months, Missing: 1 need';

describe('the board of needs', () => {
  it('is read with one request for a company or all, and two for a key account', async () => {
    expect((await open(TWO)).queries).toHaveLength(1);
    expect((await open(TWO, { record: null })).queries).toHaveLength(1);
    expect((await open(TWO, { record: { object: 'keyAccount', id: 'record' } })).queries).toHaveLength(2);
  });

  it('shows money in each cell, and gaps as such', async () => {
    const { view } = await open(TWO);
    const cells = hostsIn(view()).filter(({ tag }) => tag === 'section');
    expect(cells).toHaveLength(9);
    const gap = cells.find(({ props }) => props['aria-label'] === MISSING_LATER);
    expect(gap?.text.replace(/\s+/g, ' ')).toContain('Missing Gap 250,000 EUR');
    expect(readIn(view())).toContain('Ready 250,000 EUR');
  });

  it('moves a need by dragging, and takes it back', async () => {
    const { view, screen, saved } = await open(TWO);
    const on = (name: string, handler: string) => {
      const host = hostsIn(view()).find(
        ({ props, tag }) => tag === 'section' && props['aria-label'] === name,
      );
      const handle = host?.props[handler];
      if (typeof handle !== 'function') throw new Error(`${name} has no ${handler}`);
      handle({});
    };
    screen.press('1');
    on('1 to 3 years, Partial: 0 needs', 'onPointerEnter');
    expect(screen.read().over).toBe(cellKey({ horizon: 'YEARS_1_TO_3', capability: 'PARTIAL' }));
    on('1 to 3 years, Partial: 0 needs', 'onPointerUp');
    await settled();
    expect(saved).toEqual([{ id: '1', data: { horizon: 'YEARS_1_TO_3', capability: 'PARTIAL' } }]);
    expect(readIn(view())).toContain('Moved: Need 1.');
    press(view(), 'Undo the last move: Need 1');
    await settled();
    expect(saved.at(-1)).toEqual({ id: '1', data: { horizon: 'MONTHS_3_TO_12', capability: 'MISSING' } });
    screen.press('1');
    screen.drop();
    on('1 to 3 years, Partial: 0 needs', 'onPointerUp');
    await settled();
    expect(saved).toHaveLength(2);
  });

  it('says of a need who can close its gap, moves it by menu and incubates it', async () => {
    const { view, screen, saved, sent, opened } = await open(TWO);
    press(view(), 'Need 1');
    expect(readIn(view())).toContain('Who can close the gap Joe Poe: 1 delivered, 1 of them here; 0 open');
    expect(shownIn(view(), 'Horizon')).toBe('MONTHS_3_TO_12');
    enter(view(), 'Capability', 'PARTIAL');
    await settled();
    expect(saved).toEqual([{ id: '1', data: { capability: 'PARTIAL' } }]);
    await screen.incubate('1');
    expect(sent).toEqual([{ action: 'incubate', body: { needId: '1' } }]);
    expect(opened).toEqual([{ object: 'opportunity', id: 'deal' }]);
  });

  it('makes a need of a cell', async () => {
    const { view, saved } = await open(TWO);
    press(view(), `New need: ${MISSING_LATER}`);
    expect(isEnabled(view(), 'Make the need')).toBe(false);
    enter(view(), 'What will they need?', ' Spare parts ');
    enter(view(), 'Estimated value', '1,5');
    expect(isEnabled(view(), 'Make the need')).toBe(false);
    enter(view(), 'Estimated value', '1,500');
    press(view(), 'Make the need');
    await settled();
    expect(saved).toEqual([
      {
        data: {
          need: 'Spare parts',
          companyId: 'acme',
          horizon: 'MONTHS_3_TO_12',
          capability: 'MISSING',
          needState: 'OPEN',
          estimatedValue: { amountMicros: 1_500_000_000, currencyCode: 'EUR' },
        },
      },
    ]);
  });

  it('asks for the company where all are shown', async () => {
    const { view, saved } = await open(TWO, { record: null });
    expect(readIn(view())).toContain('Acme 250,000 EUR');
    press(view(), `New need: ${MISSING_LATER}`);
    enter(view(), 'What will they need?', 'Parts');
    expect(isEnabled(view(), 'Make the need')).toBe(false);
    enter(view(), 'Company', 'acme');
    press(view(), 'Make the need');
    await settled();
    expect(saved).toHaveLength(1);
  });

  it('goes back where the workspace refuses', async () => {
    const { screen } = await open(TWO, { refused: 'updateAccountNeed' });
    await screen.move('1', { horizon: 'YEARS_1_TO_3', capability: 'READY' });
    expect(screen.read()).toMatchObject({ done: [], doing: { kind: 'FAILED' } });
    const { board } = screen.read();
    expect(board.kind === 'READY' && board.data.needs[0]?.horizon).toBe('MONTHS_3_TO_12');
  });

  it('is without those who help for someone who may not read them', async () => {
    const { view, queries } = await open(TWO, { refused: 'supportRequests' });
    expect(queries).toHaveLength(2);
    press(view(), 'Need 1');
    expect(readIn(view())).toContain('Your role may not read requests for support.');
  });

  it('is a table in the same place, and folds cells of many needs', async () => {
    const many = Array.from({ length: 20 }, (_, index) => stored(String(index)));
    const { view } = await open(many);
    expect(readIn(view())).toContain('14 more…');
    press(view(), '14 more…');
    expect(readIn(view())).not.toContain('more…');
    press(view(), 'Show as table: Needs');
    expect(readIn(view())).toContain('Need 19 Acme 3 to 12 months Missing 250,000 EUR Jane Roe');
  });

  it('begins with places to make the first need', async () => {
    const { view } = await open([]);
    expect(readIn(view())).toContain('No open need yet');
    press(view(), 'New need: Within 3 months, Missing: 0 needs');
    expect(shownIn(view(), 'Currency')).toBe('USD');
  });

  it('is in Chinese for Chinese readers, but for names', async () => {
    const { view, screen } = await open(TWO, { locale: 'zh-CN' });
    screen.choose('1');
    const read = readIn(view()).replace(/Need \d|Acme|Jane Roe|Joe Poe|No engineer|EUR|USD/g, '');
    expect(read).not.toMatch(/[A-Za-z]{2}/);
  });
});
