import { describe, expect, it } from 'vitest';
import { createOutcomes, type Outcomes } from '../../../src/adapters/twenty/account/write-outcomes.ts';
import { WorkspaceError } from '../../../src/flows/workspace-error.ts';
import { work } from './work.ts';

const row = (...owners: number[]) => ({ id: 'row', owners });
const REFUSED = new WorkspaceError('REFUSED', 'no option');
const LIMITED = new WorkspaceError('RATE_LIMITED', 'too many');

function settled(happen: (outcomes: Outcomes) => void) {
  const outcomes = createOutcomes();
  happen(outcomes);
  return { outcomes, results: outcomes.all([work('a'), work('b'), work(null)]) };
}

describe('what became of each work', () => {
  it.each<[string, (outcomes: Outcomes) => void, string[]]>([
    ['nothing happened to them', () => undefined, ['WRITTEN', 'WRITTEN', 'WRITTEN']],
    ['one row was overtaken', ({ overtake }) => overtake([row(1)]), ['WRITTEN', 'OVERTAKEN', 'WRITTEN']],
    [
      'a row that two asked for',
      ({ overtake }) => overtake([row(0, 2)]),
      ['OVERTAKEN', 'WRITTEN', 'OVERTAKEN'],
    ],
    ['two rows', ({ lose }) => lose([row(0), row(1)]), ['GONE', 'GONE', 'WRITTEN']],
    ['no row', ({ overtake }) => overtake([]), ['WRITTEN', 'WRITTEN', 'WRITTEN']],
    [
      'gone goes before refused, and refused before overtaken',
      (outcomes) => {
        outcomes.overtake([row(0, 1, 2)]);
        outcomes.refuse([row(0, 1)], 'createPeople', REFUSED);
        outcomes.lose([row(0)]);
      },
      ['GONE', 'REFUSED', 'OVERTAKEN'],
    ],
  ])('%s', (_, happen, expected) => {
    expect(settled(happen).results.map(({ result }) => result)).toEqual(expected);
  });

  it('tells of which company, and by the first error and every field why', () => {
    const { results, outcomes } = settled(({ refuse }) => {
      refuse([row(1)], 'createPeople', REFUSED);
      refuse([row(1, 2)], 'createKeyAccounts', LIMITED);
      refuse([row(1)], 'createPeople', LIMITED);
    });
    expect(results).toEqual([
      { companyId: 'a', result: 'WRITTEN' },
      { companyId: 'b', result: 'REFUSED', reason: 'REFUSED: createPeople, createKeyAccounts: no option' },
      { companyId: null, result: 'REFUSED', reason: 'RATE_LIMITED: createKeyAccounts: too many' },
    ]);
    expect([0, 1, 2].map(outcomes.isRefused)).toEqual([false, true, true]);
    expect(outcomes.isAnyRefused()).toBe(true);
    expect(createOutcomes().isAnyRefused()).toBe(false);
  });
});
