/** Random histories of a workspace: what people do, and what goes wrong between them and the app. */
import fc from 'fast-check';
import { follow } from '../../src/flows/change/follow.ts';
import type { RecordChange } from '../../src/flows/change/record-change.ts';
import { requestRun } from '../../src/flows/run/request-run.ts';
import { workOn } from '../../src/flows/run/work-on.ts';
import { someAccounts, usd } from '../fixed/support/some-accounts.ts';
import { type LeanWorkspace, recordsIn, type Trouble, tickIn } from '../support/lean-workspace.ts';

const COMPANIES = 5;

const MINUTE_MS = 60_000;

/** How an event gets to the app. */
export type Delivery = 'AT_ONCE' | 'NEVER' | 'TWICE' | 'LATE';

/** What may happen to the app's executions of a minute. */
export type Weather = 'FAIR' | 'THROTTLED' | 'KILLED' | 'TWO_AT_ONCE' | 'FAST_CLOCK' | 'SLOW_CLOCK';

/** One thing that happens. Records are chosen by numbers, among those that there are then. */
type DealStep = {
  does: 'EDIT' | 'CREATE' | 'MOVE' | 'DELETE' | 'RESTORE';
  pick: number;
  to: number;
  event: Delivery;
};
type CompanyStep = {
  does: 'VALUE' | 'DELETE_COMPANY' | 'RESTORE_COMPANY' | 'MERGE';
  pick: number;
  to: number;
};
export type Step = DealStep | CompanyStep | { does: 'MINUTE'; weather: Weather; at: number };

const pick = fc.nat({ max: 30 });

export const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constantFrom<DealStep['does'][]>('EDIT', 'CREATE', 'MOVE', 'DELETE', 'RESTORE'),
    pick,
    to: pick,
    event: fc.constantFrom<Delivery[]>('AT_ONCE', 'NEVER', 'TWICE', 'LATE'),
  }),
  fc.record({
    does: fc.constantFrom<CompanyStep['does'][]>('VALUE', 'DELETE_COMPANY', 'RESTORE_COMPANY', 'MERGE'),
    pick,
    to: pick,
  }),
  fc.record({
    does: fc.constant('MINUTE' as const),
    weather: fc.constantFrom<Weather[]>(
      'FAIR',
      'THROTTLED',
      'KILLED',
      'TWO_AT_ONCE',
      'FAST_CLOCK',
      'SLOW_CLOCK',
    ),
    at: fc.integer({ min: 1, max: 12 }),
  }),
);

type Row = ReturnType<typeof recordsIn>[number];

const allIn = ({ server }: LeanWorkspace, object: string): Row[] =>
  [...server.of(object).ids(null)].flatMap((id) => server.of(object).get(id) ?? []);

const chosen = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

const eventOf = (
  workspace: LeanWorkspace,
  action: RecordChange['action'],
  before: Row | null,
  id: string,
): RecordChange => ({
  object: 'opportunity',
  action,
  recordId: id,
  before,
  after: workspace.server.of('opportunity').get(id),
  updatedFields: action === 'updated' ? ['amount', 'companyId'] : null,
});

/** A merge as 2.21 does it: deals move without showing who moved them, the absorbed company is gone without a trace. */
const merge = (workspace: LeanWorkspace, from: string, to: string): void => {
  const { server } = workspace;
  for (const object of ['opportunity', 'keyAccount', 'closenessScore', 'taskTarget']) {
    const column = object === 'taskTarget' ? 'targetCompanyId' : 'companyId';
    for (const id of [...server.of(object).children(column, from)]) {
      if (object === 'opportunity')
        server.of(object).change(id, { companyId: to, updatedAt: workspace.now().toISOString() });
      else server.of(object).remove(id);
    }
  }
  server.of('company').remove(from);
};

const troubleOf = (weather: Weather, at: number): { trouble: Trouble; killed: Promise<void> } => {
  let asked = 0;
  let kill: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => {
    kill = resolve;
  });
  const trouble: Trouble = {
    death() {
      asked += 1;
      if (weather !== 'KILLED' || asked !== at) return null;
      kill();
      return at % 2 === 0 ? 'AFTER' : 'BEFORE';
    },
    refusal: () =>
      weather === 'THROTTLED' && asked >= at
        ? { message: 'Limit reached', path: [], extensions: { code: 'TOO_MANY_REQUESTS' } }
        : null,
  };
  return { trouble, killed };
};

const SKEW_MS: Partial<Record<Weather, number>> = { FAST_CLOCK: 5 * MINUTE_MS, SLOW_CLOCK: -5 * MINUTE_MS };

/** A tick that may fail: the next one has to make good for it. */
const tickInWeather = async (workspace: LeanWorkspace, weather: Weather, at: number): Promise<void> => {
  const { trouble, killed } = troubleOf(weather, at);
  const one = (): Promise<unknown> =>
    tickIn(workspace, { trouble, skewMs: SKEW_MS[weather] ?? 0 }).catch(() => undefined);
  await Promise.race([weather === 'TWO_AT_ONCE' ? Promise.all([one(), one()]) : one(), killed]);
};

