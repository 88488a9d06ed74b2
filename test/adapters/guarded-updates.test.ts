import { describe, expect, it } from 'vitest';
import { filteredUpdateOf } from '../../src/adapters/twenty/documents/filtered-updates.ts';
import { ALIVE, and } from '../../src/adapters/twenty/filters.ts';
import { guardedUpdates, MOST_RECORDS, writeGuarded } from '../../src/adapters/twenty/guarded-updates.ts';
import { scripted } from './scripted-client.ts';

const readAt = new Date('2026-11-23T09:00:00.000Z');
const row = <Values extends object>(id: string, values: Values) => ({ id, updatedAt: readAt, values });
const asRead = (...ids: string[]) => ({
  or: ids.map((id) => and({ id: { eq: id } }, { updatedAt: { lte: readAt.toISOString() } })),
});

describe('filtered updates', () => {
  it('write once what several records get, whatever the order of the names', () => {
    const [one, two, three] = [
      row('1', { status: 'EXPIRED', terms: [{ from: 1, to: 2 }] }),
      row('2', { status: 'ACTIVE' }),
      row('3', { terms: [{ to: 2, from: 1 }], status: 'EXPIRED' }),
    ] as const;
    expect(guardedUpdates([one, two, three])).toEqual([
      {
        filter: and(asRead('1', '3'), ALIVE),
        data: { status: 'EXPIRED', terms: [{ from: 1, to: 2 }] },
        rows: [one, three],
      },
      { filter: and(asRead('2'), ALIVE), data: { status: 'ACTIVE' }, rows: [two] },
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

describe('writing them', () => {
  const update = filteredUpdateOf('Contract', 'Contracts');
  const rows = [
    row('1', { status: 'EXPIRED' }),
    row('2', { status: 'ACTIVE' }),
    row('3', { status: 'EXPIRED' }),
  ];
  const wrote = (...ids: string[]) => ({ data: { updateContracts: ids.map((id) => ({ id })) } });

  it('takes a request for each set of values, and tells which records were as they had been read', async () => {
    const { client, asked } = scripted(wrote('3'), wrote('2'));
    const further = ({ status }: { status: string }) => [{ status: { neq: status } }];
    expect(await writeGuarded(client, update, rows, further)).toEqual(['3', '2']);
    expect(asked).toEqual(
      guardedUpdates(rows, further).map(({ filter, data }) => ({
        query: update.document,
        variables: { filter, data },
      })),
    );
  });

  it('takes none for no record', async () => {
    const { client, asked } = scripted();
    expect(await writeGuarded(client, update, [])).toEqual([]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['without the root', { data: { updateCompanies: [] } }],
    ['without ids', { data: { updateContracts: [{ name: 'Frame' }] } }],
    ['with nothing', { data: { updateContracts: null } }],
  ])('fails on an answer %s: nobody knows what was written', async (_, answer) => {
    const { client } = scripted(answer);
    await expect(writeGuarded(client, update, rows)).rejects.toMatchObject({
      code: 'ANSWER_MALFORMED',
      message: 'updateContracts did not arrive as expected',
    });
  });
});
