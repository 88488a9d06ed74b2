import type { ReactNode } from 'react';
import { cardStyle, headingStyle, type Theme } from './theme.ts';

type SectionProps = { title: string; theme: Theme; children: ReactNode };

/** A framed part of a page under its heading. */
export const Section = ({ title, theme, children }: SectionProps) => (
  <section aria-label={title} style={cardStyle(theme)}>
    <h3 style={headingStyle(theme)}>{title}</h3>
    {children}
  </section>
);
