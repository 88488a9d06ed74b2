/** Random histories of a workspace: what people do, and what goes wrong between them and the app. */

import { follow } from '../../src/flows/change/follow.ts';
import type { RecordChange } from '../../src/flows/change/record-change.ts';
import { changedPolicies } from '../../src/flows/policy/changed-policies.ts';
import { policiesChanged } from '../../src/flows/policy/policy-changed.ts';
import { someAccounts } from '../fixed/support/some-accounts.ts';
import { type LeanWorkspace, type Trouble, tickIn } from '../support/lean-workspace.ts';
import { changeBusiness, changeCompany, changePolicy } from './deeds.ts';
import { computedIn, fromScratch, passOver } from './from-scratch.ts';
import type { Delivery, Step, Weather } from './steps.ts';

const COMPANIES = 5;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function troubleOf(weather: Weather, at: number): { trouble: Trouble; killed: Promise<void> } {
  let asked = 0;
  let kill: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => {
    kill = resolve;
  });
  const refused = (code: string) => ({ message: 'Not now', path: [], extensions: { code } });
  const trouble: Trouble = {
    death() {
      asked += 1;
      if (weather !== 'KILLED' || asked !== at) return null;
      kill();
      return at % 2 === 0 ? 'AFTER' : 'BEFORE';
    },
    refusal() {
      if (weather === 'THROTTLED' && asked >= at) return refused('TOO_MANY_REQUESTS');
      return weather === 'FAILING' && asked === at ? refused('INTERNAL_SERVER_ERROR') : null;
    },
  };
  return { trouble, killed };
}

const SKEW_MS: Partial<Record<Weather, number>> = { FAST_CLOCK: 5 * MINUTE_MS, SLOW_CLOCK: -5 * MINUTE_MS };

/** A tick that may fail: the next one has to make good for it. */
async function tickInWeather(workspace: LeanWorkspace, weather: Weather, at: number): Promise<void> {
  const { trouble, killed } = troubleOf(weather, at);
  const one = (): Promise<unknown> =>
    tickIn(workspace, { trouble, skewMs: SKEW_MS[weather] ?? 0 }).catch(() => undefined);
  const others: Partial<Record<Weather, () => Promise<unknown>[]>> = {
    TWO_AT_ONCE: () => [one()],
    TWO_PASSES: () => [passOver(workspace), passOver(workspace)],
  };
  await Promise.race([Promise.all([one(), ...(others[weather]?.() ?? [])]), killed]);
}

async function deliver(workspace: LeanWorkspace, change: RecordChange): Promise<void> {
  const wiring = workspace.execution();
  if (change.object === 'scoringPolicy')
    await policiesChanged(wiring, changedPolicies([change]), wiring.runOptions);
  else await follow(wiring, [change]);
}

/** Objects of which every event is followed; of others an update alone. */
const WHOLE: readonly string[] = ['opportunity', 'contract', 'scoringPolicy'];

/** Whether nothing but a pass tells the app of it: time, and what is gone or was decided for a class without an event. */
const needsPass = (step: Step): boolean =>
  step.does === 'DAYS' ||
  (step.does === 'POLICY' && step.event === 'NEVER') ||
  (step.does === 'DESTROY' && (step.event === 'NEVER' || !WHOLE.includes(step.object)));

async function quiet(workspace: LeanWorkspace): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) {
    await tickIn(workspace);
    workspace.advance(MINUTE_MS);
  }
}

/** Days pass minute by minute only as far as anything happens: a tick now and then finds each day's pass due. */
async function passDays(workspace: LeanWorkspace, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    workspace.advance(DAY_MS);
    if (day === 0 || day === days - 1) await quiet(workspace);
  }
}

type Told = { late: RecordChange[] };

async function tell(
  workspace: LeanWorkspace,
  { late }: Told,
  change: RecordChange | null,
  event: Delivery,
): Promise<void> {
  if (change === null || event === 'NEVER') return;
  if (change.action !== 'updated' && !WHOLE.includes(change.object)) return;
  if (event === 'LATE') {
    late.push(change);
    return;
  }
  await deliver(workspace, change);
  if (event === 'TWICE') await deliver(workspace, change);
}

/** In another order than they were made. */
async function tellLate(workspace: LeanWorkspace, { late }: Told): Promise<void> {
  for (const change of late.splice(0).reverse()) await deliver(workspace, change);
}

async function happen(workspace: LeanWorkspace, told: Told, step: Step): Promise<void> {
  workspace.advance(3000);
  if (step.does === 'MINUTE') {
    workspace.advance(MINUTE_MS);
    await tickInWeather(workspace, step.weather, step.at);
    await tellLate(workspace, told);
  } else if (step.does === 'DAYS') await passDays(workspace, step.days);
  else if (step.does === 'POLICY') await tell(workspace, told, changePolicy(workspace, step), step.event);
  else if ('event' in step) await tell(workspace, told, changeBusiness(workspace, step), step.event);
  else changeCompany(workspace, step);
}

/** Plays a history, waits until the feed is quiet, and tells what was made of it, and what would be from scratch. */
export async function play(steps: readonly Step[]): Promise<{ computed: unknown; anew: unknown }> {
  const workspace = someAccounts(COMPANIES);
  await tickIn(workspace);
  const told: Told = { late: [] };
  for (const step of steps) await happen(workspace, told, step);
  await tellLate(workspace, told);
  // As long as what was killed, or what had a fast clock, may hold what it took.
  workspace.advance(12 * MINUTE_MS);
  await quiet(workspace);
  if (steps.some(needsPass)) await passDays(workspace, 2);
  // Ranks are made once an hour, and what follows from them is counted after that.
  workspace.advance(62 * MINUTE_MS);
  await quiet(workspace);
  const computed = computedIn(workspace);
  await fromScratch(workspace);
  return { computed, anew: computedIn(workspace) };
}
