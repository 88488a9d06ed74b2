import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewNote, statusNote } from '../../src/domain/review/texts.ts';
import { LANGUAGES } from '../../src/domain/shared/language.ts';
import { HistoryScreen } from '../../src/front-components/history/history-screen.ts';
import { HistoryView } from '../../src/front-components/history/history-view.tsx';
import {
  joined,
  pinsOf,
  rulesChanges,
  type Slot,
  scoreScale,
  stackedColumns,
} from '../../src/front-components/history/layout.ts';
import {
  CLOSENESS_PARTS,
  type HistoryMonth,
  IMPORTANCE_PARTS,
  monthScore,
  movedBetween,
  withoutGaps,
} from '../../src/front-components/history/model.ts';
import { toldBy } from '../../src/front-components/history/pins.ts';
import { wonStagesOf } from '../../src/front-components/workspace/settings.ts';
import { send } from './support/points.ts';
import { look, stage } from './support/stage.ts';
import { enter, hostsIn, press, readIn } from './support/tree.ts';

const WEIGHTS = { revenue: 30, potential: 30, reference: 20, winnability: 20 };

const importanceOf = (score: number | null, revenue: number, potential: number, rated = 50) =>
  monthScore(score, {
    revenue: { points: revenue, weight: WEIGHTS.revenue },
    potential: { points: potential, weight: WEIGHTS.potential },
    reference: { points: rated, weight: WEIGHTS.reference },
    winnability: { points: 40, weight: WEIGHTS.winnability },
  });

const NO_CLOSENESS = monthScore<'quality' | 'density' | 'authority' | 'commercial'>(null, null);

const month = (
  name: string,
  importance: HistoryMonth['importance'],
  rulesVersion: number | null = 2,
): HistoryMonth => ({ month: `${name}-01`, rulesVersion, importance, closeness: NO_CLOSENESS });

describe('a month’s score', () => {
  it('is what its parts add', () => {
    // 0.3 × 40 + 0.3 × 60 + 0.2 × 50 + 0.2 × 40 = 12 + 18 + 10 + 8 = 48.
    expect(importanceOf(48, 40, 60)).toEqual({
      score: 48,
      parts: { revenue: 12, potential: 18, reference: 10, winnability: 8 },
      rest: 0,
    });
  });

  it('tells what is missing or too much where it was limited or weighed otherwise, but no rounding', () => {
    expect(importanceOf(40, 40, 60).rest).toBe(-8);
    expect(importanceOf(50, 40, 60).rest).toBe(2);
    expect(importanceOf(48.1, 40, 60).rest).toBe(0);
    expect(monthScore(48, null)).toEqual({ score: 48, parts: null, rest: 0 });
  });
});

describe('what moved', () => {
  const between = (from: HistoryMonth, to: HistoryMonth) =>
    movedBetween(from, to, ({ importance }) => importance);

  it('is the difference of the parts, the largest first', () => {
    // Revenue 40 to 70: 12 to 21 is +9; potential 60 to 40: 18 to 12 is −6. Together 48 + 3 = 51.
    const moved = between(
      month('2026-03', importanceOf(48, 40, 60)),
      month('2026-06', importanceOf(51, 70, 40)),
    );
    expect(moved).toEqual({
      kind: 'MOVED',
      before: 48,
      after: 51,
      change: 3,
      parts: [
        { name: 'revenue', change: 9 },
        { name: 'potential', change: -6 },
      ],
    });
  });

  it('adds up to the change of the score, with what is beyond the parts', () => {
    const points = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(points, points, points, points, points, points, (a, b, c, d, e, f) => {
        const moved = between(
          month('2026-03', importanceOf(a, b, c)),
          month('2026-06', importanceOf(d, e, f)),
        );
        const sum =
          moved.kind === 'MOVED' ? (moved.parts ?? []).reduce((all, { change }) => all + change, 0) : null;
        // What is only rounding is no rest, on either side.
        expect(Math.abs((sum ?? 999) - (d - a))).toBeLessThanOrEqual(0.55);
      }),
    );
  });

  it('is not told between editions of the rules, or without a score', () => {
    const now = month('2026-06', importanceOf(51, 70, 40));
    expect(between(month('2026-03', importanceOf(48, 40, 60), 1), now)).toEqual({ kind: 'OTHER_RULES' });
    expect(between(month('2026-03', importanceOf(48, 40, 60), null), now)).toEqual({ kind: 'OTHER_RULES' });
    expect(between(month('2026-03', importanceOf(null, 40, 60)), now)).toEqual({ kind: 'UNKNOWN' });
    expect(between(month('2026-03', monthScore(48, null)), now)).toMatchObject({ change: 3, parts: null });
  });
});

