import type { ReactNode } from 'react';
import type { Theme } from '../ui/theme.ts';

type LegendProps = {
  entries: readonly { name: string; swatch: ReactNode }[];
  theme: Theme;
};

/** A square of a colour. */
export const Swatch = ({ colour }: { colour: string }) => (
  <span
    aria-hidden="true"
    style={{ background: colour, borderRadius: 2, flexShrink: 0, height: 10, width: 10 }}
  />
);

/** The outline of a dot. */
export const HollowSwatch = ({ colour }: { colour: string }) => (
  <span
    aria-hidden="true"
    style={{
      border: `2px solid ${colour}`,
      borderRadius: 6,
      boxSizing: 'border-box',
      flexShrink: 0,
      height: 11,
      width: 11,
    }}
  />
);

/** A piece of a dashed line. */
export const DashedSwatch = ({ colour }: { colour: string }) => (
  <span aria-hidden="true" style={{ borderTop: `2px dashed ${colour}`, flexShrink: 0, width: 14 }} />
);

/** What colours and signs stand for; it wraps where there is little room. */
export const Legend = ({ entries, theme }: LegendProps) => (
  <ul
    style={{
      color: theme.secondaryText,
      display: 'flex',
      flexWrap: 'wrap',
      fontSize: 12,
      gap: '2px 14px',
      listStyle: 'none',
      margin: 0,
      padding: 0,
    }}
  >
    {entries.map(({ name, swatch }) => (
      <li key={name} style={{ alignItems: 'center', display: 'flex', gap: 6 }}>
        {swatch}
        {name}
      </li>
    ))}
  </ul>
);
