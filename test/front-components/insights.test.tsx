import { describe, expect, it } from 'vitest';
import { amountIn, InsightScreen } from '../../src/front-components/insight/insight-screen.ts';
import { InsightsView } from '../../src/front-components/insight/insights-view.tsx';
import type { InsightScope } from '../../src/front-components/workspace/records.ts';
import { Broken, look, settled, stage } from './support/stage.ts';
import { enter, isEnabled, press, readIn, shownIn } from './support/tree.ts';

const needsOf = (...nodes: Record<string, unknown>[]) => ({ edges: nodes.map((node) => ({ node })) });

const DEAL = {
  id: 'deal-1',
  name: 'Pilot line',
  insightGained: 'They want one source for all valves',
  closedOn: '2026-05-04',
  companyId: 'company-1',
  amount: { currencyCode: 'EUR' },
  insightNeeds: needsOf(),
};

async function open(
  deals: Record<string, unknown>[],
  {
    routes = {},
    scope = { companyId: 'company-1' },
    locale = 'en',
  }: { routes?: Record<string, unknown[]>; scope?: InsightScope; locale?: 'en' | 'zh-CN' } = {},
) {
  const lists = { opportunities: deals };
  const set = stage({ routes, lists });
  const screen = new InsightScreen(set.desk, scope);
  const view = () => <InsightsView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, lists, screen, view };
}

describe('what deals taught', () => {
  it('says which deal, when and what, and what became of it', async () => {
    const { view, opened } = await open([
      { ...DEAL, insightNeeds: needsOf({ id: 'need-1', need: 'One source', needState: 'COVERED' }) },
      { ...DEAL, id: 'deal-2', name: 'Frame', closedOn: null, insightGained: 'Budget comes in March' },
      { ...DEAL, id: 'deal-3', name: 'Silent', insightGained: '  ' },
    ]);
    const text = readIn(view());
    expect(text).toContain(
      'Pilot line May 4, 2026 They want one source for all valves Need (Covered): One source Make a need…',
    );
    expect(text).toContain('Frame not closed Budget comes in March Make a need…');
    expect(text).not.toContain('Silent');
    press(view(), 'One source');
    press(view(), 'Frame');
    expect(opened).toEqual([
      { object: 'accountNeed', id: 'need-1' },
      { object: 'opportunity', id: 'deal-2' },
    ]);
  });

  it('is in Chinese for Chinese readers, form and all', async () => {
    const deal = { ...DEAL, insightNeeds: needsOf({ id: 'need-1', need: '', needState: 'OPEN' }) };
    const { view } = await open([deal], { locale: 'zh-CN' });
    press(view(), '创建需求…');
    const text = readIn(view()).replace(/Pilot line|They want one source for all valves/g, '');
    expect(text).toContain('创建需求');
    expect(text).not.toMatch(/[A-Za-z]{2}/);
  });

  it('says where to write it when no deal taught anything, or this one did not', async () => {
    expect(readIn((await open([])).view())).toContain('No deal says what it taught us.');
    const scope = { dealId: 'deal-1' };
    const silent = await open([{ ...DEAL, insightGained: '' }], { scope });
    expect(readIn(silent.view())).toContain('This deal has no insight yet.');
    expect(isEnabled(silent.view(), 'Make a need…')).toBe(false);
    const loose = await open([{ ...DEAL, companyId: null }], { scope });
    expect(readIn(loose.view())).toContain('This deal belongs to no company');
    expect(isEnabled(loose.view(), 'Make a need…')).toBe(false);
  });
});

describe('making a need', () => {
  it('lets the person word it, and sends it with the deal', async () => {
    const { view, sent, opened } = await open([DEAL], {
      routes: { 'make-need': [{ needId: 'need-1', created: true }] },
    });
    press(view(), 'Make a need…');
    expect(shownIn(view(), 'What will they need?')).toBe('They want one source for all valves');
    expect(shownIn(view(), 'Currency')).toBe('EUR');
    enter(view(), 'What will they need?', ' All valves from one source ');
    enter(view(), 'Horizon', 'YEARS_1_TO_3');
    enter(view(), 'Estimated value', '1,250,000');
    enter(view(), 'Currency', 'chf');
    press(view(), 'Make the need');
    await settled();
    await settled();
    expect(sent).toEqual([
      {
        action: 'make-need',
        body: {
          opportunityId: 'deal-1',
          need: 'All valves from one source',
          horizon: 'YEARS_1_TO_3',
          value: { amount: 1_250_000, currency: 'CHF' },
        },
      },
    ]);
    expect(readIn(view())).toContain('The need was made.');
    press(view(), 'Open the need');
    expect(opened).toEqual([{ object: 'accountNeed', id: 'need-1' }]);
  });

  it('shows the one that is there when it was made before', async () => {
    const { view, sent } = await open([DEAL], {
      routes: { 'make-need': [{ needId: 'need-1', created: false }] },
    });
    press(view(), 'Make a need…');
    press(view(), 'Make the need');
    await settled();
    await settled();
    expect(sent).toMatchObject([{ body: { horizon: null, value: null } }]);
    expect(readIn(view())).toContain('This insight had become a need already.');
  });

  it('waits for words and for a value that is a number', async () => {
    const { view } = await open([DEAL]);
    press(view(), 'Make a need…');
    enter(view(), 'Estimated value', 'a lot');
    expect(isEnabled(view(), 'Make the need')).toBe(false);
    expect(readIn(view())).toContain('Write the value as a number');
    enter(view(), 'Estimated value', '');
    enter(view(), 'Currency', 'EURO');
    expect(isEnabled(view(), 'Make the need')).toBe(false);
    enter(view(), 'Currency', '');
    expect(isEnabled(view(), 'Make the need')).toBe(true);
    enter(view(), 'What will they need?', ' ');
    expect(isEnabled(view(), 'Make the need')).toBe(false);
  });

  it('keeps its form when it is refused, with the reason, and can be given up', async () => {
    const { view } = await open([DEAL], {
      routes: {
        'make-need': [{ needId: null, created: false, error: 'It is in the trash.' }, new Broken()],
      },
    });
    press(view(), 'Make a need…');
    press(view(), 'Make the need');
    await settled();
    expect(readIn(view())).toContain('It is in the trash.');
    press(view(), 'Try again');
    await settled();
    expect(readIn(view())).toContain('Out of order.');
    press(view(), 'Cancel');
    expect(isEnabled(view(), 'Make a need…')).toBe(true);
  });

  it.each([
    ['', null],
    ['250000', 250_000],
    [' 250 000.5 ', 250_000.5],
    ['1,200,000', 1_200_000],
    ['12,5', undefined],
    ['-5', undefined],
    ['5 EUR', undefined],
  ])('reads %j as %s', (written, amount) => {
    expect(amountIn(written)).toBe(amount);
  });
});
