/** The two lines that an account is covered by. */
import { formatNumber } from '../texts/formats.ts';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { bannerStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import type { CardProps } from './cards.ts';

type Seat = { role: string; name: string | null; share: number | null };

type LineProps = Look & { title: string; seats: readonly Seat[]; isDotted: boolean; kind: string };

/** A line from seat to seat; an empty seat is hollow. */
function Line({ title, seats, isDotted, kind, texts, theme }: LineProps) {
  const { cockpit: words } = texts.pictures;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <span style={noteStyle(theme)}>
        {title}
        {kind === '' ? '' : ` · ${kind}`}
      </span>
      <ul
        style={{
          borderLeft: `2px ${isDotted ? 'dashed' : 'solid'} ${theme.secondaryText}`,
          display: 'flex',
          flexDirection: 'column',
          gap: 8,
          listStyle: 'none',
          margin: '0 0 0 6px',
          padding: 0,
        }}
      >
        {seats.map(({ role, name, share }) => (
          <li key={role} style={{ ...rowStyle, alignItems: 'baseline', flexWrap: 'nowrap', marginLeft: -7 }}>
            <span
              aria-hidden="true"
              style={{
                background: name === null ? theme.raised : theme.accent,
                border: `2px solid ${name === null ? theme.warning : theme.accent}`,
                borderRadius: 8,
                boxSizing: 'border-box',
                flexShrink: 0,
                height: 12,
                width: 12,
              }}
            />
            <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {name === null ? words.seatEmpty : name || texts.coverage.unknown}{' '}
              <span style={noteStyle(theme)}>
                {role}
                {share === null ? '' : ` · ${words.credit(formatNumber(share, texts))}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function CoverageCard({ cockpit, texts, theme }: CardProps) {
  const { cockpit: words } = texts.pictures;
  const { account } = cockpit;
  if (account === null) {
    return (
      <Section title={words.coverage} theme={theme}>
        <p style={noteStyle(theme)}>{cockpit.hidden.has('keyAccounts') ? words.hidden : words.noAccount}</p>
      </Section>
    );
  }
  const { owner, ownerShare, localHead, director, directorShare, line, problem } = account.coverage;
  return (
    <Section title={words.coverage} theme={theme}>
      <Line
        title={words.regional}
        kind=""
        isDotted={false}
        seats={[
          { role: words.owner, name: owner, share: owner === null ? null : ownerShare },
          { role: words.localHead, name: localHead, share: null },
        ]}
        texts={texts}
        theme={theme}
      />
      <Line
        title={words.keyLine}
        kind={words.lines[line ?? ''] ?? ''}
        isDotted={line !== 'SOLID'}
        seats={[{ role: words.director, name: director, share: director === null ? null : directorShare }]}
        texts={texts}
        theme={theme}
      />
      {problem === '' ? null : <p style={bannerStyle(theme)}>{problem}</p>}
    </Section>
  );
}
