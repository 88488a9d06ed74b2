import { entryOf, recordMark } from '../../domain/account/counted-records.ts';
import { chunksOf, groupBy } from '../../domain/shared/grouping.ts';
import { ACCOUNTS_PER_PAGE } from '../account/page.ts';
import type { LooseIds, RecomputePorts } from '../account/ports.ts';
import type { PolicyStore } from '../policy/ports.ts';
import { countLoose, countPage } from '../run/count-page.ts';
import type { RunFailure } from '../run/ports.ts';
import { WorkspaceError } from '../workspace-error.ts';
import type { ChangedRecord, Feed, FeedGlance, FeedLook, FeedRow, FeedState, Turn } from './ports.ts';
import { companiesFor, mayBeCountedElsewhere, OVERLAP_MS } from './uncounted.ts';

export type FeedPorts = RecomputePorts & { feed: Feed; policies: PolicyStore };

/** How far back a tick looks before it knows where the feed stands: more than the ticks that may be missed in a row. */
export const LOOK_BACK_MS = 90 * 60_000;

/**
 * A feed that found nothing is written down again before the look back does not reach its cursor any more. The ranks,
 * which are made more often, mostly come first.
 */
const HEARTBEAT_MS = 70 * 60_000;

/**
 * A pass at work writes more in a minute than a glance shows. Beside it the feed looks further only so often, as every
 * look reads the overlap again: what no event told of waits for so long then.
 */
const BESIDE_A_PASS_MS = 5 * 60_000;

/** A tick that was killed holds the feed no longer than until the next but one. */
const LEASE_MS = 55_000;

const handledEntry = ({ id, updatedAt }: FeedRow): string => entryOf({ id, inputs: [updatedAt.getTime()] });

type Uncounted = { row: FeedRow; companyIds: string[]; loose: ChangedRecord['loose'] };

/** The changes after the cursor, with some overlap, that no reading has counted. */
function uncountedIn({ rows }: Pick<FeedLook, 'rows'>, { cursor, handled }: FeedState): Uncounted[] {
  const since = cursor === null ? 0 : cursor.getTime() - OVERLAP_MS;
  const known = new Set(handled.split(' '));
  return rows
    .filter((row) => row.updatedAt.getTime() > since)
    .map((row) => ({
      row,
      companyIds: companiesFor(row),
      loose: row.kind === 'RECORD' ? row.loose : null,
    }))
    .filter(({ companyIds, loose, row }) => companyIds.length > 0 || loose !== null || mayHaveLeft(row))
    .filter(({ row }) => !known.has(handledEntry(row)));
}

/** A record that lost its company, or was thrown away where it was not counted, may still be counted for another. */
const mayHaveLeft = (row: FeedRow): boolean =>
  row.kind === 'RECORD' && (row.company === null || row.isDeleted) && mayBeCountedElsewhere(row);

function looseIn(changes: readonly Uncounted[]): LooseIds {
  const found = changes.flatMap(({ loose }) => loose ?? []);
  return Object.fromEntries(
    [...groupBy(found, ({ object }) => object)].map(([object, all]) => [
      object,
      [...new Set(all.map(({ id }) => id))],
    ]),
  );
}

/**
 * What can't be read or written is passed over, so that everything else is counted: the next pass meets it again, and
 * names it on its run.
 */
async function countChanges(ports: FeedPorts, changes: readonly Uncounted[]): Promise<void> {
  const moved = changes.map(({ row }) => row).filter(mayBeCountedElsewhere);
  const former =
    moved.length === 0 ? [] : await ports.accounts.companiesCounting(moved.map(({ id }) => recordMark(id)));
  const companyIds = [...new Set([...changes.flatMap((change) => change.companyIds), ...former])].sort();
  const failures: RunFailure[] = [];
  for (const page of chunksOf(companyIds, ACCOUNTS_PER_PAGE)) {
    for await (const part of countPage(ports, { companyIds: page, confirm: true }))
      failures.push(...part.failures);
  }
  failures.push(...(await countLoose(ports, { records: looseIn(changes), thrownAway: [] }, true)));
  for (const { companyId, reason } of failures)
    ports.log.write({ event: 'failed', ...(companyId === null ? {} : { companyId }), reason });
}

