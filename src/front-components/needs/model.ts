/** Open needs by when they are expected and whether we can deliver them. */
import type { Help } from '../../domain/need/closers.ts';
import { NEED_HORIZONS } from '../../domain/plan/records.ts';
import type { NeedHorizon } from '../../domain/shared/horizons.ts';
import { byId } from '../../domain/shared/order.ts';

export const CAPABILITIES = ['MISSING', 'PARTIAL', 'READY', null] as const;
export type BoardCapability = (typeof CAPABILITIES)[number];
export type BoardHorizon = NeedHorizon | null;

export type BoardNeed = {
  id: string;
  need: string | null;
  horizon: BoardHorizon;
  capability: BoardCapability;
  resourceGap: string | null;
  /** `YYYY-MM-DD`. */
  expectedOn: string | null;
  /** In whole units; null for none. */
  amount: number | null;
  currency: string | null;
  opportunityId: string | null;
  company: { id: string; name: string | null } | null;
  owner: string | null;
};

export type NeedsBoard = {
  needs: readonly BoardNeed[];
  /** Null for someone who may not read requests for support. */
  helps: readonly (Help & { name: string | null })[] | null;
  /** Whether there are more than could be read. */
  isPartly: boolean;
};

export type BoardCell = { horizon: BoardHorizon; capability: BoardCapability };

/** What can be set by moving a need. */
export type NeedValues = Partial<BoardCell>;
export type NeedChange = { needId: string; before: NeedValues; after: NeedValues };

export const cellKey = ({ horizon, capability }: BoardCell): string => `${horizon} ${capability}`;

/** The columns of a board: that of needs without a horizon only where there are some. */
export const horizonsOf = ({ needs }: NeedsBoard): BoardHorizon[] => [
  ...NEED_HORIZONS,
  ...(needs.some(({ horizon }) => horizon === null) ? [null] : []),
];

/** The rows of a board, in the same way. */
export const capabilitiesOf = ({ needs }: NeedsBoard): BoardCapability[] =>
  CAPABILITIES.filter((one) => one !== null || needs.some(({ capability }) => capability === null));

const dearestFirst = (one: BoardNeed, other: BoardNeed): number =>
  (other.amount ?? 0) - (one.amount ?? 0) || byId(one, other);

/** The needs of a cell, the dearest first. */
export const needsIn = ({ needs }: NeedsBoard, { horizon, capability }: BoardCell): BoardNeed[] =>
  needs.filter((need) => need.horizon === horizon && need.capability === capability).toSorted(dearestFirst);

export type Sum = { currency: string | null; amount: number };

/** What needs are worth a year, each currency by itself, the largest first. */
export function sumsOf(needs: readonly BoardNeed[]): Sum[] {
  const sums = new Map<string | null, number>();
  for (const { amount, currency } of needs)
    if (amount !== null) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount }))
    .toSorted(
      (one, other) => other.amount - one.amount || ((one.currency ?? '') < (other.currency ?? '') ? -1 : 1),
    );
}

/**
 * How much of the board's money lies in a cell, 0 to 1, in the currency that has most of it; null without money.
 *
 *   share = value in the cell / the largest value of any cell
 */
export function shareOfCell(board: NeedsBoard, cell: BoardCell): number | null {
  const [main] = sumsOf(board.needs);
  if (main === undefined) return null;
  const inMain = (needs: readonly BoardNeed[]): number =>
    sumsOf(needs).find(({ currency }) => currency === main.currency)?.amount ?? 0;
  const largest = Math.max(
    ...horizonsOf(board).flatMap((horizon) =>
      capabilitiesOf(board).map((capability) => inMain(needsIn(board, { horizon, capability }))),
    ),
  );
  return largest <= 0 ? null : Math.max(0, inMain(needsIn(board, cell)) / largest);
}

/** Whether something is lacking to deliver what stands there. */
export const isGap = (capability: BoardCapability): boolean =>
  capability === 'MISSING' || capability === 'PARTIAL';

/** The currency that most needs have; null without any. */
export function usualCurrency({ needs }: NeedsBoard): string | null {
  const counts = new Map<string, number>();
  for (const { currency } of needs) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [first] = [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return first?.[0] ?? null;
}

/** The companies of a board by name, each once. */
export function companiesOf({ needs }: NeedsBoard): { id: string; name: string | null }[] {
  const companies = new Map(
    needs.flatMap(({ company }) => (company === null ? [] : [[company.id, company]])),
  );
  return [...companies.values()].toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? ''));
}

/** What moving a need to a cell changes; null for nothing. A need is not moved to no horizon: its day would stay. */
export function moveOf(need: BoardNeed, to: BoardCell): NeedChange | null {
  const after: NeedValues = {
    ...(to.horizon !== need.horizon && to.horizon !== null ? { horizon: to.horizon } : {}),
    ...(to.capability !== need.capability ? { capability: to.capability } : {}),
  };
  const before: NeedValues = {
    ...(after.horizon === undefined ? {} : { horizon: need.horizon }),
    ...(after.capability === undefined ? {} : { capability: need.capability }),
  };
  return Object.keys(after).length === 0 ? null : { needId: need.id, before, after };
}

export const withNeed = (board: NeedsBoard, needId: string, values: NeedValues): NeedsBoard => ({
  ...board,
  needs: board.needs.map((need) => (need.id === needId ? { ...need, ...values } : need)),
});
