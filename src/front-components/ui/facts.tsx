import type { ReactNode } from 'react';
import { noteStyle, type Theme } from './theme.ts';

type FactsProps = { facts: readonly (readonly [name: string, value: ReactNode])[]; theme: Theme };

/** Names with their values, side by side as far as there is room. */
export const Facts = ({ facts, theme }: FactsProps) => (
  <dl style={{ display: 'flex', flexWrap: 'wrap', gap: '12px 32px', margin: 0 }}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt style={noteStyle(theme)}>{name}</dt>
        <dd style={{ margin: 0 }}>{value}</dd>
      </div>
    ))}
  </dl>
);