/**
 * The changes of one stretch: as many, in order, as concern a page of companies that no stretch before it concerns. What
 * one stretch has counted needs no second reading for a later change.
 */
function stretchesOf(changes: readonly Uncounted[]): Uncounted[][] {
  const stretches: Uncounted[][] = [];
  let stretch: Uncounted[] = [];
  let fresh = new Set<string>();
  const earlier = new Set<string>();
  for (const change of changes) {
    const companyIds = change.companyIds.filter((id) => !earlier.has(id));
    const more = new Set([...fresh, ...companyIds]);
    if (more.size > ACCOUNTS_PER_PAGE && stretch.length > 0) {
      stretches.push(stretch);
      stretch = [];
      for (const id of fresh) earlier.add(id);
      fresh = new Set(companyIds.filter((id) => !earlier.has(id)));
    } else fresh = more;
    stretch.push({ ...change, companyIds: companyIds.filter((id) => !earlier.has(id)) });
  }
  return stretch.length === 0 ? stretches : [...stretches, stretch];
}

/** What need not be counted again. Changes that no look of a tick shows any more need not be remembered. */
function handledAfter(
  changes: readonly Uncounted[],
  { handled }: FeedState,
  seen: ReadonlySet<string> | null,
): string {
  const kept = handled.split(' ').filter((entry) => entry !== '' && (seen === null || seen.has(entry)));
  return [...new Set([...kept, ...changes.map(({ row }) => handledEntry(row))])].sort().join(' ');
}

/** One look of a tick: when it was made, and all changes that the tick has seen so far; null when it only glanced. */
type Looked = { look: FeedLook; lookedAt: Date; seen: ReadonlySet<string> | null };

/** Counts what was not counted yet, and says how far the feed came: no further by a glance, which shows not everything. */
async function work(
  ports: FeedPorts,
  { look, lookedAt, seen }: Looked,
  held: FeedState,
  until: Date,
): Promise<FeedState> {
  const changes = uncountedIn(look, held);
  const done: Uncounted[] = [];
  for (const stretch of stretchesOf(changes)) {
    if (ports.clock.now() >= until) break;
    await countChanges(ports, stretch);
    done.push(...stretch);
  }
  const [undone] = changes.slice(done.length);
  const reached = undone ? new Date(undone.row.updatedAt.getTime() - 1) : (look.completeUntil ?? lookedAt);
  const handled = handledAfter(done, held, look.completeUntil === null ? seen : null);
  return { ...held, cursor: seen === null ? held.cursor : reached, handled };
}

/** Where to look from so that nothing is missed: from the cursor, with some overlap. */
const sinceOf = ({ cursor }: FeedState, otherwise: Date): Date =>
  cursor === null ? otherwise : new Date(cursor.getTime() - OVERLAP_MS);

/** Whether a glance shows all that came after the cursor. */
const isEnough = ({ completeSince }: FeedGlance, state: FeedState, since: Date): boolean =>
  sinceOf(state, since) >= (completeSince ?? since);

const isWithin = (milliseconds: number, { cursor }: FeedState, now: Date): boolean =>
  cursor !== null && cursor.getTime() >= now.getTime() - milliseconds;

/**
 * How far this process's clock is ahead of the server's, which has just stamped the feed: changes are stamped by that one,
 * and a cursor that lies ahead of it would pass over those that come next. In milliseconds; 0 for a clock behind it.
 */
const aheadBy = (now: Date, { stampedAt }: FeedState): number =>
  stampedAt === null ? 0 : Math.max(0, now.getTime() - stampedAt.getTime());

const earlier = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() - milliseconds);

/** Whose turn it is: that of every second minute, or of the others. */
const turnAt = (now: Date): Turn => (Math.floor(now.getTime() / 60_000) % 2 === 0 ? 0 : 1);

