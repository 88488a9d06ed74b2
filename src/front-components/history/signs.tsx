import { placed } from '../draw/fluid.ts';
import type { Theme } from '../ui/theme.ts';
import type { PinKind } from './pins.ts';

/** Half the height of a sign, in pixels. */
export const SIGN = 6;

const SHAPES: Readonly<Record<PinKind, string>> = {
  CONTRACT: `M ${-SIGN + 1} ${-SIGN + 1} H ${SIGN - 1} V ${SIGN - 1} H ${-SIGN + 1} Z`,
  WIN: `M 0 ${-SIGN} L ${SIGN} ${SIGN - 1} H ${-SIGN} Z`,
  REVIEW: `M ${-SIGN + 1} 0 a ${SIGN - 1} ${SIGN - 1} 0 1 0 ${2 * (SIGN - 1)} 0 a ${SIGN - 1} ${SIGN - 1} 0 1 0 ${-2 * (SIGN - 1)} 0 Z`,
  STATUS: `M 0 ${-SIGN} L ${SIGN} 0 L 0 ${SIGN} L ${-SIGN} 0 Z`,
};

const colourOf = (kind: PinKind, theme: Theme): string =>
  ({ CONTRACT: theme.accent, WIN: theme.good, REVIEW: theme.neutral, STATUS: theme.third })[kind];

type SignProps = { kind: PinKind; share: number; y: number; label: string; theme: Theme };

/** The sign of a kind of happening; kinds differ in shape, not in colour alone. */
export const Sign = ({ kind, share, y, label, theme }: SignProps) => (
  <g style={placed(share, y)}>
    <title>{label}</title>
    <path d={SHAPES[kind]} style={{ fill: colourOf(kind, theme) }} />
  </g>
);
