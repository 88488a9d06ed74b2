import { describe, expect, it } from 'vitest';
import type { BurnUpPoint } from '../../../src/domain/plan/burn-up.ts';
import { burnUpSvg } from '../../../src/domain/plan/burn-up-svg.ts';
import { planPage as words } from '../../../src/domain/words/plan-page-en.ts';
import { day } from '../support/records.ts';

type BurnUp = NonNullable<Parameters<typeof burnUpSvg>[0]['burnUp']>;

const FIRST = day('2026-01-01');

const point = (
  days: number,
  earned: number | null,
  agreed: number | null,
  expected: number | null,
): BurnUpPoint => ({ day: FIRST + days, earned, agreed, expected });

const drawn = (values: Partial<BurnUp> | null) =>
  burnUpSvg({ burnUp: values && { currency: 'USD', target: null, points: [], ...values } }, words);

describe('the drawing for paper', () => {
  it('has a line for each kind of revenue, told apart by its strokes, and a legend', () => {
    const points = [point(0, 0, null, null), point(10, 100, 100, null), point(20, null, 200, 400)];
    // 660 wide for 20 days; the line at 136 is 0, 12 is the most, 400: 100 of it lie 31 higher.
    expect(drawn({ target: 400, points }).split('\n')).toEqual([
      '<svg width="660" height="174" viewBox="0 0 660 174" role="img" aria-label="Revenue against time" style="font-size:11px">',
      '<line x1="0" x2="660" y1="136" y2="136" style="stroke:#bbb"/>',
      '<polyline points="0,136 660,12" style="fill:none;stroke:#999"/>',
      '<polyline points="660,12" style="fill:none;stroke:#555;stroke-dasharray:2 4"/>',
      '<polyline points="330,105 660,74" style="fill:none;stroke:#555;stroke-dasharray:7 4"/>',
      '<polyline points="0,136 330,105" style="fill:none;stroke:#111;stroke-width:2.5"/>',
      '<text x="0" y="10">400 USD</text>',
      '<text x="0" y="149">2026-01-02</text>',
      '<text x="660" y="149" text-anchor="end">2026-01-21</text>',
      '<line x1="0" x2="22" y1="166" y2="166" style="stroke:#999"/><text x="27" y="170">Even way to the target</text>',
      '<line x1="165" x2="187" y1="166" y2="166" style="stroke:#555;stroke-dasharray:2 4"/><text x="192" y="170">With open deals</text>',
      '<line x1="330" x2="352" y1="166" y2="166" style="stroke:#555;stroke-dasharray:7 4"/><text x="357" y="170">Agreed</text>',
      '<line x1="495" x2="517" y1="166" y2="166" style="stroke:#111;stroke-width:2.5"/><text x="522" y="170">Earned</text>',
      '</svg>',
    ]);
  });

  it('leaves out what there is nothing of, from the legend too', () => {
    const svg = drawn({ points: [point(0, 0, null, null), point(20, 50, null, null)] });
    expect(svg.match(/<polyline/g)).toHaveLength(1);
    expect(svg.match(/<line [^>]*y1="166"/g)).toHaveLength(1);
    expect(svg).toContain('<text x="27" y="170">Earned</text>');
  });

  it('lies on the ground where nothing was earned', () => {
    const points = [point(0, 0, null, null), point(20, -5, null, null)];
    expect(drawn({ points })).toContain('points="0,136 660,136"');
  });

  it.each<[string, Parameters<typeof drawn>[0]]>([
    ['nothing to draw', null],
    ['no day', { points: [] }],
    ['one day', { points: [point(0, 1, 1, 1)] }],
  ])('is empty with %s', (_name, values) => {
    expect(drawn(values)).toBe('');
  });
});
