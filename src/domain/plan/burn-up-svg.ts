/** Revenue against time as a drawing for paper: no colour is needed to tell its lines apart. */
import { escaped } from '../brief/html.ts';
import { formatDay } from '../shared/calendar.ts';
import { grouped } from '../shared/numbers.ts';
import type { PlanPageWords } from '../words/plan-page-en.ts';
import type { BurnUpPoint } from './burn-up.ts';
import type { PlanPage } from './plan-page.ts';

const WIDTH = 660;
const HEIGHT = 170;
/** Room for the texts below, and above the highest line. */
const BELOW = 34;
const ABOVE = 12;

type Line = { values: readonly (readonly [day: number, value: number])[]; style: string; name: string };

const valuesOf = (points: readonly BurnUpPoint[], of: 'earned' | 'agreed' | 'expected') =>
  points.flatMap((point) => {
    const value = point[of];
    return value === null ? [] : [[point.day, value] as const];
  });

/** The drawing; empty without two days to draw between. */
export function burnUpSvg({ burnUp }: Pick<PlanPage, 'burnUp'>, words: PlanPageWords): string {
  const [first, last] = [burnUp?.points[0]?.day, burnUp?.points.at(-1)?.day];
  if (burnUp === null || first === undefined || last === undefined || last <= first) return '';
  const { points, target, currency } = burnUp;
  const lines: Line[] = [
    ...(target === null
      ? []
      : [{ values: [[first, 0] as const, [last, target] as const], style: 'stroke:#999', name: words.even }]),
    { values: valuesOf(points, 'expected'), style: 'stroke:#555;stroke-dasharray:2 4', name: words.expected },
    { values: valuesOf(points, 'agreed'), style: 'stroke:#555;stroke-dasharray:7 4', name: words.agreed },
    { values: valuesOf(points, 'earned'), style: 'stroke:#111;stroke-width:2.5', name: words.earned },
  ];
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map(([, value]) => value)));
  const x = (day: number): number => Math.round((WIDTH * (day - first)) / (last - first));
  const y = (value: number): number =>
    Math.round(HEIGHT - BELOW - ((HEIGHT - BELOW - ABOVE) * Math.max(0, value)) / most);
  const amount = grouped(most);
  const drawn = lines
    .filter(({ values }) => values.length > 0)
    .map(
      ({ values, style }) =>
        `<polyline points="${values.map(([day, value]) => `${x(day)},${y(value)}`).join(' ')}" style="fill:none;${style}"/>`,
    );
  const legend = lines
    .filter(({ values }) => values.length > 0)
    .map(
      ({ name, style }, index) =>
        `<line x1="${index * 165}" x2="${index * 165 + 22}" y1="${HEIGHT - 4}" y2="${HEIGHT - 4}" style="${style}"/>` +
        `<text x="${index * 165 + 27}" y="${HEIGHT}">${escaped(name)}</text>`,
    );
  return `<svg width="${WIDTH}" height="${HEIGHT + 4}" viewBox="0 0 ${WIDTH} ${HEIGHT + 4}" role="img" aria-label="${escaped(words.burnUp)}" style="font-size:11px">
<line x1="0" x2="${WIDTH}" y1="${HEIGHT - BELOW}" y2="${HEIGHT - BELOW}" style="stroke:#bbb"/>
${drawn.join('\n')}
<text x="0" y="10">${escaped(`${amount} ${currency}`)}</text>
<text x="0" y="${HEIGHT - BELOW + 13}">${escaped(formatDay(first + 1))}</text>
<text x="${WIDTH}" y="${HEIGHT - BELOW + 13}" text-anchor="end">${escaped(formatDay(last))}</text>
${legend.join('\n')}
</svg>`;
}
