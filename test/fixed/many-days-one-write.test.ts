/** Deals that closed on days of their own were written one by one: six requests for each company of a first pass. */
import { expect, it } from 'vitest';
import { recordsIn, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts, usd } from './support/some-accounts.ts';

const DEALS = 40;
/** So many that the answer to an update tells which of them live, and nothing has to be asked for that. */
const MANY_DEALS = 240;
const dayOf = (index: number): string =>
  `2026-${String(1 + (index % 10)).padStart(2, '0')}-${10 + (index % 15)}`;

function withClosedDeals(deals = DEALS) {
  const workspace = someAccounts(2);
  const ids = Array.from({ length: deals }, (_, index) =>
    workspace.make('opportunity', {
      name: `Closed ${index}`,
      companyId: companyId(index % 2),
      stage: index % 3 === 0 ? 'LOST' : 'CUSTOMER',
      amount: usd(10_000 + index),
      closeDate: `${dayOf(index)}T00:00:00.000Z`,
    }),
  );
  const closedOn = (): Record<string, unknown> =>
    Object.fromEntries(
      recordsIn(workspace, 'opportunity')
        .filter(({ id }) => ids.includes(id))
        .map(({ id, closedOn: day }) => [id, day]),
    );
  return { workspace, ids, closedOn };
}

async function untilScored(
  { workspace }: ReturnType<typeof withClosedDeals>,
  meanwhile: (query: string) => void,
): Promise<void> {
  const trouble = { before: ({ query }: { query: string }) => meanwhile(query) };
  for (let minute = 0; minute < 3; minute += 1) {
    await tickIn(workspace, { trouble });
    workspace.advance(60_000);
  }
}

it('deals that closed on many days are written together', async () => {
  const stage = withClosedDeals();
  const queries: string[] = [];
  await untilScored(stage, (query) => void queries.push(query));
  expect(Object.values(stage.closedOn())).toEqual(Array.from({ length: DEALS }, (_, index) => dayOf(index)));
  expect(queries.filter((query) => query.includes('mutation WriteAccounts')).length).toBeLessThanOrEqual(8);
});

it('many of them are upserted after an update of theirs, without a look', async () => {
  const stage = withClosedDeals(MANY_DEALS);
  const queries: string[] = [];
  await untilScored(stage, (query) => void queries.push(query));
  expect(Object.values(stage.closedOn())).toEqual(
    Array.from({ length: MANY_DEALS }, (_, index) => dayOf(index)),
  );
  // Of those that are left over from the large updates.
  expect(queries.filter((query) => query.includes('StillSo')).length).toBeLessThanOrEqual(1);
});

it.each([
  ['a few, which are looked at', DEALS, 'query StillSo'],
  ['many, which an update tells of', MANY_DEALS, 'mutation WriteAccounts'],
])(
  'what a person types, and what is thrown away, between reading and writing stays so: of %s',
  async (_, deals, moment) => {
    const stage = withClosedDeals(deals);
    const [typed = '', gone = ''] = stage.ids;
    let isDone = false;
    await untilScored(stage, (query) => {
      if (isDone || !query.includes(moment)) return;
      isDone = true;
      stage.workspace.change('opportunity', typed, { closedOn: '2026-02-02' });
      stage.workspace.change('opportunity', gone, { deletedAt: stage.workspace.now().toISOString() });
    });
    expect(isDone).toBe(true);
    expect(stage.closedOn()).toMatchObject({ [typed]: '2026-02-02' });
    expect(Object.keys(stage.closedOn())).toHaveLength(deals - 1);
    expect(stage.workspace.server.of('opportunity').get(gone)?.deletedAt).not.toBeNull();
  },
);
