import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { numbersByName } from '../../src/domain/policy-fields.ts';
import { recommend } from '../../src/domain/selection/recommend.ts';
import {
  barParts,
  outcomeOf,
  positionOf,
  reaching,
  scoreBars,
  sliderRanges,
  valueAt,
} from '../../src/front-components/workshop/model.ts';
import { WorkshopScreen } from '../../src/front-components/workshop/workshop-screen.ts';
import { WorkshopView } from '../../src/front-components/workshop/workshop-view.tsx';
import { look, settled, stage } from './support/stage.ts';
import { enter, hostsIn, isEnabled, press, readIn } from './support/tree.ts';

/**
 * A company with these points for reference value and can-do, no revenue and no potential, and no closed bid: can-win is
 * the baseline of 30. Importance = (20 × reference + 20 × (30 + canDo) / 2) / 100.
 */
const member = (name: string, importance: number | null, referencePoints: number, canDo: number) => ({
  companyId: name,
  name,
  importance,
  revenuePoints: 0,
  status: null,
  amounts: { revenue: 0, potential: 0, referencePoints, canDo, won: 0, closed: 0 },
});

const WORKSHOP = {
  policy: {
    id: 'policy-1',
    name: 'Standard',
    numbers: { ...numbersByName(DEFAULT_POLICY), entryScore: 20, exitScore: 10, keyShare: 50 },
  },
  members: [
    // 20 + 13 = 33, 10 + 13 = 23, 20 + 3 = 23: of equals the lower id goes first.
    member('Alder', 33, 100, 100),
    member('Birch', 23, 50, 100),
    member('Cedar', 23, 100, 0),
    // 0 + 13 = 13.
    member('Dogwood', 13, 0, 100),
    { ...member('Elm', null, 0, 0), amounts: null },
  ],
};

const names = (some: readonly { name: string }[]): string[] => some.map(({ name }) => name);

describe('what other numbers come to', () => {
  it('is nothing while they are as they are saved', () => {
    expect(outcomeOf(WORKSHOP, {})).toMatchObject({
      problems: [],
      scored: 4,
      kept: 0,
      // The top half of four are two.
      key: { before: 2, after: 2, enters: [], leaves: [] },
    });
  });

  it('follows from shares and limits by the rules that rank the class', () => {
    expect(names(outcomeOf(WORKSHOP, { keyShare: 75 }).key.enters)).toEqual(['Cedar']);
    expect(names(outcomeOf(WORKSHOP, { entryScore: 30 }).key.leaves)).toEqual(['Birch']);
  });

  it('follows from weights by scores that are made again', () => {
    // Without weight for reference value, and 40 for winnability: can-do decides. Cedar has 15 points of winnability.
    const outcome = outcomeOf(WORKSHOP, { referenceWeight: 0, winnabilityWeight: 40 });
    expect(outcome.recommendations.map(({ companyId, importance }) => [companyId, importance])).toEqual([
      // 40 × 65 / 100 = 26, 40 × 15 / 100 = 6.
      ['Alder', 26],
      ['Birch', 26],
      ['Dogwood', 26],
      ['Cedar', 6],
      ['Elm', null],
    ]);
  });

  it('is the saved state, with what is wrong, for numbers that no policy may have', () => {
    // Alone, the share would let a third one in.
    const outcome = outcomeOf(WORKSHOP, { revenueAt25: 900_000, keyShare: 75 });
    expect(outcome.problems).toMatchObject([{ code: 'THRESHOLDS_NOT_RISING', group: 'revenue' }]);
    expect(outcome.key).toMatchObject({ before: 2, after: 2 });
  });

  it('leaves a score alone of which nothing else is known', () => {
    const [alder, ...others] = WORKSHOP.members;
    const workshop = { ...WORKSHOP, members: [{ ...member('Alder', 33, 0, 0), amounts: null }, ...others] };
    expect(alder?.name).toBe('Alder');
    const outcome = outcomeOf(workshop, { referenceWeight: 0 });
    expect(outcome.kept).toBe(1);
    expect(outcome.recommendations[0]).toMatchObject({ companyId: 'Alder', importance: 33 });
  });
});

