/** How the customer sees us and our rivals on each thing that they decide by. */
import { sum } from '../shared/numbers.ts';
import type { Standing } from './assess.ts';

export const FITS = ['BETTER', 'SAME', 'WORSE'] as const;
export type Fit = (typeof FITS)[number];

/** How one rival meets criteria against us, by their ids; what nobody said is not there. */
export type Fits = Readonly<Record<string, Fit>>;

const VALUES: Readonly<Record<Fit, number>> = { BETTER: 1, SAME: 0, WORSE: -1 };

/** A value as a fit; null for what is none. */
export const fitIn = (value: unknown): Fit | null => FITS.find((fit) => fit === value) ?? null;

/** The fits among the cells of a rival as they are stored. */
export const fitsIn = (cells: Readonly<Record<string, unknown>>): Fits =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([criterionId, value]) => {
      const fit = fitIn(value);
      return fit === null ? [] : [[criterionId, fit]];
    }),
  );

/** The cells of a rival as they are to be stored: one of them says something else, or nothing any more. */
export function withFit(
  cells: Readonly<Record<string, unknown>>,
  criterionId: string,
  fit: Fit | null,
): Record<string, unknown> {
  const { [criterionId]: _before, ...others } = cells;
  return fit === null ? others : { ...others, [criterionId]: fit };
}

/** The rivals who can be compared with us: deciding for nothing meets no criterion. */
export const comparable = <Rival extends { standing: Standing | null }>(rivals: readonly Rival[]): Rival[] =>
  rivals.filter(({ standing }) => standing !== 'NO_DECISION');

/**
 * Who leads on the criteria, by their weights:
 *
 *   sum  = Σ weight × (BETTER 1, SAME 0, WORSE −1)
 *   most = Σ weight, of those that are not rated as well
 *
 * @returns null where nothing is rated
 */
export const weighedFits = (
  cells: readonly { weight: number; fit: Fit | null }[],
): { sum: number; most: number } | null =>
  cells.every(({ fit }) => fit === null)
    ? null
    : {
        sum: sum(cells.map(({ weight, fit }) => (fit === null ? 0 : weight * VALUES[fit]))),
        most: sum(cells.map(({ weight }) => weight)),
      };

/** A criterion on which what is said of us and of rivals can't both be. */
export type Contradiction = { criterionId: string; says: 'BETTER' | 'WORSE'; rivalIds: string[] };

/**
 * Where we and our rivals can't both be as is said. We against all of them, each of them against us:
 *
 *   BETTER  ours, and one of theirs
 *   WORSE   ours, and each of theirs
 *
 * @param rivals those who can be compared with us
 */
export const contradictions = (
  criteria: readonly { id: string; ourFit: Fit | null }[],
  rivals: readonly { id: string; fits: Fits }[],
): Contradiction[] =>
  criteria.flatMap(({ id, ourFit }) => {
    if (ourFit === null || ourFit === 'SAME') return [];
    const rivalIds = rivals.filter(({ fits }) => fits[id] === ourFit).map((rival) => rival.id);
    const isOne = rivalIds.length > 0 && (ourFit === 'BETTER' || rivalIds.length === rivals.length);
    return isOne ? [{ criterionId: id, says: ourFit, rivalIds }] : [];
  });
