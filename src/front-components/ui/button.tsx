import type { Theme } from './theme.ts';

type ButtonProps = {
  label: string;
  theme: Theme;
  onClick(): void;
  disabled?: boolean;
  /** Whether it is what the page is there for. */
  isMain?: boolean;
  /** For those who do not see what stands around it. */
  description?: string;
};

/** A button that looks like Twenty's secondary ones. */
export function Button(props: ButtonProps) {
  const { label, theme, onClick, disabled = false, isMain = false, description } = props;
  return (
    <button
      type="button"
      aria-label={description}
      disabled={disabled}
      onClick={onClick}
      style={{
        alignSelf: 'flex-start',
        background: 'transparent',
        border: `1px solid ${isMain && !disabled ? theme.accent : theme.strongLine}`,
        borderRadius: 4,
        color: disabled ? theme.secondaryText : theme.text,
        cursor: disabled ? 'default' : 'pointer',
        fontFamily: theme.font,
        fontSize: 13,
        fontWeight: 500,
        maxWidth: '100%',
        minHeight: 32,
        padding: '4px 12px',
      }}
    >
      {label}
    </button>
  );
}

/** A button inside a sentence. */
export const LinkButton = ({ label, theme, onClick, description }: ButtonProps) => (
  <button
    type="button"
    aria-label={description ?? label}
    onClick={onClick}
    style={{
      background: 'none',
      border: 'none',
      color: theme.text,
      cursor: 'pointer',
      font: 'inherit',
      padding: 0,
      textAlign: 'left',
      textDecoration: 'underline',
    }}
  >
    {label}
  </button>
);
