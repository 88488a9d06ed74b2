/** Fields of forms. Each shows the value it is given and tells what was entered. */
import type { CSSProperties } from 'react';
import { noteStyle, type Theme } from './theme.ts';

const fieldStyle = (theme: Theme): CSSProperties => ({
  background: theme.surface,
  border: `1px solid ${theme.strongLine}`,
  borderRadius: 4,
  boxSizing: 'border-box',
  color: theme.text,
  fontFamily: theme.font,
  fontSize: 13,
  // Lists and lines beside each other are of one height then.
  minHeight: 32,
  padding: '6px 8px',
});

const columnStyle: CSSProperties = { display: 'flex', flexDirection: 'column', gap: 4 };

type FieldProps = {
  label: string;
  /** For a field whose column or row says already what it is: only a screen reader is told the label. */
  isLabelHidden?: true;
  value: string;
  theme: Theme;
  isDisabled: boolean;
  onChange(value: string): void;
};

type SelectProps = FieldProps & { options: readonly { value: string; label: string }[] };

/** One of several. */
export const Select = ({
  label,
  isLabelHidden,
  value,
  options,
  theme,
  isDisabled,
  onChange,
}: SelectProps) => (
  <div style={columnStyle}>
    {isLabelHidden ? null : <span style={noteStyle(theme)}>{label}</span>}
    <select
      aria-label={label}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.value)}
      style={{ ...fieldStyle(theme), alignSelf: 'flex-start' }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);

/** A word or a number. */
export const Line = ({ label, isLabelHidden, value, theme, isDisabled, onChange }: FieldProps) => (
  <div style={columnStyle}>
    {isLabelHidden ? null : <span style={noteStyle(theme)}>{label}</span>}
    <input
      type="text"
      aria-label={label}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.value)}
      style={fieldStyle(theme)}
    />
  </div>
);

/** A few sentences. */
export const TextArea = ({ label, value, theme, isDisabled, onChange }: FieldProps) => (
  <div style={columnStyle}>
    <span style={noteStyle(theme)}>{label}</span>
    <textarea
      aria-label={label}
      rows={3}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.value)}
      style={{ ...fieldStyle(theme), width: '100%' }}
    />
  </div>
);

type TickProps = {
  label: string;
  isTicked: boolean;
  isDisabled: boolean;
  onToggle(): void;
};

/** A box to tick in front of what it is for. */
export const Tick = ({ label, isTicked, isDisabled, onToggle }: TickProps) => (
  <input
    type="checkbox"
    aria-label={label}
    checked={isTicked}
    disabled={isDisabled}
    onChange={onToggle}
    style={{ flexShrink: 0, margin: '3px 0 0' }}
  />
);