describe('the months', () => {
  it('follow each other without a gap, over the turn of a year, the last ones only', () => {
    const some = [month('2025-11', importanceOf(40, 1, 1)), month('2026-02', importanceOf(41, 1, 1))];
    const slots = withoutGaps(some, 36);
    expect(slots.map((slot) => [slot.month, slot.stored !== null])).toEqual([
      ['2025-11-01', true],
      ['2025-12-01', false],
      ['2026-01-01', false],
      ['2026-02-01', true],
    ]);
    expect(withoutGaps(some, 2).map((slot) => slot.month)).toEqual(['2026-01-01', '2026-02-01']);
    expect(withoutGaps([], 36)).toEqual([]);
  });

  const slot = (score: number | null, rulesVersion: number | null): Slot<'revenue'> => ({
    month: '',
    rulesVersion,
    score: score === null ? null : { score, parts: null, rest: 0 },
  });

  it.each([
    ['all by one edition', [slot(1, 2), slot(2, 2), slot(3, 2)], [[0, 1, 2]]],
    ['two editions', [slot(1, 1), slot(2, 1), slot(3, 2)], [[0, 1], [2]]],
    ['one from before editions', [slot(1, null), slot(2, 2)], [[0], [1]]],
    ['a month without a row', [slot(1, 2), slot(null, null), slot(3, 2)], [[0], [2]]],
  ])('are joined by a line as they were made: %s', (_name, slots, expected) => {
    expect(joined(slots)).toEqual(expected);
  });

  it('show where the rules changed, whatever lies between', () => {
    const stored = (rulesVersion: number | null) => ({ rulesVersion, isStored: true });
    const none = { rulesVersion: null, isStored: false };
    expect(rulesChanges([stored(1), none, stored(2), stored(2)])).toEqual([
      { index: 2, share: 0.5, rulesVersion: 2 },
    ]);
    expect(rulesChanges([stored(2), none, stored(2)])).toEqual([]);
  });
});

describe('the columns', () => {
  const points = fc.double({ min: 0, max: 100, noNaN: true });
  const slots = fc.array(
    fc.record({ score: points, revenue: points, potential: points, isStored: fc.boolean() }),
    { minLength: 1, maxLength: 36 },
  );

  it('stand on the ground, on top of each other, never higher than the score, within their months', () => {
    fc.assert(
      fc.property(slots, (some) => {
        const drawn = some.map(({ score, revenue, potential, isStored }) => ({
          month: '',
          rulesVersion: 2,
          score: isStored ? importanceOf(score, revenue, potential) : null,
        }));
        const scale = scoreScale(180);
        const columns = stackedColumns(drawn, IMPORTANCE_PARTS, 180);
        for (const [index, { score }] of some.entries()) {
          const own = columns.filter((column) => column.index === index);
          let foot = 180;
          for (const { top, height, share, width } of own) {
            expect(top + height).toBeCloseTo(foot, 6);
            expect(share).toBeGreaterThan(index / some.length);
            expect(share + width).toBeLessThan((index + 1) / some.length);
            foot = top;
          }
          if (own.length > 0) expect(foot).toBeGreaterThanOrEqual(scale(score) - 1e-6);
        }
      }),
    );
  });

  it('are lowered alike where the score was limited', () => {
    // The parts add 48; limited to 24 each is half as high: 12 of revenue are 6 points of 180 pixels less headroom.
    const limited = [{ month: '', rulesVersion: 2, score: importanceOf(24, 40, 60) }];
    const [revenue] = stackedColumns(limited, IMPORTANCE_PARTS, 180);
    expect(revenue?.height).toBeCloseTo((6 * 176) / 100, 6);
  });
});

describe('signs of what happened', () => {
  it('stand in their months, several of one kind as one', () => {
    const pins = pinsOf(
      [
        { kind: 'WIN', day: '2026-02-03', id: 'a', name: 'A' },
        { kind: 'WIN', day: '2026-02-28', id: 'b', name: 'B' },
        { kind: 'CONTRACT', day: '2026-01-15', id: 'c', name: 'C' },
        { kind: 'WIN', day: '2025-12-31', id: 'd', name: 'D' },
      ],
      ['2026-01-01', '2026-02-01'],
    );
    expect(pins.map(({ kind, share, happenings }) => [kind, share, happenings.length])).toEqual([
      ['CONTRACT', 0.25, 1],
      ['WIN', 0.75, 2],
    ]);
  });

  it.each(LANGUAGES)('know the app’s own notes in %s, whatever the account is called', (language) => {
    const status = statusNote(
      'Acme: Watch, was Key',
      { from: 'CANDIDATE', to: 'KEY' },
      20_000,
      { who: null, command: null, recommended: null, reason: null, remark: null },
      language,
    );
    const createdAt = '2026-05-04T08:00:00.000Z';
    expect(toldBy({ title: status.title, createdAt })).toEqual({
      kind: 'STATUS',
      from: 'CANDIDATE',
      to: 'KEY',
      day: '2026-05-04',
    });
    const figures = { importance: 1, rank: 1, rankedOutOf: 2, closeness: 3, trend: 'STEADY' as const };
    const review = reviewNote(
      'Acme',
      { monitor: 'NEEDS', on: 20_000 },
      { who: null, remark: null, figures, today: 20_000 },
      language,
    );
    expect(toldBy({ title: review.title, createdAt })).toEqual({
      kind: 'REVIEW',
      monitor: 'NEEDS',
      day: '2026-05-04',
    });
    expect(toldBy({ title: 'Lunch with Ada', createdAt })).toBeNull();
    expect(toldBy({ title: null, createdAt })).toBeNull();
  });

  it.each([
    [undefined, ['CUSTOMER']],
    ['["SOLD","CUSTOMER"]', ['SOLD', 'CUSTOMER']],
    ['SOLD', ['CUSTOMER']],
  ])('take won stages from the setting %s', (setting, expected) => {
    expect(wonStagesOf(setting)).toEqual(expected);
  });
});

