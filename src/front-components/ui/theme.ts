import type { CSSProperties } from 'react';

type Scheme = 'light' | 'dark';

/**
 * Twenty's own colours, which follow its theme, each with a value to fall back on where a server has no such
 * variable. Texts keep a contrast of at least 4.5 to 1, so Twenty's third and lighter text colours are not used.
 */
const COLOURS = {
  text: ['--t-font-color-primary', '#333333', '#ebebeb'],
  secondaryText: ['--t-font-color-secondary', '#666666', '#b3b3b3'],
  surface: ['--t-background-primary', '#ffffff', '#171717'],
  raised: ['--t-background-secondary', '#fcfcfc', '#1b1b1b'],
  track: ['--t-background-transparent-medium', '#ebebeb', '#2e2e2e'],
  line: ['--t-border-color-medium', '#ebebeb', '#222222'],
  strongLine: ['--t-border-color-strong', '#d6d6d6', '#484848'],
  accent: ['--t-color-blue', '#4662d6', '#4662d6'],
  good: ['--t-color-green', '#55a271', '#55a271'],
  warning: ['--t-color-orange', '#e67333', '#e67333'],
  bad: ['--t-color-red', '#d45453', '#d45453'],
  neutral: ['--t-font-color-tertiary', '#999999', '#818181'],
  second: ['--t-color-sky', '#8adffc', '#8adffc'],
  third: ['--t-color-plum', '#a44fb5', '#a44fb5'],
  fourth: ['--t-color-amber', '#ffc53d', '#ffc53d'],
} as const satisfies Record<string, readonly [variable: string, light: string, dark: string]>;

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';
export type Theme = Record<keyof typeof COLOURS, string> & { font: string };

const SIDES: Record<Scheme, 1 | 2> = { light: 1, dark: 2 };

/** The colours of a scheme, as CSS values. */
export function themeFor(scheme: Scheme): Theme {
  const side = SIDES[scheme];
  const names = Object.keys(COLOURS) as (keyof typeof COLOURS)[];
  const colours = Object.fromEntries(
    names.map((name) => [name, `var(${COLOURS[name][0]}, ${COLOURS[name][side]})`]),
  ) as Record<keyof typeof COLOURS, string>;
  return { ...colours, font: 'var(--t-font-family, Inter, sans-serif)' };
}

/** The ground that every component's content stands on. */
export const pageStyle = (theme: Theme): CSSProperties => ({
  boxSizing: 'border-box',
  color: theme.text,
  display: 'flex',
  flexDirection: 'column',
  fontFamily: theme.font,
  fontSize: 13,
  gap: 16,
  lineHeight: 1.5,
  padding: 16,
  width: '100%',
});

/** A framed part of a page. */
export const cardStyle = (theme: Theme): CSSProperties => ({
  background: theme.raised,
  border: `1px solid ${theme.line}`,
  borderRadius: 8,
  boxSizing: 'border-box',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  minWidth: 0,
  padding: 16,
});

/** A heading of a part; the level is the document's business, the looks are one. */
export const headingStyle = (theme: Theme): CSSProperties => ({
  color: theme.text,
  fontSize: 13,
  fontWeight: 600,
  margin: 0,
});

/** A paragraph of explanation. */
export const noteStyle = (theme: Theme): CSSProperties => ({ color: theme.secondaryText, margin: 0 });

/** What has to be seen before anything else on a page. */
export const bannerStyle = (theme: Theme): CSSProperties => ({
  background: theme.raised,
  border: `1px solid ${theme.strongLine}`,
  borderLeft: `4px solid ${theme.warning}`,
  borderRadius: 4,
  margin: 0,
  padding: '8px 12px',
});

/** What stands in a setting, or is to be typed into one, letter by letter. */
export const codeStyle = (theme: Theme): CSSProperties => ({
  background: theme.track,
  borderRadius: 4,
  fontSize: 12,
  overflowWrap: 'anywhere',
  padding: '4px 8px',
  userSelect: 'all',
});

/** A list of sentences. */
export const listStyle: CSSProperties = {
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  margin: 0,
  paddingLeft: 18,
};

/** Things side by side, as far as there is room. */
export const rowStyle: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 8 };

/** What belongs to one command, without the frame that browsers draw. */
export const formStyle: CSSProperties = {
  border: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  margin: 0,
  minWidth: 0,
  padding: 0,
};

/** A bar that stays at the upper edge while what it belongs to scrolls by under it. */
export const barStyle = (theme: Theme): CSSProperties => ({
  background: theme.raised,
  borderBottom: `1px solid ${theme.line}`,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '8px 0',
  position: 'sticky',
  top: 0,
  zIndex: 1,
});