describe('the histogram', () => {
  const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 200 });
  const recommended = (some: readonly number[]) =>
    recommend(
      some.map((importance, index) => ({
        companyId: String(index),
        importance,
        revenuePoints: 0,
        status: null,
      })),
      DEFAULT_POLICY.selection,
    );

  it('has every score in one bar, a hundred in the last', () => {
    fc.assert(
      fc.property(scores, (some) => {
        const bars = scoreBars(recommended(some));
        expect(bars.reduce((sum, { KEY, CANDIDATE, NONE }) => sum + KEY + CANDIDATE + NONE, 0)).toBe(
          some.length,
        );
      }),
    );
    const last = scoreBars(recommended([100, 99]))[19];
    expect((last?.KEY ?? 0) + (last?.CANDIDATE ?? 0) + (last?.NONE ?? 0)).toBe(2);
  });

  it('stays in its frame: parts on top of each other, bars side by side', () => {
    fc.assert(
      fc.property(scores, (some) => {
        const parts = barParts(scoreBars(recommended(some)), 140);
        for (const { share, width, top, height, index } of parts) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + height).toBeLessThanOrEqual(140 + 1e-6);
          expect(share).toBeGreaterThanOrEqual(index / 20);
          expect(share + width).toBeLessThanOrEqual((index + 1) / 20);
        }
        parts.forEach((part, place) => {
          const below = parts[place - 1];
          if (below?.index === part.index) expect(part.top + part.height).toBeCloseTo(below.top, 6);
        });
      }),
    );
  });
});

describe('a slider', () => {
  const plain = { low: 0, high: 100, isMoney: false };
  const money = { low: 1_000, high: 10_000_000, isMoney: true };

  it('goes by equal steps, and for amounts by equal ratios to numbers that people choose', () => {
    expect([0, 25, 100].map((position) => valueAt(position, plain))).toEqual([0, 25, 100]);
    // 1,000 × 10,000^½ = 100,000; the ends as they are.
    expect([0, 50, 100].map((position) => valueAt(position, money))).toEqual([1_000, 100_000, 10_000_000]);
    expect(positionOf(100_000, money)).toBe(50);
  });

  it('stands where its number is, never goes back while it is moved on, and stays between its ends', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(valueAt(low, money)).toBeLessThanOrEqual(valueAt(high, money));
        expect(positionOf(valueAt(one, plain), plain)).toBe(one);
        expect(Math.abs(positionOf(valueAt(one, money), money) - one)).toBeLessThanOrEqual(2);
      }),
    );
    expect([positionOf(-5, plain), positionOf(500, plain), positionOf(1, money)]).toEqual([0, 100, 0]);
  });

  it('reaches beyond what the class and its thresholds have', () => {
    const ranges = sliderRanges(WORKSHOP);
    expect(ranges.revenueAt25).toEqual({ low: 25_000, high: 2_000_000, isMoney: true });
    expect(ranges.keyShare).toEqual(plain);
    expect(reaching(WORKSHOP, 'revenueAt25', 0)).toBe(4);
    expect(reaching(WORKSHOP, 'keyShare', 0)).toBeNull();
  });
});

async function open(
  routes: Record<string, unknown[]> = {},
  locale: 'en' | 'zh-CN' = 'en',
  workshop: unknown = WORKSHOP,
) {
  const set = stage({ routes: { workshop: [{ workshop, refusal: null }], ...routes }, language: locale });
  const screen = new WorkshopScreen(set.desk, 'policy-1');
  const view = () => (
    <WorkshopView state={screen.read()} screen={screen} language={locale} {...look(locale)} />
  );
  await screen.load();
  return { ...set, screen, view };
}

