import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLeanServer } from '../../scripts/lean/server.ts';
import { byImportance } from '../../scripts/scale/by-importance.ts';

const COMPANIES = 6;

const idOf = (index: number): string => `${index}`;

/** Scores that companies get one after the other; null takes one away. */
const writes = fc.array(
  fc.record({
    index: fc.nat({ max: COMPANIES - 1 }),
    score: fc.option(fc.integer({ min: 1, max: 4 })),
    isAskedAfter: fc.boolean(),
  }),
  { maxLength: 20 },
);

it('companies are in the order of their scores after any changes', () => {
  fc.assert(
    fc.property(writes, fc.option(fc.integer({ min: 1, max: 4 })), (changes, most) => {
      const server = createLeanServer();
      const table = server.of('company');
      for (let index = 0; index < COMPANIES; index += 1) table.insert({ id: idOf(index) });
      const ordered = byImportance(server);
      const asked = (limit: number | null) => [...(ordered('company', 'importanceScore', limit) ?? [])];
      for (const { index, score, isAskedAfter } of changes) {
        table.change(idOf(index), { importanceScore: score });
        if (isAskedAfter) asked(null);
      }
      const expected = [...table.ids(null)]
        .map((id) => ({ id, score: table.get(id)?.importanceScore }))
        .filter((one): one is { id: string; score: number } => typeof one.score === 'number')
        .filter(({ score }) => most === null || score <= most)
        .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
      expect(asked(most)).toEqual(expected.map(({ id }) => id));
    }),
  );
});
