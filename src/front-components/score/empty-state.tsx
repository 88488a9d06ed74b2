import type { Texts } from '../texts/texts.ts';
import { headingStyle, listStyle, noteStyle, type Theme } from '../ui/theme.ts';

type EmptyStateProps = { title: string; about: string; texts: Texts; theme: Theme };

/** Why there is no score, and what to enter for one. */
export const EmptyState = ({ title, about, texts, theme }: EmptyStateProps) => (
  <div style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
    <h3 style={headingStyle(theme)}>{title}</h3>
    <p style={noteStyle(theme)}>{about}</p>
    <p style={{ margin: 0 }}>{texts.enterAny}</p>
    <ul style={listStyle}>
      {texts.inputs.map((input) => (
        <li key={input}>{input}</li>
      ))}
    </ul>
  </div>
);
