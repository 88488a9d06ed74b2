import { labelOf } from '../texts/formats.ts';
import { LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { headingStyle, listStyle, noteStyle } from '../ui/theme.ts';
import type { Left } from '../workspace/programme-answers.ts';

type LeftListProps = Look & { left: readonly Left[]; onOpen(keyAccountId: string): void };

/** Accounts whose status differs from the recommendation and which no command changes, each with the reason. */
export function LeftList({ left, onOpen, texts, theme }: LeftListProps) {
  if (left.length === 0) return null;
  const { recommendations: words } = texts;
  const status = (value: string | null) => labelOf(texts.labels.accountStatus, value, texts);
  const title = `${words.left} (${left.length})`;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <h4 style={headingStyle(theme)}>{title}</h4>
      <ul aria-label={title} style={listStyle}>
        {left.map(({ keyAccountId, name, from, recommended, reason }) => {
          const sentence = words.differs(name || words.unnamed, status(from), status(recommended));
          return (
            <li key={keyAccountId}>
              {sentence}{' '}
              <LinkButton
                label={texts.openRecord}
                description={texts.openRecordLabel(sentence)}
                theme={theme}
                onClick={() => onOpen(keyAccountId)}
              />
              <div style={noteStyle(theme)}>{reason || words.noReason}</div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