describe('the workshop', () => {
  it('is read with one request, and asks for nothing while sliders move', async () => {
    const { view, sent, queries } = await open();
    expect(readIn(view())).toContain('Key: 2 → 2');
    enter(view(), 'Key share (%)', '75');
    const text = readIn(view());
    expect(text).toContain('Key: 2 → 3');
    expect(text).toContain('Would come in (1) Cedar (23)');
    expect(text).toContain('75 was 50');
    expect([sent.length, queries.length]).toEqual([1, 0]);
  });

  it('draws the class with what it would be recommended, also as a table', async () => {
    const { view } = await open();
    const drawn = hostsIn(view()).find(({ props }) => props.role === 'img');
    expect(drawn?.props['aria-label']).toBe(
      'Importance of 4 companies: 2 would be recommended as key, 1 as candidates',
    );
    press(view(), 'Show as table: Scores of the class');
    // Of Birch and Cedar in this bar, one is key.
    expect(readIn(view())).toContain('20 to 25 1 1 0');
  });

  it('goes back to what is saved, by moving there and by a click', async () => {
    const { view, screen } = await open();
    enter(view(), 'Key share (%)', '75');
    enter(view(), 'Key share (%)', '50');
    expect(screen.read().changes).toEqual({});
    enter(view(), 'Entry score', '30');
    press(view(), 'Back to what is saved');
    expect(isEnabled(view(), 'Nothing is changed')).toBe(false);
  });

  it('saves after asking what it says will happen, and takes it back', async () => {
    const before = { numbers: { keyShare: 50 } };
    const { view, sent } = await open({
      'set-policy': [{ before }, { before: { numbers: { keyShare: 75 } } }],
    });
    enter(view(), 'Key share (%)', '75');
    press(view(), 'Save…');
    expect(readIn(view())).toContain(
      'Save 1 changed number? The scores of 5 companies are calculated again, 1 would then come in and 0 drop out',
    );
    expect(sent).toHaveLength(1);
    press(view(), 'Save');
    await settled();
    await settled();
    expect(sent[1]).toEqual({
      action: 'set-policy',
      body: { policyId: 'policy-1', numbers: { keyShare: 75 } },
    });
    expect(readIn(view())).toContain('Saved. The scores follow within minutes');
    press(view(), 'Take it back');
    await settled();
    await settled();
    expect(sent[3]).toEqual({
      action: 'set-policy',
      body: { policyId: 'policy-1', numbers: { keyShare: 50 } },
    });
    expect(readIn(view())).toContain('The earlier numbers are back.');
  });

  it('asks again when a slider moved meanwhile', async () => {
    const { view } = await open();
    enter(view(), 'Key share (%)', '75');
    press(view(), 'Save…');
    enter(view(), 'Key share (%)', '80');
    expect(readIn(view())).not.toContain('are calculated again');
  });

  it('saves nothing that no policy may have, and says what is wrong', async () => {
    const { view } = await open();
    enter(view(), 'Revenue at 25', '90');
    expect(readIn(view())).toContain('This can’t be saved:');
    expect(isEnabled(view(), 'Save…')).toBe(false);
  });

  it('keeps the sliders where saving is refused', async () => {
    const { view, screen } = await open({ 'set-policy': [{ before: null, error: 'FORBIDDEN: No.' }] });
    enter(view(), 'Key share (%)', '75');
    press(view(), 'Save…');
    press(view(), 'Save');
    await settled();
    expect(readIn(view())).toContain('Your role does not allow this.');
    expect(screen.read().changes).toEqual({ keyShare: 75 });
  });

  it('opens who would come in', async () => {
    const { view, opened } = await open();
    enter(view(), 'Key share (%)', '75');
    press(view(), 'Cedar (23)');
    expect(opened).toEqual([{ object: 'company', id: 'Cedar' }]);
  });

  it('is in Chinese for Chinese readers, and says so where a class is empty', async () => {
    const { view } = await open({}, 'zh-CN', { ...WORKSHOP, members: [] });
    const text = readIn(view());
    expect(text).toContain('本类尚无有得分的公司。');
    expect(text).not.toMatch(/[A-Za-z]{2}/);
  });

  it('says why it can’t be shown', async () => {
    const { view } = await open({ workshop: [{ workshop: null, refusal: 'This class has too many.' }] });
    expect(readIn(view())).toContain('This class has too many.');
  });
});
