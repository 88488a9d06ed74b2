/** Which of several key accounts of one company leads. */
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { AccountStatus } from '../selection/recommend.ts';
import { byId } from '../shared/order.ts';

const ORDER: readonly (AccountStatus | null)[] = ['KEY', 'WATCH', 'CANDIDATE', 'FORMER', null];

/** What decides who leads. */
export type Contender = Pick<StoredKeyAccount, 'id' | 'status' | 'keySince'>;

/** Whoever was never key comes after those who were. */
const NEVER = Number.MAX_SAFE_INTEGER;

const compare = (one: Contender, other: Contender): number =>
  ORDER.indexOf(one.status) - ORDER.indexOf(other.status) ||
  (one.keySince ?? NEVER) - (other.keySince ?? NEVER) ||
  byId(one, other);

/**
 * The key accounts of one company, the leader first: KEY before WATCH before CANDIDATE before FORMER, then the older
 * `keySince`, then the lower id. A company has one, unless it was merged with another or somebody made a second.
 */
export const leaderFirst = <One extends Contender>(keyAccounts: readonly One[]): One[] =>
  [...keyAccounts].sort(compare);