const isPassWriting = ({ open }: FeedGlance['runs'], now: Date): boolean =>
  open.some(({ leasedUntil }) => leasedUntil !== null && leasedUntil > now);

/**
 * The first look of a tick. It names every field that accounts are judged by, so it fails when one is gone; the policies
 * then tell whoever judges an account, until a look finds it again.
 */
async function lookFirst(ports: FeedPorts, since: Date, turn: Turn): Promise<FeedGlance> {
  try {
    const glance = await ports.feed.glance(since, turn);
    if (glance.workspaceProblem !== null) await ports.policies.setWorkspaceProblem(null);
    return glance;
  } catch (error) {
    if (error instanceof WorkspaceError && error.code === 'FIELD_MISSING')
      await ports.policies.setWorkspaceProblem(error.message);
    throw error;
  }
}

async function begin(feed: Feed, now: Date): Promise<FeedState> {
  const begun = await feed.begin(now);
  const ahead = aheadBy(now, begun);
  if (ahead === 0) return begun;
  const right = { ...begun, cursor: earlier(now, ahead) };
  await feed.save(right);
  return right;
}

/** Lets the feed begin, where it has not: what changes from now on is counted. */
export async function beginFeed(feed: Feed, now: Date): Promise<void> {
  const { state } = await feed.glance(now, turnAt(now));
  if (state === null) await begin(feed, now);
}

export type Fed = {
  /** Where the feed stands; null when another tick holds it. */
  state: FeedState | null;
  runs: FeedGlance['runs'];
};

/**
 * The feed: asks every object what changed since the last tick, leaves what a reading has counted already (by an event,
 * by a person's click or by the app's own writing), and recomputes the rest. So what no event told of is right a minute
 * or two later. One request when there is nothing to do; ticks that pile up share a lease, and one that was killed is
 * done again by the next but one. The feed stands where it last looked at every object, which it does again when glances
 * do not reach back there any more.
 *
 * @param until when to stop; what is left the next tick does
 * @throws {WorkspaceError}
 */
export async function feedOn(ports: FeedPorts, until: Date): Promise<Fed> {
  const { feed, clock } = ports;
  let lookedAt = clock.now();
  const since = new Date(lookedAt.getTime() - LOOK_BACK_MS);
  const first = await lookFirst(ports, since, turnAt(lookedAt));
  const { runs, state: stored } = first;
  if (stored === null) return { state: await begin(feed, lookedAt), runs };
  const isInSight = isEnough(first, stored, since);
  if (!isInSight && isPassWriting(runs, lookedAt) && isWithin(BESIDE_A_PASS_MS, stored, lookedAt))
    return { state: stored, runs };
  const isGlance = isInSight && isWithin(HEARTBEAT_MS, stored, lookedAt);
  if (isGlance && uncountedIn(first, stored).length === 0) return { state: stored, runs };
  let look: FeedLook = isGlance
    ? { rows: first.rows, completeUntil: null }
    : await feed.look(sinceOf(stored, since));
  const held = await feed.lease(stored, lookedAt, new Date(lookedAt.getTime() + LEASE_MS));
  if (held === null) return { state: null, runs };
  const seen = isGlance ? null : new Set(look.rows.map(handledEntry));
  const end = new Date(Math.min(until.getTime(), lookedAt.getTime() + LEASE_MS - 10_000));
  const ahead = aheadBy(clock.now(), held);
  let state = await work(ports, { look, lookedAt: earlier(lookedAt, ahead), seen }, held, end);
  while (look.completeUntil !== null && clock.now() < end) {
    lookedAt = earlier(clock.now(), ahead);
    // Without the overlap, which this tick has seen: when it holds more than a look takes, none would come past it.
    look = await feed.look(new Date(look.completeUntil.getTime() + 1));
    for (const row of look.rows) seen?.add(handledEntry(row));
    state = await work(ports, { look, lookedAt, seen }, state, end);
  }
  await feed.save(state);
  return { state, runs };
}
