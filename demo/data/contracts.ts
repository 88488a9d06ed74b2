import { addMonths, formatDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { priceOf } from './money.ts';
import type { Random } from './random.ts';
import type { ContractInput, ContractStatus, CurrencyInput } from './types.ts';

const DAYS_PER_MONTH = 365.25 / 12;
const TERM_MONTHS: readonly (readonly [number, number])[] = [
  [3, 2],
  [6, 2],
  [12, 6],
  [18, 1],
  [24, 3],
  [36, 2],
];

/** The first and last day of a contract, as day numbers. */
export type Term = { startsOn: number; endsOn: number };

const daysOf = (months: number): number => Math.round(months * DAYS_PER_MONTH);

/** A term of 3 months to 3 years that starts on a day. */
export const termFrom = (startsOn: number, random: Random): Term => ({
  startsOn,
  endsOn: startsOn + daysOf(random.weighted(TERM_MONTHS)) - 1,
});

/** A term of 3 months to 3 years that ends on a day. */
export const termUntil = (endsOn: number, random: Random): Term => ({
  startsOn: endsOn - daysOf(random.weighted(TERM_MONTHS)) + 1,
  endsOn,
});

/** The status a term implies on a day: a signed contract is expired after its end and active before. */
export const statusOn = (today: number, term: Term): ContractStatus =>
  term.endsOn < today ? 'EXPIRED' : 'ACTIVE';

type Draft = {
  name: string;
  companyId: string;
  ownerId: string;
  amount: CurrencyInput;
  term: Term;
  opportunityId?: string;
};

/** A signed contract. One in twelve of those that ran at least two months was terminated before its end. */
export function createSignedContract(
  context: DemoContext,
  random: Random,
  signedOn: number,
  draft: Draft,
): ContractInput {
  const { term, ...rest } = draft;
  const ranDays = Math.min(term.endsOn, context.today) - term.startsOn;
  const isTerminated = ranDays > 60 && random.chance(1 / 12);
  return {
    id: context.nextId('contracts'),
    ...rest,
    status: isTerminated ? 'TERMINATED' : statusOn(context.today, term),
    autoRenews: random.chance(0.35),
    signedOn: formatDay(signedOn),
    startsOn: formatDay(term.startsOn),
    endsOn: formatDay(term.endsOn),
    ...(isTerminated ? { terminatedOn: formatDay(term.startsOn + random.int(30, ranDays - 1)) } : {}),
  };
}

const RENEWING_MONTHS = 12;
/** How many months ago the terms of the contracts that renewed themselves began. */
const RENEWED_STARTS = [14, 19, 25];

/**
 * One yearly contract for each of the first few companies, signed long ago, that renews itself: its first term is over.
 * It stands as it was signed; the app moves the term on when it settles it.
 */
export function createRenewingContracts(
  context: DemoContext,
  hosts: readonly { id: string; ownerId: string; currency: string }[],
): ContractInput[] {
  const random = context.random('renewing');
  return hosts.slice(0, RENEWED_STARTS.length).map((host, i): ContractInput => {
    const startsOn = addMonths(context.today, -(RENEWED_STARTS[i] ?? 0)) - random.int(1, 20);
    return {
      id: context.nextId('contracts'),
      name: random.pick(['Support, renewed yearly', 'Platform subscription', 'Maintenance of all sites']),
      companyId: host.id,
      ownerId: host.ownerId,
      amount: priceOf(random.float(15_000, 60_000), host.currency),
      status: 'ACTIVE',
      autoRenews: true,
      signedOn: formatDay(startsOn - random.int(5, 25)),
      startsOn: formatDay(startsOn),
      endsOn: formatDay(addMonths(startsOn, RENEWING_MONTHS) - 1),
    };
  });
}

/** A contract that is still being negotiated: not signed, starts in the future. */
export function createDraftContract(
  context: DemoContext,
  random: Random,
  draft: Omit<Draft, 'term'>,
): ContractInput {
  const term = termFrom(context.today + random.int(10, 90), random);
  return {
    id: context.nextId('contracts'),
    ...draft,
    status: 'DRAFT',
    autoRenews: random.chance(0.35),
    startsOn: formatDay(term.startsOn),
    endsOn: formatDay(term.endsOn),
  };
}
