import { formatNumber, formatShare } from '../texts/formats.ts';
import { Bar } from '../ui/bar.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import type { SetUpFacts } from '../workspace/set-up.ts';
import { listOf } from './lists.ts';
import type { PartProps } from './look.ts';

/** What scores are made of and what is missing, each with its list. */
export function QualitySection({ facts, words, texts, theme, screen }: PartProps & { facts: SetUpFacts }) {
  const unrated = facts.currencies.filter(({ rate }) => rate === null).map(({ currency }) => currency);
  return (
    <Section title={words.quality.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.quality.about}</p>
      <DataTable
        label={words.quality.title}
        columns={[words.quality.what, words.quality.count, words.quality.share]}
        theme={theme}
        rows={facts.quality.map(({ key, count, total, share }) => {
          const what = words.quality.lines[key];
          return {
            id: key,
            cells: [
              <LinkButton
                key="list"
                label={what}
                description={words.openListLabel(what)}
                theme={theme}
                onClick={() => screen.openList(listOf(key, unrated))}
              />,
              total === 0
                ? words.quality.nothing
                : words.quality.outOf(formatNumber(count, texts), formatNumber(total, texts)),
              share === null ? (
                ''
              ) : (
                <div key="share" style={{ minWidth: 80 }}>
                  {formatShare(share, texts)}
                  <Bar percent={100 * share} theme={theme} />
                </div>
              ),
            ],
          };
        })}
      />
    </Section>
  );
}
