import type { ReactNode } from 'react';
import { LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { cardStyle, headingStyle, noteStyle } from '../ui/theme.ts';
import { NumberTable } from './number-table.tsx';
import type { PictureTable } from './picture.tsx';

type CardProps = Look & {
  title: string;
  /** What is drawn as a table; null where there is nothing to draw. */
  table: PictureTable | null;
  isTable: boolean;
  onTurn(): void;
  children: ReactNode;
};

/** A small picture in a frame of its own among others, with the table of the same in its place on request. */
export const PictureCard = ({ title, table, isTable, onTurn, children, texts, theme }: CardProps) => (
  <section aria-label={title} style={cardStyle(theme)}>
    <div style={{ alignItems: 'baseline', display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
      <h3 style={headingStyle(theme)}>{title}</h3>
      {table === null ? null : (
        <span style={noteStyle(theme)}>
          <LinkButton
            label={isTable ? texts.pictures.asPicture : texts.pictures.asTable}
            description={isTable ? texts.pictures.asPictureOf(title) : texts.pictures.asTableOf(title)}
            theme={theme}
            onClick={onTurn}
          />
        </span>
      )}
    </div>
    {isTable && table !== null ? (
      <NumberTable label={title} columns={table.columns} rows={table.rows} theme={theme} />
    ) : (
      children
    )}
  </section>
);
