import type { SalesTrack } from './track.ts';

/** What the app itself sets, EMPTY for no value; APPROVED and REJECTED are a person's. */
export type SetInitiation = 'NOT_REQUIRED' | 'PENDING' | 'EMPTY';

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
 * work. It then loses its NOT_REQUIRED, which was true of the green channel only, so that it is reviewed once it is
 * opened again. An empty initiation of an open deal is filled too, but a NOT_REQUIRED that stands on a deal of the full
 * process was set by a person and stays. In the green channel no review is asked for. While nobody knows how large a deal
 * is, nothing is asked for, and a NOT_REQUIRED that was true of the green channel goes. Whatever else stands there was
 * decided by a person.
 */
export function initiationChange({
  initiation,
  trackBefore,
  track,
  isOpen,
}: InitiationSituation): SetInitiation | null {
  if (track === 'UNKNOWN') {
    const isOfGreenChannel = trackBefore !== 'UNKNOWN' && trackBefore !== 'FULL_PROCESS';
    return initiation === 'NOT_REQUIRED' && isOfGreenChannel ? 'EMPTY' : null;
  }
  if (track === 'GREEN_CHANNEL') {
    return initiation === null || initiation === 'PENDING' ? 'NOT_REQUIRED' : null;
  }
  const isOutdated = initiation === 'NOT_REQUIRED' && trackBefore !== 'FULL_PROCESS';
  if (!isOpen) return isOutdated ? 'EMPTY' : null;
  return initiation === null || isOutdated ? 'PENDING' : null;
}

/** The values from which a change may be made; any other one was decided by a person meanwhile. */
export const CHANGEABLE_TO: Readonly<Record<SetInitiation, readonly SetInitiation[]>> = {
  NOT_REQUIRED: ['PENDING'],
  PENDING: ['NOT_REQUIRED'],
  EMPTY: ['NOT_REQUIRED'],
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
