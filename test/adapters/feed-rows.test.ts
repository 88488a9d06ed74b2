/** Which records without a company a change leads to. */
import { describe, expect, it } from 'vitest';
import { toRows } from '../../src/adapters/twenty/feed/rows.ts';

const STAMP = '2026-11-23T09:00:00.000Z';
const ids = {
  row: '5eed0001-0000-4000-8000-000000000001',
  deal: '5eed0001-0000-4000-8000-000000000002',
  company: '5eed0001-0000-4000-8000-000000000003',
};
const company = { id: ids.company, countedRecords: null, scoredAt: null, closenessScore: null };

type Link = { deletedAt: string | null; companyId: string | null; company: typeof company | null };

const milestone = (opportunity: Link | null) => ({
  id: ids.row,
  createdAt: STAMP,
  updatedAt: STAMP,
  deletedAt: null,
  opportunityId: opportunity === null ? null : ids.deal,
  dueOn: null,
  doneOn: null,
  agreedOn: '2026-11-20',
  opportunity,
});

const need = (values: { companyId?: string | null; deletedAt?: string | null }) => ({
  id: ids.row,
  createdAt: STAMP,
  updatedAt: STAMP,
  deletedAt: null,
  companyId: null,
  espPlanId: null,
  need: 'A need',
  needState: 'OPEN',
  horizon: null,
  expectedOn: null,
  identifiedOn: null,
  estimatedValue: { amountMicros: null, currencyCode: null },
  opportunityId: null,
  opportunity: null,
  company: null,
  ...values,
});

describe('a change leads to', () => {
  it.each<[string, Parameters<typeof toRows>, unknown]>([
    [
      'the deal of a step, which has no company',
      ['dealMilestone', milestone({ deletedAt: null, companyId: null, company: null })],
      { loose: { object: 'opportunity', id: ids.deal }, company: null },
    ],
    [
      "the company of a step's deal",
      ['dealMilestone', milestone({ deletedAt: null, companyId: ids.company, company })],
      { loose: null, company: { id: ids.company } },
    ],
    [
      "nothing while the company of a step's deal is in the trash",
      ['dealMilestone', milestone({ deletedAt: null, companyId: ids.company, company: null })],
      { loose: null, company: null },
    ],
    ['nothing for a step of no deal', ['dealMilestone', milestone(null)], { loose: null, company: null }],
    [
      'a need itself, which has no company',
      ['accountNeed', need({})],
      { loose: { object: 'accountNeed', id: ids.row } },
    ],
    ['nothing for one in the trash', ['accountNeed', need({ deletedAt: STAMP })], { loose: null }],
    ['nothing for one of a company', ['accountNeed', need({ companyId: ids.company })], { loose: null }],
  ])('%s', (_title, [object, node], expected) => {
    expect(toRows(object, node)).toMatchObject([expected]);
  });
});
