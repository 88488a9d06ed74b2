/** Who can close a gap in what we can deliver. */
import { isOpenRequest } from '../support/state.ts';

/** A request for support, as far as it says who can help. */
export type Help = { memberId: string; companyId: string | null; state: string | null };

export type Closer = {
  memberId: string;
  /** Help that was delivered: all of it, and for the account of the gap. */
  delivered: number;
  here: number;
  /** Requests that are still to be answered. */
  open: number;
};

/** As many as are proposed. */
const MOST_CLOSERS = 3;

/**
 * Those who have delivered support before, the most fitting first.
 *
 *   fitness = delivered + 2 × delivered for this account − open requests
 *
 * Somebody who delivered nothing so far is not proposed.
 */
export function gapClosers(helps: readonly Help[], companyId: string | null): Closer[] {
  const closers = new Map<string, Closer>();
  for (const { memberId, companyId: where, state } of helps) {
    const closer = closers.get(memberId) ?? { memberId, delivered: 0, here: 0, open: 0 };
    const isDelivered = state === 'DELIVERED';
    closers.set(memberId, {
      memberId,
      delivered: closer.delivered + Number(isDelivered),
      here: closer.here + Number(isDelivered && where !== null && where === companyId),
      open: closer.open + Number(isOpenRequest(state)),
    });
  }
  const fitness = ({ delivered, here, open }: Closer): number => delivered + 2 * here - open;
  return [...closers.values()]
    .filter(({ delivered }) => delivered > 0)
    .toSorted((one, other) => fitness(other) - fitness(one) || (one.memberId < other.memberId ? -1 : 1))
    .slice(0, MOST_CLOSERS);
}
