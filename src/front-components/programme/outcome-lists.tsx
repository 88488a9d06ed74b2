/** What became of key accounts, as lists. */
import { labelOf } from '../texts/formats.ts';
import type { Look } from '../ui/look.ts';
import { headingStyle, listStyle, noteStyle } from '../ui/theme.ts';
import type { Change, Kept } from '../workspace/programme-answers.ts';

/** One change of status in words. */
export function changeText(
  { name, from, to }: Pick<Change, 'name' | 'from' | 'to'>,
  texts: Look['texts'],
): string {
  const status = (value: string | null) => labelOf(texts.labels.accountStatus, value, texts);
  return texts.recommendations.change(name || texts.recommendations.unnamed, status(from), status(to));
}

type ChangeListProps = Look & {
  /** Null where what stands above it says what it is. */
  title: string | null;
  changes: readonly Pick<Change, 'keyAccountId' | 'name' | 'from' | 'to'>[];
};

export const ChangeList = ({ title, changes, texts, theme }: ChangeListProps) =>
  changes.length === 0 ? null : (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      {title === null ? null : <h4 style={headingStyle(theme)}>{title}</h4>}
      <ul style={listStyle}>
        {changes.map((change) => (
          <li key={change.keyAccountId}>{changeText(change, texts)}</li>
        ))}
      </ul>
    </div>
  );

type KeptListProps = Look & {
  title: string;
  kept: readonly Kept[];
  /** Names by id, as the answer has ids only. */
  names: ReadonlyMap<string, string>;
};

/** Accounts that stayed as they were, each with the reason. */
export const KeptList = ({ title, kept, names, texts, theme }: KeptListProps) =>
  kept.length === 0 ? null : (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <h4 style={headingStyle(theme)}>{title}</h4>
      <ul style={listStyle}>
        {kept.map(({ keyAccountId, reason }) => (
          <li key={keyAccountId}>
            {names.get(keyAccountId) ?? texts.recommendations.unnamed}:{' '}
            <span style={noteStyle(theme)}>{reason || texts.recommendations.noReason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
