import { table } from '../support/table.ts';
import type { Result } from './run.ts';

export type Compared = Result & { differences: readonly string[] };

const money = (amount: number): string => amount.toFixed(2);
const points = (value: number): string => value.toFixed(1);
const score = (value: number | null): string => (value === null ? '–' : points(value));

const HEADER = [
  'case',
  'importance',
  'revenue',
  'pts',
  'potential',
  'committed',
  'pts',
  'ref',
  'win',
  'closeness',
  'threads',
  'state',
  'as expected',
];

const rowOf = (result: Compared): string[] => [
  result.id,
  score(result.importance),
  money(result.revenue),
  points(result.points.revenue),
  money(result.potential),
  money(result.committed),
  points(result.points.potential),
  points(result.points.reference),
  points(result.points.winnability),
  score(result.account.closeness),
  String(result.account.threads),
  result.account.state,
  result.differences.length === 0 ? 'yes' : 'NO',
];

const detailsOf = ({ id, title, named, problems, differences }: Compared): string[] => [
  '',
  title === '' ? id : `${id}: ${title}`,
  ...problems.map((problem) => `  setting: ${problem}`),
  ...named.map(({ text }) => `  ${text}`),
  ...differences.map((difference) => `  DIFFERS ${difference}`),
];

/** Scores with their parts, then the reasons of each case, as lines for a terminal. */
export function reportLines(results: readonly Compared[]): string[] {
  const differing = results.filter(({ differences }) => differences.length > 0);
  return [
    ...table([HEADER, ...results.map(rowOf)]),
    ...results.flatMap(detailsOf),
    '',
    differing.length === 0
      ? `${results.length} cases, all as expected.`
      : `${differing.length} of ${results.length} cases differ: ${differing.map(({ id }) => id).join(', ')}.`,
  ];
}