const row = (name: string, importance: number, revenue: number, rulesVersion = 2) => ({
  month: `${name}-01`,
  rulesVersion,
  // 0.45 × 60 + 0.15 × 40 + 0.15 × 100 + 0.25 × 80 = 27 + 6 + 15 + 20 = 68, limited to 65.
  score: 65,
  quality: 60,
  density: 40,
  authority: 100,
  commercial: 80,
  importance,
  revenuePoints: revenue,
  potentialPoints: 60,
  referencePoints: 50,
  winnabilityPoints: 40,
  explanation: {
    parts: {
      quality: { weight: 45 },
      density: { weight: 15 },
      authority: { weight: 15 },
      commercial: { weight: 25 },
    },
  },
});

const weight = (points: number) => ({ points, weight: 30 });
const share = { value: 0.5, weight: 25 };
const COMPANY = {
  id: 'company-1',
  scoreExplanation: {
    baseCurrency: 'USD',
    policy: { name: 'Standard' },
    importance: {
      score: 57,
      parts: {
        revenue: weight(70),
        potential: weight(60),
        reference: { points: 50, weight: 20 },
        winnability: { points: 40, weight: 20 },
      },
      reasons: [],
      missing: [],
    },
    closeness: {
      score: 65,
      parts: { quality: share, density: share, authority: share, commercial: share, cap: 65 },
      reasons: [],
      missing: [],
      silence: null,
      usualGap: 7,
      change: null,
    },
  },
};

const LISTS = {
  companies: [COMPANY],
  // 0.3 × 40 + 36 = 48, 0.3 × 70 + 36 = 57.
  closenessScores: [row('2026-06', 57, 70), row('2026-05', 48, 40), row('2026-04', 44, 40, 1)],
  contracts: [{ id: 'contract-1', name: 'Frame', signedOn: '2026-06-10' }],
  opportunities: [
    { id: 'deal-1', name: 'Valves', stage: 'CUSTOMER', closedOn: '2026-05-20' },
    { id: 'deal-2', name: 'Pumps', stage: 'LOST', closedOn: '2026-05-21' },
  ],
  keyAccounts: [
    {
      id: 'account-1',
      companyId: 'company-1',
      status: 'KEY',
      statusSince: '2026-04-02',
      importanceReviewedOn: null,
      needsReviewedOn: '2026-06-11',
      closenessReviewedOn: null,
    },
  ],
  noteTargets: [
    {
      note: {
        title: 'Acme: Key, was Watch',
        createdAt: '2026-06-12T07:00:00.000Z',
        createdBy: { source: 'APPLICATION' },
      },
    },
    {
      note: {
        title: 'Acme: Watch, was Key',
        createdAt: '2026-06-13T07:00:00.000Z',
        createdBy: { source: 'MANUAL' },
      },
    },
  ],
};

async function open(
  lists: Record<string, Record<string, unknown>[]> = LISTS,
  { object = 'company', id = 'company-1', locale = 'en' as 'en' | 'zh-CN' } = {},
  graphql?: (query: string) => { status?: number; body: unknown } | undefined,
) {
  const set = stage({ lists, ...(graphql === undefined ? {} : { graphql }) });
  const screen = new HistoryScreen(set.desk, { object, id });
  const view = () => <HistoryView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, screen, view };
}

