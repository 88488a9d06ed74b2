import { type DayNumber, formatDay, parseDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { instantOf } from './instant.ts';
import type { CompanyPlan } from './plan.ts';
import type { Enrolled } from './programme.ts';
import type { KeyAccountInput } from './programme-types.ts';
import type { Random } from './random.ts';
import { REVIEW_MOODS, reviewDates } from './reviews.ts';
import { REVIEW_REMARKS } from './words/reviews.ts';

/** How many members are key-account directors, at most. */
const DIRECTORS = 3;
/** The places in the programme whose director is still to be named. */
const WITHOUT_DIRECTOR = [5, 12];
/** The place of an account that is new: no review was held yet. */
const NEWCOMER = 3;
const NEW_FOR_DAYS = 12;

const SHARES: Readonly<Record<number, readonly [owner: number, director: number]>> = {
  1: [70, 30],
  4: [100, 50],
  8: [70, 30],
  10: [100, 50],
};
const FULL_SHARES = [100, 100] as const;
const SOLID_EVERY = 6;

/** The key accounts of a programme in flight: covered, mostly reviewed in time, with what the last reviews found. */
export function createKeyAccounts(context: DemoContext, programme: readonly Enrolled[]): KeyAccountInput[] {
  const reviewed = programme.filter(({ status }) => status === 'KEY' || status === 'WATCH');
  const accounts = programme.map((enrolled, place): KeyAccountInput => {
    const { plan, status } = enrolled;
    const isNewcomer = place === NEWCOMER;
    const random = context.random(`account:${plan.id}`);
    const dates = isNewcomer ? {} : reviewDatesOf(context, enrolled, reviewed.indexOf(enrolled), random);
    const [ownerCreditShare, directorCreditShare] = SHARES[place] ?? FULL_SHARES;
    const joined = joinedOn(context, place, dates, random);
    const coverage = coverageOf(context, plan, place);
    return {
      id: context.idBeside('keyAccounts', plan.id),
      createdAt: instantOf(joined, 10 * 60),
      name: plan.name,
      companyId: plan.id,
      status,
      ...coverage,
      directorLine: place % SOLID_EVERY === 1 ? 'SOLID' : 'DOTTED',
      ownerCreditShare,
      directorCreditShare,
      ...(HANDED_OVER.includes(place)
        ? handOver(context, coverage, { ownerCreditShare, directorCreditShare }, joined)
        : {}),
      ...dates,
      ...(isNewcomer ? {} : statusDays(context, status, joined, dates)),
      ...(status !== 'CANDIDATE' && !isNewcomer && random.chance(0.55)
        ? { reviewRemark: random.pick(REVIEW_REMARKS[status]) }
        : {}),
    };
  });
  return accounts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Coverage = Pick<KeyAccountInput, 'regionalOwnerId' | 'localHeadId' | 'directorId'>;

/** The account's owner keeps it; head and director are others, as far as there are enough members. */
function coverageOf({ memberIds }: DemoContext, { ownerId }: CompanyPlan, place: number): Coverage {
  const others = (ids: readonly string[]): readonly string[] => {
    const left = ids.filter((id) => id !== ownerId);
    return left.length > 0 ? left : ids;
  };
  const directors = others(memberIds.slice(0, DIRECTORS));
  const directorId = directors[place % directors.length];
  const heads = others(memberIds).filter((id, _, all) => id !== directorId || all.length === 1);
  return {
    regionalOwnerId: ownerId,
    localHeadId: heads[place % heads.length] as string,
    ...(WITHOUT_DIRECTOR.includes(place) ? {} : { directorId }),
  };
}

/** The places in the programme that a colleague handed over in the middle of a year. */
const HANDED_OVER = [0, 7];
const HANDED_OVER_DAYS_AGO = 140;

/** Somebody else kept the account until some months ago: what was signed before is theirs. Nothing with one member only. */
function handOver(
  { memberIds, today }: DemoContext,
  { regionalOwnerId, directorId }: Coverage,
  shares: Pick<KeyAccountInput, 'ownerCreditShare' | 'directorCreditShare'>,
  joined: DayNumber,
): Pick<KeyAccountInput, 'coverageHistory'> {
  const before = memberIds.find((id) => id !== regionalOwnerId && id !== directorId);
  if (before === undefined || regionalOwnerId === undefined) return {};
  const handedOver = today - HANDED_OVER_DAYS_AGO;
  const entry = (since: DayNumber, ownerId: string) => ({
    since: formatDay(since),
    ...shares,
    regionalOwnerId: ownerId,
    directorId: directorId ?? null,
  });
  return {
    coverageHistory: [entry(Math.min(joined, handedOver - 60), before), entry(handedOver, regionalOwnerId)],
  };
}

type Dates = ReturnType<typeof reviewDates>;

function reviewDatesOf(
  { today }: DemoContext,
  { status, standing }: Enrolled,
  place: number,
  random: Random,
): Dates {
  if (status === 'CANDIDATE') return {};
  if (status === 'FORMER') return { importanceReviewedOn: formatDay(today - random.int(100, 300)) };
  return reviewDates(REVIEW_MOODS[place % REVIEW_MOODS.length] ?? {}, standing, today, random);
}

/** A candidate is decided about so many days after it was taken into the programme. */
const CANDIDATE_FOR_DAYS = 21;
/** So many days of a watched account lie behind it, at least and at most. */
const WATCHED_DAYS = [35, 190] as const;

/** Since when an account has its status, where it had another one before; nothing for a candidate. */
function statusDays(
  context: DemoContext,
  status: Enrolled['status'],
  joined: DayNumber,
  { importanceReviewedOn }: Dates,
): Pick<KeyAccountInput, 'recordedStatus' | 'statusSince' | 'keySince'> {
  const keySince = joined + CANDIDATE_FOR_DAYS;
  switch (status) {
    case 'CANDIDATE':
      return {};
    case 'KEY':
      return { recordedStatus: status, statusSince: formatDay(keySince), keySince: formatDay(keySince) };
    case 'WATCH': {
      const since = context.today - context.random(`watched:${joined}`).int(...WATCHED_DAYS);
      const statusSince = formatDay(Math.max(since, keySince + 1));
      return { recordedStatus: status, statusSince, keySince: formatDay(keySince) };
    }
    case 'FORMER':
      return importanceReviewedOn === undefined
        ? {}
        : { recordedStatus: status, statusSince: importanceReviewedOn };
  }
}

/** Months before the first review that is known of. */
function joinedOn({ today }: DemoContext, place: number, dates: Dates, random: Random): DayNumber {
  if (place === NEWCOMER) return today - NEW_FOR_DAYS;
  const held = Object.values(dates).flatMap((day) => parseDay(day) ?? []);
  return Math.min(today, ...held) - random.int(40, 500);
}
