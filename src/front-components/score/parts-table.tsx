import type { CSSProperties } from 'react';
import { formatNumber, formatShare } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Bar } from '../ui/bar.tsx';
import type { Theme } from '../ui/theme.ts';
import type { ScoreRow, ScoreTable } from './rows.ts';
import type { PartName } from './view.ts';

type PartsTableProps<Name extends PartName> = {
  /** What the parts make up. */
  title: string;
  table: ScoreTable<Name>;
  score: number | null;
  texts: Texts;
  theme: Theme;
};

const numeric: CSSProperties = {
  fontVariantNumeric: 'tabular-nums',
  textAlign: 'right',
  whiteSpace: 'nowrap',
};
const cell: CSSProperties = { fontWeight: 400, padding: '6px 8px 6px 0', textAlign: 'left' };
const last: CSSProperties = { ...numeric, paddingRight: 0 };

const headed = (theme: Theme, style: CSSProperties = {}): CSSProperties => ({
  ...cell,
  ...style,
  borderBottom: `1px solid ${theme.line}`,
  color: theme.secondaryText,
});

type RowProps<Name extends PartName> = {
  row: ScoreRow<Name>;
  longest: number;
  texts: Texts;
  theme: Theme;
};

const Row = <Name extends PartName>({ row, longest, texts, theme }: RowProps<Name>) => (
  <tr>
    <th scope="row" style={cell}>
      {texts.parts[row.name]}
    </th>
    <td style={{ ...cell, width: '30%' }}>
      <Bar percent={row.points} length={longest === 0 ? 0 : row.share / longest} theme={theme} />
    </td>
    <td style={{ ...cell, ...numeric }}>{formatNumber(row.points, texts)}</td>
    <td style={{ ...cell, ...numeric }}>{formatShare(row.share, texts)}</td>
    <td style={{ ...cell, ...last }}>
      {texts.outOf(formatNumber(row.contribution, texts), formatNumber(row.most, texts))}
    </td>
  </tr>
);

const Closing = ({ label, value, theme }: { label: string; value: string; theme: Theme }) => (
  <tr>
    <th
      scope="row"
      colSpan={4}
      style={{ ...cell, borderTop: `1px solid ${theme.line}`, color: theme.secondaryText }}
    >
      {label}
    </th>
    <td style={{ ...cell, ...last, borderTop: `1px solid ${theme.line}` }}>{value}</td>
  </tr>
);

/** The parts of a score: a bar as long as the part's weight and filled as far as the part got, and the numbers. */
export function PartsTable<Name extends PartName>({
  title,
  table,
  score,
  texts,
  theme,
}: PartsTableProps<Name>) {
  const longest = Math.max(0, ...table.rows.map(({ share }) => share));
  return (
    <table aria-label={texts.tableCaption(title)} style={{ borderCollapse: 'collapse', width: '100%' }}>
      <thead>
        <tr>
          <th scope="col" colSpan={2} style={headed(theme)}>
            {texts.part}
          </th>
          <th scope="col" style={headed(theme, numeric)}>
            {texts.points}
          </th>
          <th scope="col" style={headed(theme, numeric)}>
            {texts.weight}
          </th>
          <th scope="col" style={headed(theme, last)}>
            {texts.contribution}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={row.name} row={row} longest={longest} texts={texts} theme={theme} />
        ))}
      </tbody>
      <tfoot>
        {table.limit === null ? null : (
          <Closing label={texts.sum} value={formatNumber(table.sum, texts)} theme={theme} />
        )}
        <Closing
          label={table.limit === null ? texts.total : texts.limited(formatNumber(table.limit, texts))}
          value={score === null ? texts.noScore : formatNumber(score, texts)}
          theme={theme}
        />
      </tfoot>
    </table>
  );
}
