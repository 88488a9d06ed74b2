/** People at work in a workspace in memory. What they do is told as Twenty's events tell it, to whoever delivers them. */
import type { RecordChange } from '../../src/flows/change/record-change.ts';
import { usd } from '../fixed/support/some-accounts.ts';
import { type LeanWorkspace, recordsIn } from '../support/lean-workspace.ts';
import type { BusinessStep, CompanyStep, PolicyStep } from './steps.ts';

type Row = ReturnType<typeof recordsIn>[number];
type Values = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;

export const allIn = ({ server }: LeanWorkspace, object: string): Row[] =>
  [...server.of(object).ids(null)].flatMap((id) => server.of(object).get(id) ?? []);

const chosen = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

const oneOf = <Value>(values: readonly [Value, ...Value[]], index: number): Value =>
  values[index % values.length] ?? values[0];

const dayAfter = (workspace: LeanWorkspace, days: number): string =>
  new Date(workspace.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** What a number of a step makes of a record's own fields. */
const typed: Readonly<
  Record<BusinessStep['object'], (workspace: LeanWorkspace, step: BusinessStep) => Values>
> = {
  opportunity: (workspace, { pick, to }) => ({
    stage: oneOf(['PROPOSAL', 'PROPOSAL', 'CUSTOMER', 'LOST', 'MEETING'], to),
    amount: pick % 7 === 6 ? usd(0) : usd(40_000 + to * 9000),
    closeDate: `${dayAfter(workspace, to * 8 - 120)}T00:00:00.000Z`,
    termMonths: oneOf([null, null, 12, 36], pick),
    partOfContractId: pick % 5 === 4 ? (chosen(recordsIn(workspace, 'contract'), to)?.id ?? null) : null,
  }),
  contract: (workspace, { pick, to }) => ({
    status: oneOf(['ACTIVE', 'ACTIVE', 'DRAFT', 'EXPIRED', 'TERMINATED'], to),
    amount: usd(30_000 + to * 8000),
    amountPer: oneOf([null, 'YEAR', 'WHOLE_TERM', 'MONTH'], to),
    signedOn: dayAfter(workspace, -10 * pick),
    startsOn: dayAfter(workspace, -9 * pick),
    endsOn: pick % 4 === 3 ? null : dayAfter(workspace, 30 * to - 60),
    autoRenews: pick % 3 === 0,
    opportunityId: pick % 2 === 0 ? null : (chosen(recordsIn(workspace, 'opportunity'), to)?.id ?? null),
  }),
  person: (workspace, { pick, to }) => ({
    buyingRole: oneOf([null, 'DECISION_MAKER', 'EVALUATOR', 'USER'], to),
    supportLevel: oneOf(['SUPPORTER', 'ENEMY', 'MENTOR', null], pick),
    coverage: oneOf(['IN_DEPTH', 'BRIEF_CONTACT', null], to),
    relationshipCheckedOn: dayAfter(workspace, -5 * to),
  }),
  accountNeed: (workspace, { pick, to }) => ({
    need: 'Something else',
    needState: oneOf(['OPEN', 'OPEN', 'COVERED'], pick),
    horizon: oneOf(['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'], to),
    estimatedValue: usd(to * 20_000),
    opportunityId: pick % 3 === 0 ? (chosen(recordsIn(workspace, 'opportunity'), to)?.id ?? null) : null,
  }),
  dealMilestone: (workspace, { pick, to }) => ({
    dueOn: dayAfter(workspace, to * 9),
    agreedOn: pick % 3 === 0 ? null : dayAfter(workspace, -pick),
  }),
};

/** What a record belongs to. */
function ownerOf(workspace: LeanWorkspace, { object, to }: BusinessStep): Values {
  const idOf = (owner: string): string | null => chosen(recordsIn(workspace, owner), to)?.id ?? null;
  return object === 'dealMilestone' ? { opportunityId: idOf('opportunity') } : { companyId: idOf('company') };
}

const created: Readonly<Record<BusinessStep['object'], Values>> = {
  opportunity: { name: 'Another deal' },
  contract: { name: 'Another contract' },
  person: { name: { firstName: 'Another', lastName: 'Contact' } },
  accountNeed: { need: 'Another need' },
  dealMilestone: { name: 'Another step' },
};

/** One thing that somebody does to a deal, contract, contact, need or step; null when there is none to do it to. */
export function changeBusiness(workspace: LeanWorkspace, step: BusinessStep): RecordChange | null {
  const { object, does } = step;
  const table = workspace.server.of(object);
  const told = (action: RecordChange['action'], before: Row | null, id: string): RecordChange => ({
    object,
    action,
    recordId: id,
    before,
    after: action === 'destroyed' ? null : table.get(id),
    updatedFields: action === 'updated' ? Object.keys(before ?? {}) : null,
  });
  if (does === 'CREATE') {
    const values = { ...created[object], ...typed[object](workspace, step), ...ownerOf(workspace, step) };
    return told('created', null, workspace.make(object, values));
  }
  const isGone = does === 'RESTORE';
  const before = chosen(
    allIn(workspace, object).filter(({ deletedAt }) => does === 'DESTROY' || Boolean(deletedAt) === isGone),
    step.pick,
  );
  if (!before) return null;
  if (does === 'DESTROY') {
    table.remove(before.id);
    return told('destroyed', before, before.id);
  }
  const values = {
    EDIT: typed[object](workspace, step),
    MOVE: ownerOf(workspace, step),
    DELETE: { deletedAt: workspace.now().toISOString() },
    RESTORE: { deletedAt: null },
  }[does];
  workspace.change(object, before.id, values);
  const action = ({ EDIT: 'updated', MOVE: 'updated', DELETE: 'deleted', RESTORE: 'restored' } as const)[
    does
  ];
  return told(action, before, before.id);
}

/** A merge as 2.21 does it: records move without showing who moved them, the absorbed company is gone without a trace. */
function merge(workspace: LeanWorkspace, from: string, to: string): void {
  const { server } = workspace;
  const updatedAt = workspace.now().toISOString();
  for (const object of [
    'opportunity',
    'contract',
    'person',
    'accountNeed',
    'keyAccount',
    'closenessScore',
    'taskTarget',
  ]) {
    const column = object === 'taskTarget' ? 'targetCompanyId' : 'companyId';
    for (const id of [...server.of(object).children(column, from)])
      server.of(object).change(id, { [column]: to, updatedAt });
  }
  server.of('company').remove(from);
}

export function changeCompany(workspace: LeanWorkspace, { does, pick, to }: CompanyStep): void {
  const isGone = does === 'RESTORE_COMPANY';
  const companies = allIn(workspace, 'company').filter(({ deletedAt }) => Boolean(deletedAt) === isGone);
  const company = chosen(companies, pick);
  const other = chosen(companies, to);
  if (!company) return;
  if (does === 'VALUE') workspace.change('company', company.id, { potentialAnnualValue: usd(to * 90_000) });
  else if (does === 'DELETE_COMPANY')
    workspace.change('company', company.id, { deletedAt: workspace.now().toISOString() });
  else if (does === 'RESTORE_COMPANY') workspace.change('company', company.id, { deletedAt: null });
  else if (other && other !== company) merge(workspace, company.id, other.id);
}

export function changePolicy(workspace: LeanWorkspace, { to }: PolicyStep): RecordChange | null {
  const [before] = recordsIn(workspace, 'scoringPolicy');
  if (!before) return null;
  const values = { revenueWeight: 10 + to, largeDealThreshold: usd(50_000 + to * 10_000) };
  workspace.change('scoringPolicy', before.id, values);
  return {
    object: 'scoringPolicy',
    action: 'updated',
    recordId: before.id,
    before,
    after: workspace.server.of('scoringPolicy').get(before.id),
    updatedFields: Object.keys(values),
  };
}
