import type { CSSProperties, ReactNode } from 'react';
import type { Theme } from '../ui/theme.ts';

const cell: CSSProperties = {
  fontWeight: 400,
  padding: '6px 12px 6px 0',
  textAlign: 'left',
  verticalAlign: 'top',
};

type NumberTableProps = {
  /** What the table is of, for those who do not see what stands around it. */
  label: string;
  columns: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
  theme: Theme;
};

/**
 * The numbers behind a picture, to be compared down their columns; where they are wider than their place, they scroll by
 * themselves.
 */
export const NumberTable = ({ label, columns, rows, theme }: NumberTableProps) => (
  <div style={{ overflowX: 'auto' }}>
    <table aria-label={label} style={{ borderCollapse: 'collapse', width: '100%' }}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              style={{
                ...cell,
                borderBottom: `1px solid ${theme.line}`,
                color: theme.secondaryText,
                whiteSpace: 'nowrap',
              }}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((content, index) =>
              index === 0 ? (
                <th key={columns[index]} scope="row" style={cell}>
                  {content}
                </th>
              ) : (
                <td key={columns[index]} style={cell}>
                  {content}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
