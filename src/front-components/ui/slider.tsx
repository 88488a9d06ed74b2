import type { ReactNode } from 'react';
import { noteStyle, rowStyle, type Theme } from './theme.ts';

type SliderProps = {
  label: string;
  /** What the slider stands at, as it reads. */
  value: ReactNode;
  /** 0 to 100, whole: Twenty hands a slider neither other ends nor other steps. */
  position: number;
  theme: Theme;
  isDisabled: boolean;
  onMove(position: number): void;
};

/** A number that is moved between two ends. */
export const Slider = ({ label, value, position, theme, isDisabled, onMove }: SliderProps) => (
  <div style={{ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 }}>
    <div style={{ ...rowStyle, gap: '0 12px', justifyContent: 'space-between' }}>
      <span style={noteStyle(theme)}>{label}</span>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{value}</span>
    </div>
    <input
      type="range"
      aria-label={label}
      value={String(position)}
      disabled={isDisabled}
      onChange={(event) => onMove(Number(event.target.value))}
      style={{ accentColor: theme.accent, boxSizing: 'border-box', margin: 0, width: '100%' }}
    />
  </div>
);