const changeDeal = (workspace: LeanWorkspace, step: DealStep): RecordChange | null => {
  const deals = allIn(workspace, 'opportunity');
  const companies = recordsIn(workspace, 'company');
  const to = chosen(companies, step.to)?.id ?? null;
  if (step.does === 'CREATE') {
    const id = workspace.make('opportunity', {
      name: 'Another deal',
      companyId: to,
      stage: 'PROPOSAL',
      amount: usd(40_000 + step.pick * 9000),
      closeDate: '2026-12-10T00:00:00.000Z',
    });
    return eventOf(workspace, 'created', null, id);
  }
  const isGone = step.does === 'RESTORE';
  const before = chosen(
    deals.filter(({ deletedAt }) => Boolean(deletedAt) === isGone),
    step.pick,
  );
  if (!before) return null;
  const values = {
    EDIT: { amount: usd(50_000 + step.to * 7000) },
    MOVE: { companyId: to },
    DELETE: { deletedAt: workspace.now().toISOString() },
    RESTORE: { deletedAt: null },
  }[step.does];
  workspace.change('opportunity', before.id, values);
  const actions = { EDIT: 'updated', MOVE: 'updated', DELETE: 'deleted', RESTORE: 'restored' } as const;
  return eventOf(workspace, actions[step.does], before, before.id);
};

const changeCompany = (workspace: LeanWorkspace, { does, pick: index, to }: CompanyStep): void => {
  const isGone = does === 'RESTORE_COMPANY';
  const companies = allIn(workspace, 'company').filter(({ deletedAt }) => Boolean(deletedAt) === isGone);
  const company = chosen(companies, index);
  const other = chosen(companies, to);
  if (!company) return;
  if (does === 'VALUE') workspace.change('company', company.id, { potentialAnnualValue: usd(to * 90_000) });
  else if (does === 'DELETE_COMPANY')
    workspace.change('company', company.id, { deletedAt: workspace.now().toISOString() });
  else if (does === 'RESTORE_COMPANY') workspace.change('company', company.id, { deletedAt: null });
  else if (other && other !== company) merge(workspace, company.id, other.id);
};

/**
 * A deal that no event says has moved, and that an event counts for its new company before the feed looks, stays counted
 * for its old one until the next pass. So moves are told of here.
 */
const deliveryOf = ({ does, event }: DealStep): Delivery =>
  does === 'MOVE' && event !== 'TWICE' ? 'AT_ONCE' : event;

const deliver = async (workspace: LeanWorkspace, change: RecordChange): Promise<void> => {
  await follow(workspace.execution(), [change]);
};

const scoresIn = (workspace: LeanWorkspace): Record<string, unknown> =>
  Object.fromEntries(
    recordsIn(workspace, 'company').map((row) => [
      row.id,
      [row.importanceScore, row.closenessScore, row.countedRecords],
    ]),
  );

/** Lets everything be computed as if nothing ever had been. */
const fromScratch = async (workspace: LeanWorkspace): Promise<void> => {
  for (const { id } of recordsIn(workspace, 'company'))
    workspace.change('company', id, {
      importanceScore: null,
      closenessScore: null,
      countedRecords: '',
      scoredAt: null,
    });
  const wiring = workspace.execution();
  await workOn(wiring, await requestRun(wiring, 'MANUAL'), wiring.runOptions);
};

const quiet = async (workspace: LeanWorkspace): Promise<void> => {
  for (let minute = 0; minute < 3; minute += 1) {
    await tickIn(workspace);
    workspace.advance(MINUTE_MS);
  }
};

/** Plays a history, waits until the feed is quiet, and tells the scores as they are and as they would be from scratch. */
export const play = async (steps: readonly Step[]): Promise<{ scores: unknown; anew: unknown }> => {
  const workspace = someAccounts(COMPANIES);
  await tickIn(workspace);
  const late: RecordChange[] = [];
  for (const step of steps) {
    workspace.advance(3000);
    if (step.does === 'MINUTE') {
      workspace.advance(MINUTE_MS);
      await tickInWeather(workspace, step.weather, step.at);
      for (const change of late.splice(0).reverse()) await deliver(workspace, change);
    } else if ('event' in step) {
      const change = changeDeal(workspace, step);
      const event = deliveryOf(step);
      if (change === null || event === 'NEVER') continue;
      if (event === 'LATE') late.push(change);
      else await deliver(workspace, change);
      if (event === 'TWICE') await deliver(workspace, change);
    } else changeCompany(workspace, step);
  }
  // As long as what was killed, or what had a fast clock, may hold what it took.
  workspace.advance(12 * MINUTE_MS);
  await quiet(workspace);
  // Ranks are made once an hour, and what follows from them is counted after that.
  workspace.advance(62 * MINUTE_MS);
  await quiet(workspace);
  const scores = scoresIn(workspace);
  await fromScratch(workspace);
  return { scores, anew: scoresIn(workspace) };
};

export const aHistory: fc.Arbitrary<Step[]> = fc.array(aStep, { minLength: 1, maxLength: 14 });
