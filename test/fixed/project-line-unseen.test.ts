/** What stands beside a deal starts no process when it comes or goes: the feed counts it, and what an event got lost of. */
import { describe, expect, it } from 'vitest';
import { type LeanWorkspace, recordsIn, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts } from './support/some-accounts.ts';

type Values = Readonly<Record<string, unknown>>;

const MINUTE_MS = 60_000;

/** Each is one of the eight shares of the plan to win, 13 of 100 when rounded, or is none while it says `unsaid`. */
const SHARES: readonly [object: string, said: Values, unsaid: Values, beside: readonly Values[]][] = [
  ['dealAssessment', { kind: 'FULL', round: 1, assessedOn: '2026-11-20' }, { kind: 'QUICK' }, []],
  ['dealCompetitor', { standing: 'NO_DECISION' }, { deletedAt: '2026-11-23T11:00:00.000Z' }, []],
  ['decisionCriterion', { ourFit: 'BETTER' }, { ourFit: null }, [{ ourFit: 'SAME' }, { ourFit: 'SAME' }]],
  ['dealMilestone', { dueOn: '2027-03-01', agreedOn: '2026-11-20' }, { agreedOn: null }, []],
];

const dealIn = (workspace: LeanWorkspace, company: string | null) =>
  workspace.make('opportunity', { name: 'Frame', companyId: company, stage: 'PROPOSAL' });

async function twoTicks(workspace: LeanWorkspace): Promise<void> {
  for (let tick = 1; tick <= 2; tick += 1) {
    workspace.advance(MINUTE_MS);
    await tickIn(workspace);
  }
}

describe.each(SHARES)('a %s', (object, said, unsaid, beside) => {
  it.each([
    ['a company', companyId(1)],
    ['no company', null],
  ])('of a deal of %s is counted two ticks later, whatever became of it', async (_of, company) => {
    const workspace = someAccounts(2);
    await tickIn(workspace);
    const opportunityId = dealIn(workspace, company);
    for (const values of beside) workspace.make(object, { opportunityId, ...values });
    await twoTicks(workspace);
    const completeness = () =>
      recordsIn(workspace, 'opportunity').find(({ id }) => id === opportunityId)?.winPlanCompleteness ?? 0;
    const seen = [completeness()];
    const id = workspace.make(object, { opportunityId, ...said });
    await twoTicks(workspace);
    seen.push(completeness());
    const trash = { deletedAt: '2026-11-23T12:00:00.000Z' };
    for (const values of [unsaid, { deletedAt: null, ...said }, trash, { deletedAt: null }]) {
      workspace.change(object, id, values);
      await twoTicks(workspace);
      seen.push(completeness());
    }
    expect(seen).toEqual([0, 13, 0, 13, 0, 13]);
  });

  it('that left for a deal of another company counts there, and where it was no longer', async () => {
    const workspace = someAccounts(2);
    await tickIn(workspace);
    const [former, later] = [dealIn(workspace, companyId(0)), dealIn(workspace, companyId(1))];
    for (const opportunityId of [former, later])
      for (const values of beside) workspace.make(object, { opportunityId, ...values });
    const id = workspace.make(object, { opportunityId: former, ...said });
    await twoTicks(workspace);
    workspace.advance(600_000);
    workspace.change(object, id, { opportunityId: later });
    await twoTicks(workspace);
    const deals = new Map(recordsIn(workspace, 'opportunity').map((deal) => [deal.id, deal]));
    expect([former, later].map((deal) => deals.get(deal)?.winPlanCompleteness ?? 0)).toEqual([0, 13]);
  });
});
