import { describe, expect, it } from 'vitest';
import { createOutcomes } from '../../../src/adapters/twenty/account/write-outcomes.ts';
import { createOthers, returnBroughtBack } from '../../../src/adapters/twenty/account/write-repairs.ts';
import type { AnswerRow, Sent } from '../../../src/adapters/twenty/account/write-requests.ts';
import {
  asMarked,
  claimCompanies,
  claimLiving,
  createCredits,
  markedUpdate,
  upsert,
} from '../../../src/adapters/twenty/account/write-roots.ts';
import { and, anyOf, markedBefore } from '../../../src/adapters/twenty/filters.ts';
import { WorkspaceError } from '../../../src/flows/workspace-error.ts';
import { scripted } from '../scripted-client.ts';
import { work } from './work.ts';

const READ_AT = new Date('2026-11-23T09:00:00.000Z');
const BEFORE = '2026-11-23T08:00:00.000Z';
const SINCE = '2026-11-23T09:30:00.000Z';

const IDS = ['a', 'b'];
const marked = IDS.map((id, owner) => ({ id, owners: [owner], scoredAt: new Date(BEFORE) }));
const news = IDS.map((id, owner) => ({ id, owners: [owner], data: { id } }));
const answered = (root: Sent['root'], rows: AnswerRow[] | null): Sent => ({ root, rows, error: null });
const ids = (...given: string[]): AnswerRow[] => given.map((id) => ({ id }));

/** Writes both companies or both contacts, and tells what became of them and what was put back. */
async function back(...sent: Sent[]) {
  const { client, asked } = scripted({ data: { deleted: [] } }, { data: { deleted: [] } });
  const outcomes = createOutcomes();
  await returnBroughtBack(client, sent, outcomes, READ_AT);
  return {
    results: outcomes.all([work('a'), work('b')]).map(({ result }) => result),
    returned: asked.map(({ query, variables }) => [query.split('(')[0], variables.filter]),
  };
}

const UNTOUCHED = { results: ['WRITTEN', 'WRITTEN'], returned: [] };

describe('companies that an upsert wrote and the claim beside it did not find', () => {
  const claim = (...found: string[]) => answered(claimCompanies(marked, READ_AT), ids(...found));
  const wrote = (scoredAt: string | null | undefined) =>
    answered(upsert('company', news), [
      { id: 'a', scoredAt: READ_AT.toISOString() },
      { id: 'b', scoredAt },
    ]);

  it.each([
    ['shows the mark that was read: it was in the trash', BEFORE, new Date(BEFORE)],
    ['shows no mark: it was destroyed, and is a new record', null, null],
  ])('one that %s, and goes back', async (_, mark, scoredAt) => {
    expect(await back(claim('a'), wrote(mark))).toEqual({
      results: ['WRITTEN', 'GONE'],
      returned: [['mutation ReturnCompanies', asMarked([{ id: 'b', owners: [1], scoredAt }])]],
    });
  });

  it.each([
    ['shows another mark: somebody marked it meanwhile', SINCE],
    ['shows nothing', undefined],
  ])('one that %s, and stays', async (_, mark) => {
    expect(await back(claim('a'), wrote(mark))).toEqual(UNTOUCHED);
  });

  it('one that had no mark when it was read, and has one now, stays', async () => {
    const unmarked = marked.map((row) => ({ ...row, scoredAt: null }));
    expect(await back(answered(claimCompanies(unmarked, READ_AT), ids('a')), wrote(BEFORE))).toEqual(
      UNTOUCHED,
    );
  });

  it('one that was claimed stays, and one that was not written', async () => {
    expect(await back(claim('a', 'b'), wrote(BEFORE))).toEqual(UNTOUCHED);
    expect(await back(claim('a'), answered(upsert('company', news), ids('a')))).toEqual(UNTOUCHED);
  });

  it('all stay while nobody knows which of them live', async () => {
    expect(await back(wrote(BEFORE))).toEqual(UNTOUCHED);
    expect(await back(answered(claimCompanies(marked, READ_AT), null), wrote(BEFORE))).toEqual(UNTOUCHED);
    expect(await back(claim('a'), answered(upsert('company', news), null))).toEqual(UNTOUCHED);
    expect(await back(answered(markedUpdate(marked, {}), ids('a')), wrote(BEFORE))).toEqual(UNTOUCHED);
  });
});

describe('other records that an upsert wrote and the claim beside it did not find', () => {
  const mark = { closenessScoredAt: READ_AT.toISOString() };
  const claim = (...found: string[]) => answered(claimLiving('person', news, mark), ids(...found));
  const wrote = (...written: string[]) => answered(upsert('person', news), ids(...written));

  it('go back unless a mark as new as ours tells that they live, and are judged again', async () => {
    expect(await back(claim('a'), wrote('a', 'b'))).toEqual({
      results: ['WRITTEN', 'OVERTAKEN'],
      returned: [
        ['mutation ReturnPeople', and({ id: anyOf(['b']) }, markedBefore('closenessScoredAt', READ_AT))],
      ],
    });
  });

  it('stay where they were found or were not written', async () => {
    expect(await back(claim('a', 'b'), wrote('a', 'b'))).toEqual(UNTOUCHED);
    expect(await back(claim('a'), wrote('a'))).toEqual(UNTOUCHED);
  });

  it('are not known by the claim of another object', async () => {
    const other = answered(claimLiving('keyAccount', news, mark), ids('a'));
    expect(await back(other, wrote('a', 'b'))).toEqual(UNTOUCHED);
    expect((await back(other, claim('b'), wrote('a', 'b'))).results).toEqual(['OVERTAKEN', 'WRITTEN']);
  });
});

describe('rows that were not created', () => {
  const failed = (rows: typeof news, code: 'DUPLICATE' | 'REFUSED'): Sent => ({
    root: createCredits(rows),
    rows: null,
    error: new WorkspaceError(code, 'no'),
  });
  const done = { data: { createSalesCredits: [{ id: 'x' }] } };
  const duplicate = { data: { createSalesCredits: null }, errors: [{ message: 'a duplicate entry' }] };
  const refused = { data: { createSalesCredits: null }, errors: [{ message: 'Not so' }] };
  const again = async (sent: Sent, ...answers: Record<string, unknown>[]) => {
    const { client, asked } = scripted(...answers);
    const outcomes = createOutcomes();
    await createOthers(client, 'WriteAccounts', sent, outcomes);
    return {
      parts: asked.map(({ variables }) => variables.createSalesCredits_data),
      results: outcomes.all([work('a'), work('b')]).map(({ result }) => result),
    };
  };
  const [first, second] = [[{ id: 'a' }], [{ id: 'b' }]];

  it.each([
    ['a single one is there', failed(news.slice(0, 1), 'DUPLICATE'), [], [], 'WRITTEN'],
    ['one of two is there', failed(news, 'DUPLICATE'), [duplicate, done], [first, second], 'WRITTEN'],
    ['both are there', failed(news, 'DUPLICATE'), [duplicate, duplicate], [first, second], 'WRITTEN'],
    ['they may be made after all', failed(news, 'REFUSED'), [done], [[...first, ...second]], 'WRITTEN'],
    ['they are refused again', failed(news, 'REFUSED'), [refused], [[...first, ...second]], 'REFUSED'],
  ])('%s', async (_, sent, answers, parts, result) => {
    expect(await again(sent, ...answers)).toEqual({ parts, results: [result, result] });
  });
});
