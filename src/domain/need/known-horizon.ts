import { NEED_HORIZONS } from '../plan/records.ts';
import type { NeedHorizon } from '../shared/horizons.ts';

/** The horizon that is stored, when the rules know it; null for none, and for one that an administrator added. */
export const knownHorizon = (stored: string | null): NeedHorizon | null =>
  NEED_HORIZONS.find((horizon) => horizon === stored) ?? null;
