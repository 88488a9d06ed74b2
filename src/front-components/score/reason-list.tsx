import type { Texts } from '../texts/texts.ts';
import { LinkButton } from '../ui/button.tsx';
import { headingStyle, listStyle, noteStyle, type Theme } from '../ui/theme.ts';
import type { WordedReason } from './explanation.ts';
import { type NamedRecord, namedRecord } from './reasons.ts';

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

/** Reasons as sentences, each with a way to the record it names. */
export const ReasonList = ({ title, level, reasons, baseCurrency, otherwise, ...rest }: ReasonListProps) => {
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
          {reasons.map((stored) => {
            const sentence = texts.reason(stored, baseCurrency);
            const record = namedRecord(stored);
            return (
              <li key={stored.text}>
                {sentence}{' '}
                {record === null ? null : (
                  <LinkButton
                    label={texts.openRecord}
                    description={texts.openRecordLabel(sentence)}
                    theme={theme}
                    onClick={() => onOpen(record)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};
