import type { DayNumber } from '../shared/calendar.ts';

/** The two lines that are credited with the same sale. */
export type CreditRole = 'REGIONAL_OWNER' | 'DIRECTOR';

export const CREDIT_ROLES: readonly CreditRole[] = ['REGIONAL_OWNER', 'DIRECTOR'];

/** Percent of a contract's amount that each line is credited with; null where nothing usable is known. */
export type CreditShares = Readonly<Record<CreditRole, number | null>>;

/** Who covers the account in each line; null for an empty seat. */
export type CreditMembers = Readonly<Record<CreditRole, string | null>>;

/** Shares that came into force on a day, and who covered the account from then on; null where that was not recorded. */
export type SharesSince = {
  since: DayNumber;
  shares: CreditShares;
  members: CreditMembers | null;
  /** On the last entry: how often changes of coverage were told; never where nothing is said. */
  told?: number;
};

/** What is wrong with the coverage of a key account. */
export type CoverageProblem =
  | { code: 'SHARE_REFUSED'; role: CreditRole; share: number | null; inForce: number | null }
  | { code: 'HISTORY_UNREADABLE' };

/** What is said of the coverage of a key account. */
export type CoverageWords = {
  unreadable: string;
  refused: (problem: Extract<CoverageProblem, { code: 'SHARE_REFUSED' }>) => string;
};

/** What a credit is called, and a contract without a name. */
export type CreditNameWords = {
  unnamed: string;
  unnamedDeal: string;
  roles: Readonly<Record<CreditRole, string>>;
  name: (contract: string, role: string) => string;
};

/** Whether a share can be credited: 0 to 100 percent. */
export const isUsableShare = (share: number | null): share is number =>
  share !== null && share >= 0 && share <= 100;

const isSame = <Value>(
  one: Readonly<Record<CreditRole, Value>> | null,
  other: Readonly<Record<CreditRole, Value>> | null,
): boolean =>
  one === null || other === null ? one === other : CREDIT_ROLES.every((role) => one[role] === other[role]);

const saysTheSame = (one: Omit<SharesSince, 'since'>, other: Omit<SharesSince, 'since'>): boolean =>
  isSame(one.shares, other.shares) && isSame(one.members, other.members);

/** Who was first named in each line, and whoever took an empty seat after that. */
const firstNamed = (first: CreditMembers, next: CreditMembers): CreditMembers => ({
  REGIONAL_OWNER: first.REGIONAL_OWNER ?? next.REGIONAL_OWNER,
  DIRECTOR: first.DIRECTOR ?? next.DIRECTOR,
});

/**
 * What a history says of the days before today. Who was named first counts for the days before any coverage was on
 * record: when it is handed over on that first day already, that is kept, and the hand-over counts from today on.
 */
function before(
  history: readonly SharesSince[],
  members: CreditMembers,
  today: DayNumber,
): readonly SharesSince[] {
  const earlier = history.filter(({ since }) => since < today);
  const last = history.at(-1);
  if (!last?.members || last.since !== today || earlier.some((entry) => entry.members !== null))
    return earlier;
  const first = firstNamed(last.members, members);
  if (isSame(first, members)) return earlier;
  return earlier.length === 0
    ? [{ ...last, since: today - 1, members: first }]
    : earlier.map((entry) => ({ ...entry, members: first }));
}

/**
 * The history of coverage with what stands now taken up: an entry is added when it differs from the last one, and takes
 * its place when that is of today too, so that the last of several changes on one day is what counts. A share outside
 * 0 to 100 is not taken up; the one before it stays in force, and the problem says so.
 *
 * @param history in ascending order of days
 * @param today the workspace's day
 */
export function recordCoverage(
  history: readonly SharesSince[],
  now: CreditShares,
  members: CreditMembers,
  today: DayNumber,
): { history: readonly SharesSince[]; problems: CoverageProblem[] } {
  const last = history.at(-1);
  const problems: CoverageProblem[] = [];
  const usable = (role: CreditRole): number | null => {
    if (isUsableShare(now[role])) return now[role];
    const inForce = last?.shares[role] ?? null;
    problems.push({ code: 'SHARE_REFUSED', role, share: now[role], inForce });
    return inForce;
  };
  const shares = { REGIONAL_OWNER: usable('REGIONAL_OWNER'), DIRECTOR: usable('DIRECTOR') };
  if (last && saysTheSame(last, { shares, members })) return { history, problems };
  const earlier = before(history, members, today);
  const until = earlier.at(-1);
  const next =
    until && saysTheSame(until, { shares, members })
      ? earlier
      : [...earlier, { since: today, shares, members }];
  return { history: next, problems };
}

/**
 * The share of a role that was in force on a day. A day before the first entry takes the first, and one on which the
 * share was not usable yet the first usable one after it; null when there never was one.
 */
export function shareOn(history: readonly SharesSince[], role: CreditRole, day: DayNumber): number | null {
  const index = history.findLastIndex(({ since }) => since <= day);
  const inForce = index < 0 ? null : (history[index]?.shares[role] ?? null);
  return inForce ?? history.find(({ shares }) => shares[role] !== null)?.shares[role] ?? null;
}

/**
 * Who covered an account in a role on a day; null for an empty seat. A day before any coverage is on record takes the
 * earliest that is.
 */
export function memberOn(history: readonly SharesSince[], role: CreditRole, day: DayNumber): string | null {
  const recorded = history.filter(({ members }) => members !== null);
  const inForce = recorded.findLast(({ since }) => since <= day) ?? recorded[0];
  return inForce?.members?.[role] ?? null;
}