describe('the history of a company', () => {
  it('is read with one request, and says what moved since the month before', async () => {
    const { view, queries } = await open();
    expect(queries).toHaveLength(1);
    const text = readIn(view());
    expect(text).toContain('Importance: 48 in May 2026, now 57 (+9). Revenue +9');
    expect(text).toContain('Closeness: 65 in May 2026, and still so.');
    expect(text).toContain(
      'In the meantime Jun 12, 2026: Status: Watch → Key Jun 11, 2026: Review held: Needs and capability Jun 10, 2026: Contract signed: Frame',
    );
    expect(text).not.toContain('Pumps');
  });

  it('tells of a month by other rules that it can’t be compared, by click, by key and by list', async () => {
    const { view, screen } = await open();
    const told = 'Importance: April 2026 was scored by another edition of the rules';
    send(view(), 'What moved since April 2026', 'onClick');
    expect(readIn(view())).toContain(told);
    send(view(), 0, 'onKeyDown', { key: 'ArrowRight' });
    expect(screen.read().since).toBe('2026-05-01');
    send(view(), 0, 'onKeyDown', { key: 'ArrowRight' });
    send(view(), 0, 'onKeyDown', { key: 'a' });
    expect(screen.read().since).toBe('2026-05-01');
    send(view(), 0, 'onKeyDown', { key: 'Home' });
    expect(screen.read().since).toBe('2026-04-01');
    enter(view(), 'Month', '2026-05-01');
    expect(readIn(view())).not.toContain(told);
  });

  it('explains the month that the pointer is at', async () => {
    const { view } = await open();
    send(view(), 'What moved since May 2026', 'onMouseEnter');
    expect(readIn(view())).toContain(
      'May 2026 Importance 48 Revenue 12 Potential 18 Reference value 10 Winnability 8 Rules 2',
    );
    expect(readIn(view())).toContain('Business 20 Limited, or weighed otherwise -3 Rules 2');
    send(view(), 0, 'onMouseLeave');
    expect(readIn(view())).not.toContain('Rules 2');
  });

  it('is a table in the same place on request, which leads to contracts and deals', async () => {
    const { view, opened } = await open();
    press(view(), 'Show as table: Importance');
    const tables = () => hostsIn(view()).filter(({ tag }) => tag === 'table');
    expect(tables().map(({ props }) => props['aria-label'])).toEqual(['Importance']);
    expect(readIn(view())).toContain('May 2026 48 12 18 10 8 – 2');
    press(view(), 'Show as picture: Importance');
    press(view(), 'Show as table: What happened');
    press(view(), 'Open the record: Contract signed: Frame');
    press(view(), 'Open the record: Deal won: Valves');
    expect(opened).toEqual([
      { object: 'contract', id: 'contract-1' },
      { object: 'opportunity', id: 'deal-1' },
    ]);
  });

  it('names everything that is drawn, in Chinese for Chinese readers', async () => {
    const { view } = await open(LISTS, { locale: 'zh-CN' });
    const named = hostsIn(view()).filter(({ tag }) => tag === 'svg' || tag === 'figure');
    const drawn = named.filter(({ props }) => props['aria-hidden'] !== 'true');
    expect(drawn.filter(({ props }) => !/\p{Script=Han}/u.test(String(props['aria-label'])))).toEqual([]);
    expect(readIn(view()).replace(/Acme|Frame|Valves/g, '')).not.toMatch(/[A-Za-z]{2}/);
  });

  it('has nothing to say without months, and nothing moved with one', async () => {
    expect(readIn((await open({ ...LISTS, closenessScores: [] })).view())).toContain('No history yet');
    const one = await open({ ...LISTS, closenessScores: LISTS.closenessScores.slice(0, 1) });
    expect(readIn(one.view())).toContain('There is only one month so far');
    expect(readIn((await open({ ...LISTS, companies: [] })).view())).toContain('This company can’t be read');
  });

  it('is without what happened for someone who may not read all of it', async () => {
    const refused = {
      status: 200,
      body: { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] },
    };
    const { view, queries } = await open(LISTS, {}, (query) =>
      query.includes('contracts(') ? refused : undefined,
    );
    expect(queries).toHaveLength(2);
    expect(readIn(view())).toContain('Some of this is hidden from you.');
    expect(readIn(view())).not.toContain('What happened');
    expect(readIn(view())).toContain('Closeness: 65 in May 2026, and still so.');
  });
});

describe('the history of a key account', () => {
  it('is that of its company, with two requests', async () => {
    const { view, queries } = await open(LISTS, { object: 'keyAccount', id: 'account-1' });
    expect(queries).toHaveLength(2);
    expect(readIn(view())).toContain('Importance: 48 in May 2026, now 57 (+9).');
  });

  it('says so when it has none', async () => {
    const { view } = await open({ ...LISTS, keyAccounts: [] }, { object: 'keyAccount', id: 'gone' });
    expect(readIn(view())).toContain('This company can’t be read');
  });
});

it('has a colour and a word for each part', () => {
  const { texts } = look();
  for (const name of [...IMPORTANCE_PARTS, ...CLOSENESS_PARTS]) expect(texts.parts[name]).not.toBe('');
});
