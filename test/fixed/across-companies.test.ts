/** A deal of one company that a contract or a need of another one is tied to: what happens to one counts for both. */
import { describe, expect, it } from 'vitest';
import { follow } from '../../src/flows/change/follow.ts';
import { fromScratch } from '../histories/from-scratch.ts';
import { type LeanWorkspace, recordsIn, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts, usd } from './support/some-accounts.ts';

type Values = Readonly<Record<string, unknown>>;

/** What somebody does to a record, as it is told of. */
type Deed = { object: string; id: string; action: 'updated' | 'deleted' | 'restored'; values: Values };

type Ids = { deal: string; contract: string; need: string };

const OURS = companyId(1);
const THEIRS = companyId(2);

const SIGNED = {
  name: 'Frame',
  companyId: OURS,
  status: 'ACTIVE',
  amount: usd(60_000),
  amountPer: 'YEAR',
  signedOn: '2026-09-01',
  startsOn: '2026-10-01',
  endsOn: '2027-09-30',
};

const WON = { stage: 'CUSTOMER', closedOn: '2026-09-01', amount: usd(300_000), termMonths: 12 };

const updated = (object: string, id: string, values: Values): Deed => ({
  object,
  id,
  action: 'updated',
  values,
});
const thrownAway = (object: string, id: string): Deed => ({
  object,
  id,
  action: 'deleted',
  values: { deletedAt: '2026-11-23T12:00:00.000Z' },
});
const broughtBack = (object: string, id: string): Deed => ({
  object,
  id,
  action: 'restored',
  values: { deletedAt: null },
});

type Case = {
  name: string;
  /** How the records stand before. */
  deal?: Values;
  contract?: Values;
  /** Whether the need, and no contract, is tied to the deal. */
  isNeed?: boolean;
  /** What happened to them before, of which everything was counted. */
  before?: (ids: Ids) => Deed;
  deed: (ids: Ids) => Deed;
};

const CASES: readonly Case[] = [
  {
    name: 'a contract is taken off the deal',
    deed: ({ contract }) => updated('contract', contract, { opportunityId: null }),
  },
  {
    name: 'a contract is tied to the deal',
    contract: { opportunityId: null },
    deed: ({ contract, deal }) => updated('contract', contract, { opportunityId: deal }),
  },
  {
    name: 'the contract is thrown away',
    deed: ({ contract }) => thrownAway('contract', contract),
  },
  {
    name: 'the contract comes back from the trash',
    before: ({ contract }) => thrownAway('contract', contract),
    deed: ({ contract }) => broughtBack('contract', contract),
  },
  {
    name: 'the contract turns out to be a draft',
    deed: ({ contract }) => updated('contract', contract, { status: 'DRAFT' }),
  },
  {
    name: 'the deal that gives the contract its end is for longer',
    contract: { endsOn: null, amountPer: 'WHOLE_TERM' },
    deed: ({ deal }) => updated('opportunity', deal, { termMonths: 24 }),
  },
  {
    name: 'the deal that gives the contract its end is thrown away',
    contract: { endsOn: null, amountPer: 'WHOLE_TERM' },
    deed: ({ deal }) => thrownAway('opportunity', deal),
  },
  {
    name: 'the deal that gives the contract its end comes back from the trash',
    contract: { endsOn: null, amountPer: 'WHOLE_TERM' },
    before: ({ deal }) => thrownAway('opportunity', deal),
    deed: ({ deal }) => broughtBack('opportunity', deal),
  },
  {
    name: 'the deal goes to the company of the contract',
    deed: ({ deal }) => updated('opportunity', deal, { companyId: OURS }),
  },
  {
    name: 'the contract that includes the deal turns out to be a draft',
    deal: { partOfContractId: 'contract' },
    contract: { opportunityId: null },
    deed: ({ contract }) => updated('contract', contract, { status: 'DRAFT' }),
  },
  {
    name: 'the contract that includes the deal is thrown away',
    deal: { partOfContractId: 'contract' },
    contract: { opportunityId: null },
    deed: ({ contract }) => thrownAway('contract', contract),
  },
  {
    name: 'the contract that includes the deal comes back from the trash',
    deal: { partOfContractId: 'contract' },
    contract: { opportunityId: null },
    before: ({ contract }) => thrownAway('contract', contract),
    deed: ({ contract }) => broughtBack('contract', contract),
  },
  {
    name: 'the deal that a need has become is lost',
    isNeed: true,
    deed: ({ deal }) => updated('opportunity', deal, { stage: 'LOST' }),
  },
  {
    name: 'the deal that a need has become is thrown away',
    isNeed: true,
    deed: ({ deal }) => thrownAway('opportunity', deal),
  },
  {
    name: 'the deal that a need has become comes back from the trash',
    isNeed: true,
    before: ({ deal }) => thrownAway('opportunity', deal),
    deed: ({ deal }) => broughtBack('opportunity', deal),
  },
  {
    name: 'a need is taken off the deal',
    isNeed: true,
    deal: { stage: 'PROPOSAL' },
    deed: ({ need }) => updated('accountNeed', need, { opportunityId: null }),
  },
];

