import type { Theme, Tone } from './theme.ts';

/** A short state with a dot; the words say it, the colour only underlines. */
export const Tag = ({ label, tone, theme }: { label: string; tone: Tone; theme: Theme }) => (
  <span
    style={{
      alignItems: 'center',
      background: theme.track,
      borderRadius: 4,
      color: theme.text,
      display: 'inline-flex',
      gap: 6,
      padding: '1px 8px',
      whiteSpace: 'nowrap',
    }}
  >
    <span
      aria-hidden="true"
      style={{ background: theme[tone], borderRadius: 4, height: 8, width: 8, flexShrink: 0 }}
    />
    {label}
  </span>
);
