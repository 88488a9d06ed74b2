import type { ReactNode } from 'react';
import { LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { headingStyle, noteStyle } from '../ui/theme.ts';
import { NumberTable } from './number-table.tsx';

/** What a picture shows, as a table; the first cell of a row names it. */
export type PictureTable = {
  columns: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
};

type PictureProps = Look & {
  title: string;
  /** How to read it, in a sentence. */
  about: string;
  isTable: boolean;
  table: PictureTable;
  onTurn(): void;
  children: ReactNode;
};

/** A drawn picture under its heading, with the table of the same in its place on request. */
export const Picture = ({ title, about, isTable, table, onTurn, children, texts, theme }: PictureProps) => (
  <figure
    aria-label={title}
    style={{ display: 'flex', flexDirection: 'column', gap: 8, margin: 0, minWidth: 0 }}
  >
    <div style={{ alignItems: 'baseline', display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
      <h3 style={headingStyle(theme)}>{title}</h3>
      <LinkButton
        label={isTable ? texts.pictures.asPicture : texts.pictures.asTable}
        description={isTable ? texts.pictures.asPictureOf(title) : texts.pictures.asTableOf(title)}
        theme={theme}
        onClick={onTurn}
      />
    </div>
    <p style={noteStyle(theme)}>{about}</p>
    {isTable ? (
      <NumberTable label={title} columns={table.columns} rows={table.rows} theme={theme} />
    ) : (
      children
    )}
  </figure>
);
