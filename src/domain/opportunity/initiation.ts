import type { SalesTrack } from './track.ts';

/** What the app itself sets; APPROVED and REJECTED are a person's. */
export type SetInitiation = 'NOT_REQUIRED' | 'PENDING';

export type InitiationSituation = {
  /** As stored; null for empty. */
  initiation: string | null;
  /** As stored before this judgement; null for none yet. */
  trackBefore: string | null;
  track: SalesTrack;
  isOpen: boolean;
};

/**
 * What the initiation has to be set to; null to leave it as it is.
 *
 * A deal that becomes one of the full process has to be reviewed, unless it is closed: a review comes before the
 * work. An empty initiation of such a deal is filled too, but a NOT_REQUIRED that stands on it was set by a person
 * and stays. In the green channel no review is asked for. Whatever else stands there was decided by a person.
 */
export const initiationChange = ({
  initiation,
  trackBefore,
  track,
  isOpen,
}: InitiationSituation): SetInitiation | null => {
  if (track === 'GREEN_CHANNEL') {
    return initiation === null || initiation === 'PENDING' ? 'NOT_REQUIRED' : null;
  }
  if (!isOpen) return null;
  const isBecoming = trackBefore !== 'FULL_PROCESS';
  return initiation === null || (initiation === 'NOT_REQUIRED' && isBecoming) ? 'PENDING' : null;
};

/** The values from which a change may be made; any other one was decided by a person meanwhile. */
export const CHANGEABLE_TO: Readonly<Record<SetInitiation, readonly SetInitiation[]>> = {
  NOT_REQUIRED: ['PENDING'],
  PENDING: ['NOT_REQUIRED'],
};

/** Who covers an account; each may be missing. */
export type Coverage = {
  director: string | null;
  regionalOwner: string | null;
  accountOwner: string | null;
};

/** Who reviews a large deal: the director, else the regional owner, else the company's owner; null for nobody. */
export const initiationReviewer = ({ director, regionalOwner, accountOwner }: Coverage): string | null =>
  director ?? regionalOwner ?? accountOwner;