/** The scores of companies by their ids. Ranks, which are made once an hour, are left out. */
const scoresIn = (workspace: LeanWorkspace) =>
  recordsIn(workspace, 'company').map(({ id, importanceScore, closenessScore }) => ({
    id,
    importanceScore,
    closenessScore,
  }));

async function ticks(workspace: LeanWorkspace): Promise<void> {
  for (let minute = 0; minute < 2; minute += 1) {
    workspace.advance(60_000);
    await tickIn(workspace);
  }
}

function make(workspace: LeanWorkspace, { deal = {}, contract = {}, isNeed = false }: Case): Ids {
  const dealId = recordsIn(workspace, 'opportunity').find(({ companyId: id }) => id === THEIRS)?.id ?? '';
  const contractId = workspace.make('contract', {
    ...SIGNED,
    opportunityId: isNeed ? null : dealId,
    ...contract,
  });
  const needId = workspace.make('accountNeed', {
    companyId: OURS,
    need: 'More of it',
    needState: 'OPEN',
    horizon: 'WITHIN_3_MONTHS',
    estimatedValue: usd(900_000),
    opportunityId: isNeed ? dealId : null,
  });
  workspace.change('opportunity', dealId, {
    ...WON,
    ...deal,
    ...('partOfContractId' in deal ? { partOfContractId: contractId } : {}),
  });
  return { deal: dealId, contract: contractId, need: needId };
}

async function happen(workspace: LeanWorkspace, deed: Deed, isTold: boolean): Promise<void> {
  const { object, id, action, values } = deed;
  workspace.advance(5000);
  const before = workspace.server.of(object).get(id);
  workspace.change(object, id, values);
  if (!isTold) return;
  workspace.advance(500);
  await follow(workspace.execution(), [
    {
      object: object as 'contract',
      action,
      recordId: id,
      before,
      after: workspace.server.of(object).get(id),
      updatedFields: action === 'updated' ? Object.keys(values) : null,
    },
  ]);
}

it('a deal in the trash leads to no company', async () => {
  const workspace = someAccounts(4);
  const [one] = CASES;
  if (one === undefined) throw new Error('no case');
  const { deal, contract } = make(workspace, one);
  const tied = async () => {
    const { rows } = await workspace.execution().feed.look(new Date(0));
    const row = rows.find(({ id }) => id === contract);
    return row?.kind === 'RECORD' ? row.companiesOfDeals.map(({ id }) => id) : null;
  };
  expect(await tied()).toEqual([THEIRS]);
  workspace.change('opportunity', deal, { partOfContractId: contract });
  expect(await tied()).toEqual([THEIRS, THEIRS]);
  workspace.change('opportunity', deal, { deletedAt: '2026-11-23T12:00:00.000Z' });
  expect(await tied()).toEqual([]);
});

describe.each([
  ['its event', true],
  ['no event', false],
])('with %s', (_, isTold) => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const workspace = someAccounts(4);
    await tickIn(workspace);
    workspace.advance(5000);
    const ids = make(workspace, one);
    await ticks(workspace);
    if (one.before) {
      await happen(workspace, one.before(ids), false);
      await ticks(workspace);
    }
    // So that no tick looks back to what came before.
    workspace.advance(2 * 3_600_000);
    await ticks(workspace);
    const former = scoresIn(workspace);
    await happen(workspace, one.deed(ids), isTold);
    await ticks(workspace);
    const computed = scoresIn(workspace);
    await fromScratch(workspace);
    expect(computed).toEqual(scoresIn(workspace));
    expect(computed).not.toEqual(former);
  });
});
