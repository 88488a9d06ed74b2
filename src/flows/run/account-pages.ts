/** Which companies a pass goes over, page by page: all of them, a policy's, or those of one night of a large workspace. */
import type { AccountLister, RunMode, Scope } from './ports.ts';

const IDS_PER_LIST = 200;

/** Accounts that a pass gets through in about two hours: as many as this are passed as often as an administrator set. */
export const MOST_AT_ONCE = 50_000;

/** Nights are a day apart. */
const NIGHTLY_HOURS = 24;

/** Of more, those outside the programme are spread over so many nights. */
const NIGHTS = 7;

/** Some companies, and how a pass goes on after each of them. */
export type AccountPage = {
  ids: readonly string[];
  /** Companies of the pass that are left, these included. */
  left: number;
  /** The cursor after one of these companies; null when the pass has none left after it. */
  after(id: string): string | null;
  /** Whether the next night begins after them. */
  isOthers: boolean;
};

export type Passed = {
  mode: RunMode;
  /** Null at the beginning. */
  cursor: string | null;
  /** Where the night before ended; null when there was none. */
  coveredTo: string | null;
};

async function* plainPages(
  lister: AccountLister,
  begin: string | null,
  scope: Scope,
): AsyncGenerator<AccountPage> {
  let cursor = begin;
  // Counted once: for every page it would take a server longer than the page.
  let left = await lister.count(cursor, scope);
  for (;;) {
    const { ids, hasMore } = await lister.companies(cursor, IDS_PER_LIST, scope);
    const last = ids.at(-1) ?? null;
    left = hasMore ? Math.max(left, ids.length + 1) : ids.length;
    yield { ids, left, after: (id) => (id === last && !hasMore ? null : id), isOthers: false };
    if (!hasMore) return;
    cursor = last;
    left -= ids.length;
  }
}

/** The parts of a night, in their order. */
type Part = 'PROGRAMME' | 'TURNING' | 'OTHERS';

/** How far a night has come: in which part, after which record of it, and how many others are still to be passed. */
type Reached = { part: Part; id: string | null; left: number };

const PARTS: readonly string[] = ['PROGRAMME', 'TURNING', 'OTHERS'] satisfies Part[];

const toText = ({ part, id, left }: Reached): string => `${part} ${left} ${id ?? ''}`;

/** A text of a whole pass is none of a night. */
function fromText(text: string | null): Reached | null {
  const [part = '', left = '', id = ''] = (text ?? '').split(' ');
  return PARTS.includes(part) ? { part: part as Part, left: Number(left), id: id === '' ? null : id } : null;
}

async function* programmePages(lister: AccountLister, from: Reached): AsyncGenerator<AccountPage> {
  for await (const page of plainPages(lister, from.id, 'PROGRAMME'))
    yield {
      ...page,
      left: page.left + from.left,
      after(id) {
        const next = page.after(id);
        return toText(next === null ? { ...from, part: 'TURNING', id: null } : { ...from, id: next });
      },
    };
}

/** Companies with contracts whose state turns about now. A page is begun again as a whole. */
async function* turningPages(lister: AccountLister, from: Reached, now: Date): AsyncGenerator<AccountPage> {
  let cursor = from.id;
  for (;;) {
    const { companyIds, next } = await lister.turning(cursor, IDS_PER_LIST, now);
    const here = toText({ ...from, id: cursor });
    const further = toText(next === null ? { ...from, part: 'OTHERS', id: null } : { ...from, id: next });
    const last = companyIds.at(-1);
    yield {
      ids: companyIds,
      left: companyIds.length + from.left,
      after: (id) => (id === last ? further : here),
      isOthers: false,
    };
    if (next === null) return;
    cursor = next;
  }
}

/** So many others, from where the night before ended; after the last one from the beginning. */
async function* otherPages(
  lister: AccountLister,
  from: Reached,
  coveredTo: string | null,
): AsyncGenerator<AccountPage> {
  let { left } = from;
  let id = from.id ?? coveredTo;
  while (left > 0) {
    const page = await lister.companies(id, Math.min(IDS_PER_LIST, left), 'OTHERS');
    const { ids } = page;
    const [before, last] = [left, ids.at(-1) ?? null];
    left = last === null && id === null ? 0 : left - ids.length;
    const isOver = left === 0;
    id = page.hasMore ? last : null;
    yield {
      ids,
      left: before,
      after: (one) =>
        one === last && isOver ? null : toText({ ...from, id: one, left: before - ids.indexOf(one) - 1 }),
      isOthers: true,
    };
  }
}

async function* nightPages(
  lister: AccountLister,
  { coveredTo }: Passed,
  begin: Reached,
  now: Date,
): AsyncGenerator<AccountPage> {
  let from = begin;
  if (from.part === 'PROGRAMME') {
    yield* programmePages(lister, from);
    from = { ...from, part: 'TURNING', id: null };
  }
  if (from.part === 'TURNING') {
    yield* turningPages(lister, from, now);
    from = { ...from, part: 'OTHERS', id: null };
  }
  yield* otherPages(lister, from, coveredTo);
}

/**
 * A sweep over more than `most` companies is one of seven nights: it goes over the accounts of the programme, those with
 * a contract whose state turns, and a seventh of the others (or `most`, when that is more), from where the night before
 * ended.
 *
 * @throws {WorkspaceError}
 */
export async function* accountPages(
  lister: AccountLister,
  passed: Passed,
  scope: Scope,
  { now, most }: { now: Date; most: number },
): AsyncGenerator<AccountPage> {
  const reached = fromText(passed.cursor);
  if (reached !== null) {
    yield* nightPages(lister, passed, reached, now);
    return;
  }
  if (passed.mode === 'SWEEP' && passed.cursor === null && scope === null) {
    if ((await lister.count(null, null)) > most) {
      const others = await lister.count(null, 'OTHERS');
      const left = Math.min(others, Math.max(most, Math.ceil(others / NIGHTS)));
      yield* nightPages(lister, passed, { part: 'PROGRAMME', id: null, left }, now);
      return;
    }
  }
  yield* plainPages(lister, passed.cursor, scope);
}

/** Hours from one sweep to the next: what is too large for one pass is gone over by night. */
export const sweepHours = ({ coveredTo }: Pick<Passed, 'coveredTo'>, everyHours: number): number =>
  coveredTo === null ? everyHours : Math.max(everyHours, NIGHTLY_HOURS);
