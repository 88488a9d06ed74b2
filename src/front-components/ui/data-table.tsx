import type { CSSProperties, ReactNode } from 'react';
import { noteStyle, type Theme } from './theme.ts';

const listStyle: CSSProperties = {
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  listStyle: 'none',
  margin: 0,
  padding: 0,
};

/**
 * As many columns as there is room for, the same in every row: in a wide page the rows stand under each other like a
 * table's, with room for a name or a sentence in each, in the side panel their values wrap. Nobody measures, and nothing
 * ever scrolls sideways.
 */
const valuesStyle = (count: number): CSSProperties => ({
  display: 'grid',
  gap: '6px 12px',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(112px, 100%), 1fr))',
  margin: 0,
  maxWidth: 240 * count,
});

type DataTableProps = {
  /** What the table is of, for those who do not see what stands around it. */
  label: string;
  /** What the cells say; the first names the row and stands above the others, without its column's name. */
  columns: readonly string[];
  /** `under`: what belongs to the row and is no value of it, such as its button or the form it opens. */
  rows: readonly { id: string; cells: readonly ReactNode[]; under?: ReactNode }[];
  theme: Theme;
};

/** Records with their values, each under the name of its column, in any width. */
export const DataTable = ({ label, columns, rows, theme }: DataTableProps) => (
  <ul aria-label={label} style={listStyle}>
    {rows.map(({ id, cells: [name, ...values], under }, index) => (
      <li
        key={id}
        style={{
          borderTop: index === 0 ? 'none' : `1px solid ${theme.line}`,
          display: 'flex',
          flexDirection: 'column',
          gap: 6,
          minWidth: 0,
          overflowWrap: 'anywhere',
          paddingTop: index === 0 ? 0 : 12,
        }}
      >
        <div style={{ fontWeight: 500 }}>{name}</div>
        <dl style={valuesStyle(values.length)}>
          {values.map((value, place) => (
            <div key={columns[place + 1]} style={{ minWidth: 0 }}>
              <dt style={noteStyle(theme)}>{columns[place + 1]}</dt>
              <dd style={{ margin: 0 }}>{value}</dd>
            </div>
          ))}
        </dl>
        {under}
      </li>
    ))}
  </ul>
);
