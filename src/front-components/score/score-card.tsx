import type { ReactNode } from 'react';
import { formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { cardStyle, headingStyle, noteStyle, type Theme } from '../ui/theme.ts';
import { PartsTable } from './parts-table.tsx';
import { ReasonList } from './reason-list.tsx';
import type { NamedRecord } from './reasons.ts';
import type { PartName, ScoreSection } from './view.ts';

/** A score in large figures. */
export const BigNumber = ({ score, texts }: { score: number | null; texts: Texts }) => (
  <span style={{ fontSize: 32, fontWeight: 600, lineHeight: 1.1, fontVariantNumeric: 'tabular-nums' }}>
    {score === null ? texts.noScore : formatNumber(score, texts)}
  </span>
);

type ScoreCardProps<Name extends PartName> = {
  title: string;
  meaning: string;
  section: ScoreSection<Name>;
  baseCurrency: string;
  texts: Texts;
  theme: Theme;
  onOpen(record: NamedRecord): void;
  /** What stands beside the number. */
  beside?: ReactNode;
  /** What stands under it. */
  under?: ReactNode;
};

/** One score: the number, what it is, its parts and why. */
export function ScoreCard<Name extends PartName>(props: ScoreCardProps<Name>) {
  const { title, meaning, section, baseCurrency, texts, theme, onOpen, beside, under } = props;
  return (
    <section aria-label={title} style={{ ...cardStyle(theme), flex: '1 1 400px' }}>
      <div>
        <h3 style={headingStyle(theme)}>{title}</h3>
        <p style={noteStyle(theme)}>{meaning}</p>
      </div>
      <div style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <BigNumber score={section.score} texts={texts} />
        {beside}
      </div>
      {under}
      {section.table === null ? null : (
        <PartsTable title={title} table={section.table} score={section.score} texts={texts} theme={theme} />
      )}
      <ReasonList
        title={texts.why}
        level="h4"
        reasons={section.reasons}
        baseCurrency={baseCurrency}
        texts={texts}
        theme={theme}
        onOpen={onOpen}
      />
    </section>
  );
}
