import type { Monitor } from './monitors.ts';

/** Who covers an account; each may be missing. */
export type Covering = { director: string | null; regionalOwner: string | null; accountOwner: string | null };

/**
 * Who is asked for a review: the director for importance, the regional owner for needs and closeness; else the other
 * of the two, else the company's owner; null for nobody.
 */
export const reviewerOf = (
  monitor: Monitor,
  { director, regionalOwner, accountOwner }: Covering,
): string | null =>
  monitor === 'IMPORTANCE'
    ? (director ?? regionalOwner ?? accountOwner)
    : (regionalOwner ?? director ?? accountOwner);
