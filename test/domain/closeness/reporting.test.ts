import { expect, it } from 'vitest';
import { reportingInCircles } from '../../../src/domain/closeness/reporting.ts';
import { contact } from '../support/records.ts';
import { closeness } from '../support/scores.ts';

const reporting = (...lines: [string, string | null][]) =>
  lines.map(([id, reportsToId]) => contact({ id, reportsToId }));

it.each<[string, [string, string | null][], string[]]>([
  ['nobody', [['a', null]], []],
  [
    'a line',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', null],
    ],
    [],
  ],
  ['somebody of another company', [['a', 'elsewhere']], []],
  [
    'themselves',
    [
      ['a', 'a'],
      ['b', null],
    ],
    ['a'],
  ],
  [
    'each other',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    ['a', 'b'],
  ],
  [
    'into a circle, without being part of it',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ],
    ['b', 'c'],
  ],
])('%s', (_, lines, expected) => {
  expect(reportingInCircles(reporting(...lines))).toEqual(expected);
});

it('is named, and changes no score', () => {
  const circle = closeness({ contacts: reporting(['a', 'a']) });
  expect(circle.missing).toEqual([{ code: 'REPORTS_IN_CIRCLE', id: 'a' }]);
  expect(circle.score).toBe(closeness({ contacts: reporting(['a', null]) }).score);
});
