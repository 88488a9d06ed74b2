import type { AccountStatus, RecommendedStatus } from '../../domain/selection/recommend.ts';

/** What follows for those that are not recommended KEY: nobody leaves in one step. */
const OTHERWISE: Readonly<Record<AccountStatus, AccountStatus>> = {
  KEY: 'WATCH',
  WATCH: 'FORMER',
  CANDIDATE: 'CANDIDATE',
  FORMER: 'FORMER',
};

/** The status a review starts from: what applying the recommendation would make of the account. */
export function preselected(
  status: AccountStatus | null,
  recommended: RecommendedStatus | null,
): AccountStatus {
  const now = status ?? 'CANDIDATE';
  if (recommended === null) return now;
  return recommended === 'KEY' ? 'KEY' : OTHERWISE[now];
}
