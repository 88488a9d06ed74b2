import type { Texts } from '../texts/texts.ts';
import { LinkButton } from '../ui/button.tsx';
import { headingStyle, listStyle, noteStyle, type Theme } from '../ui/theme.ts';
import type { WordedReason } from './explanation.ts';
import type { NamedRecord } from './reasons.ts';
import { putTogether } from './shown-reasons.ts';

type ReasonListProps = {
  title: string;
  /** The heading's place in the document. */
  level: 'h3' | 'h4';
  reasons: readonly WordedReason[];
  baseCurrency: string;
  /** What stands there without reasons. */
  otherwise?: string;
  texts: Texts;
  theme: Theme;
  onOpen(record: NamedRecord): void;
};

/** Reasons as sentences, each with a way to the records it is about. */
export function ReasonList({ title, level, reasons, baseCurrency, otherwise, ...rest }: ReasonListProps) {
  const { texts, theme, onOpen } = rest;
  const Heading = level;
  if (reasons.length === 0 && otherwise === undefined) return null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <Heading style={headingStyle(theme)}>{title}</Heading>
      {reasons.length === 0 ? (
        <p style={noteStyle(theme)}>{otherwise}</p>
      ) : (
        <ul style={listStyle}>
          {putTogether(reasons, baseCurrency, texts).map(({ sentence, records, count }) => (
            <li key={sentence}>
              {sentence}{' '}
              {records.map((record, index) => {
                const place = `${index + 1} / ${count}`;
                const open = records.length === 1 ? texts.openRecord : texts.openOneOf(place);
                return (
                  <span key={record.id}>
                    <LinkButton
                      label={open}
                      description={`${texts.openRecordLabel(sentence)}${records.length === 1 ? '' : ` ${place}`}`}
                      theme={theme}
                      onClick={() => onOpen(record)}
                    />{' '}
                  </span>
                );
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
