import type { Recommendation } from './recommend.ts';

const ordinal = (rank: number): string => {
  const tail = rank % 100;
  const ending = tail >= 11 && tail <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
};

/** Why a company is recommended what it is, as one sentence in English. */
export const recommendationText = (
  { rank, rankedOutOf, importance, reason }: Recommendation,
  policyName: string,
): string => {
  if (reason.code === 'NOT_SCORED' || rank === null)
    return `Not ranked in ${policyName}: there is no score yet.`;
  const place = `${ordinal(rank)} of ${rankedOutOf} in ${policyName}, ${importance} points`;
  switch (reason.code) {
    case 'ENTERS':
      return `${place}: in the top ${reason.share} %, and entry needs ${reason.entry}.`;
    case 'STAYS':
      return `${place}, entry needs ${reason.entry}; was ${reason.status}, so it stays until it falls below ${reason.exit} or out of the top ${reason.share} %.`;
    case 'BELOW_ENTRY':
      return `${place}: in the top ${reason.share} %, but entry needs ${reason.entry}.`;
    case 'NEXT_IN_LINE':
      return `${place}: within the top ${reason.share} % that are candidates.`;
    case 'OUTSIDE':
      return `${place}: outside the top ${reason.share} %.`;
  }
};

/** What stands on a key account whose company does not exist any more. */
export const NO_COMPANY_TEXT = 'Not ranked: its company is gone or in the trash.';
