import { expect, it } from 'vitest';
import { rootFieldsOf } from '../../src/adapters/twenty/root-fields.ts';
import { PASS_SHARE } from '../../src/logic-functions/wiring/connect.ts';
import { type LeanWorkspace, recordsIn, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts, usd } from './support/some-accounts.ts';

/** Root fields an hour that a pass may ask for, of the 500 a minute that a server grants. */
const ROOTS_AN_HOUR = 500 * PASS_SHARE * 60;

const COMPANIES = 10;

const RECORDS = {
  contract: {
    status: 'ACTIVE',
    amount: usd(50_000),
    signedOn: '2026-02-01',
    startsOn: '2026-02-01',
    endsOn: '2027-01-31',
  },
  opportunity: { stage: 'PROPOSAL', amount: usd(120_000), closeDate: '2026-12-20T00:00:00.000Z' },
} as const;

type Many = { object: keyof typeof RECORDS; count: number; companies: number };

function aWorkspace({ object, count, companies }: Many): LeanWorkspace {
  const workspace = someAccounts(COMPANIES);
  for (let index = 0; index < count; index += 1)
    workspace.make(object, {
      ...RECORDS[object],
      name: `Record ${index}`,
      companyId: companies === 0 ? null : companyId(index % companies),
    });
  return workspace;
}

/** How many root fields a first pass asks for; it has been to the end of every phase. */
async function rootsOfPass(many: Many): Promise<number> {
  const workspace = aWorkspace(many);
  let roots = 0;
  await tickIn(workspace, {
    trouble: {
      before: ({ query }) => {
        roots += rootFieldsOf(query);
      },
    },
  });
  const [run] = recordsIn(workspace, 'scoreRun').filter(({ mode }) => mode !== 'FEED');
  expect(run).toMatchObject({ state: 'FINISHED', phase: 'RANKING', failed: 0 });
  return roots;
}

it.each<[number, Many['object'], string, number]>([
  [800_000, 'contract', 'no company', 0],
  [800_000, 'contract', 'some companies', COMPANIES],
  [500_000, 'opportunity', 'no company', 0],
  [500_000, 'opportunity', 'some companies', COMPANIES],
])('a pass with %d records of %s, of %s, takes four hours at most', async (total, object, _of, companies) => {
  const [few, more] = [400, 1200];
  const roots = async (count: number) => rootsOfPass({ object, count, companies });
  const each = ((await roots(more)) - (await roots(few))) / (more - few);
  expect((total * each) / ROOTS_AN_HOUR).toBeLessThanOrEqual(4);
});
