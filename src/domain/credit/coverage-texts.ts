import type { CoverageProblem, CreditRole } from './shares.ts';

/** What each role's share is called on a key account. */
const SHARE_LABELS: Readonly<Record<CreditRole, string>> = {
  REGIONAL_OWNER: 'owner credit',
  DIRECTOR: 'director credit',
};

const textOf = (problem: CoverageProblem): string => {
  if (problem.code === 'HISTORY_UNREADABLE')
    return 'Part of the coverage history could not be read and was left out.';
  const { role, share, inForce } = problem;
  const given =
    share === null
      ? `The ${SHARE_LABELS[role]} is empty`
      : `The ${SHARE_LABELS[role]} of ${share} % is refused`;
  const instead =
    inForce === null
      ? 'Until then nothing is credited for it.'
      : `Until then contracts are credited with ${inForce} %, as before.`;
  return `${given}: a share lies between 0 and 100 %. ${instead}`;
};

/** What is wrong with the coverage of a key account, in English sentences; null when nothing is. */
export const coverageProblemText = (problems: readonly CoverageProblem[]): string | null =>
  problems.length === 0 ? null : problems.map(textOf).join(' ');
