import type { Block, Span } from '../../domain/brief/document.ts';
import { DataTable } from '../ui/data-table.tsx';
import { headingStyle, listStyle, type Theme } from '../ui/theme.ts';

type BlockProps<Kind extends Block['kind']> = { block: Extract<Block, { kind: Kind }>; theme: Theme };

/** Each thing with its place, which names it: two may be the same, and none ever moves. */
const placed = <Thing,>(things: readonly Thing[]) => things.map((thing, place) => ({ thing, place }));

const Line = ({ spans }: { spans: readonly Span[] }) =>
  placed(spans).map(({ thing: { text, isStrong }, place }) =>
    isStrong ? (
      <strong key={place} style={{ fontWeight: 600 }}>
        {text}
      </strong>
    ) : (
      text
    ),
  );

// The section that the page stands in has the heading above these two.
const Heading = ({ block: { level, text }, theme }: BlockProps<'heading'>) =>
  level === 1 ? (
    <h4 style={{ ...headingStyle(theme), fontSize: 16 }}>{text}</h4>
  ) : (
    <h5 style={{ ...headingStyle(theme), borderTop: `1px solid ${theme.line}`, paddingTop: 12 }}>{text}</h5>
  );

const List = ({ block }: BlockProps<'list'>) => (
  <ul style={listStyle}>
    {placed(block.items).map(({ thing, place }) => (
      <li key={place}>
        <Line spans={thing} />
      </li>
    ))}
  </ul>
);

const Table = ({ block, label, theme }: BlockProps<'table'> & { label: string }) => (
  <DataTable
    label={label}
    columns={block.head}
    rows={block.rows.map((cells, index) => ({ id: `${index}`, cells }))}
    theme={theme}
  />
);

function Part({ block, label, theme }: { block: Block; label: string; theme: Theme }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} theme={theme} />;
    case 'paragraph':
      return (
        <p style={{ margin: 0 }}>
          <Line spans={block.spans} />
        </p>
      );
    case 'list':
      return <List block={block} theme={theme} />;
    case 'table':
      return <Table block={block} label={label} theme={theme} />;
  }
}

/** The heading that a block stands under. */
const headingOver = (blocks: readonly Block[], index: number): string =>
  blocks.slice(0, index).reduce((last, block) => (block.kind === 'heading' ? block.text : last), '');

/** The brief as a page: headings, lists and tables made of the same blocks as its Markdown. */
export const BriefPage = ({ blocks, theme }: { blocks: readonly Block[]; theme: Theme }) => (
  <article style={{ display: 'flex', flexDirection: 'column', gap: 12, overflowWrap: 'anywhere' }}>
    {placed(blocks).map(({ thing, place }) => (
      <Part key={place} block={thing} label={headingOver(blocks, place)} theme={theme} />
    ))}
  </article>
);
