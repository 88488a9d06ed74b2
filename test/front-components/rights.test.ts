import { describe, expect, it } from 'vitest';
import { RIGHTS_QUERY } from '../../src/front-components/workspace/documents.ts';
import { ALL_RIGHTS, readRights } from '../../src/front-components/workspace/rights.ts';
import { stage } from './support/stage.ts';

const ROOTS = [
  'updateKeyAccounts',
  'updateEspPlans',
  'updateAccountNeeds',
  'updateOpportunities',
  'updateSupportRequests',
  'updateContracts',
];

const error = (code: string) => ({ message: 'No.', extensions: { code } });
const FORBIDDEN = error('FORBIDDEN');

/** What updates of no record answer: nothing to whoever may make them, and an error beside each that is refused. */
const answered = (refused: readonly string[], errors: readonly unknown[]) => ({
  body: {
    data: Object.fromEntries(ROOTS.map((root) => [root, refused.includes(root) ? null : []])),
    ...(errors.length === 0 ? {} : { errors }),
  },
});

async function rightsFor(reply: { status?: number; body: unknown }) {
  const { desk, queries } = stage({ graphql: () => reply });
  const rights = await readRights(desk.client);
  expect(queries).toEqual([RIGHTS_QUERY]);
  return rights;
}

describe('what a person may do', () => {
  it.each([
    ['a director everything', answered([], []), ALL_RIGHTS],
    [
      'a rep all but deciding',
      answered(['updateKeyAccounts'], [FORBIDDEN]),
      { ...ALL_RIGHTS, decide: false },
    ],
    [
      'a reader nothing',
      answered(
        ROOTS,
        ROOTS.map(() => FORBIDDEN),
      ),
      { decide: false, plan: false, need: false, sell: false, help: false, agree: false },
    ],
    ['nobody knows from another error', answered(['updateKeyAccounts'], [error('INTERNAL')]), ALL_RIGHTS],
    ['nobody knows from a server out of order', { status: 500, body: {} }, ALL_RIGHTS],
  ])('%s', async (_case, reply, expected) => {
    expect(await rightsFor(reply)).toEqual(expected);
  });

  it('is asked by updates that no record can match', () => {
    expect(RIGHTS_QUERY.match(/filter: \{ id: \{ eq: \$none \} \}/g)).toHaveLength(6);
  });
});
