import { describe, expect, it } from 'vitest';
import { ALIVE, and } from '../../src/adapters/twenty/filters.ts';
import { guardedUpdates, MOST_RECORDS } from '../../src/adapters/twenty/guarded-updates.ts';

const readAt = new Date('2026-11-23T09:00:00.000Z');
const row = <Values extends object>(id: string, values: Values) => ({ id, updatedAt: readAt, values });
const asRead = (...ids: string[]) => ({
  or: ids.map((id) => and({ id: { eq: id } }, { updatedAt: { lte: readAt.toISOString() } })),
});

describe('filtered updates', () => {
  it('write once what several records get, whatever the order of the names', () => {
    const updates = guardedUpdates<object>([
      row('1', { status: 'EXPIRED', terms: [{ from: 1, to: 2 }] }),
      row('2', { status: 'ACTIVE' }),
      row('3', { terms: [{ to: 2, from: 1 }], status: 'EXPIRED' }),
    ]);
    expect(updates).toEqual([
      {
        filter: and(asRead('1', '3'), ALIVE),
        data: { status: 'EXPIRED', terms: [{ from: 1, to: 2 }] },
      },
      { filter: and(asRead('2'), ALIVE), data: { status: 'ACTIVE' } },
    ]);
  });

  it('keep apart what only looks alike', () => {
    const values = [{ on: null }, { on: 'null' }, { on: [] }, { on: {} }, {}];
    expect(guardedUpdates(values.map((value, index) => row(`${index}`, value)))).toHaveLength(5);
  });

  it('name at most so many records, and what else has to be true', () => {
    const updates = guardedUpdates(
      Array.from({ length: MOST_RECORDS + 1 }, (_, index) => row(`${index}`, { status: 'EXPIRED' })),
      ({ status }) => [{ status: { neq: status } }],
    );
    expect(updates.map(({ filter }) => filter)).toEqual([
      and(asRead(...Array.from({ length: MOST_RECORDS }, (_, index) => `${index}`)), ALIVE, {
        status: { neq: 'EXPIRED' },
      }),
      and(asRead(`${MOST_RECORDS}`), ALIVE, { status: { neq: 'EXPIRED' } }),
    ]);
  });

  it('are none for no record', () => {
    expect(guardedUpdates([])).toEqual([]);
  });
});
