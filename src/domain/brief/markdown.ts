import type { Block, Span } from './document.ts';

/** Text with what Markdown would read as markup made literal: what comes from records must not change the page. */
const literal = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`);

const line = (spans: readonly Span[]): string =>
  spans.map(({ text, isStrong }) => (isStrong ? `**${literal(text)}**` : literal(text))).join('');

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${literal(block.text)}`;
    case 'paragraph':
      return line(block.spans);
    case 'list':
      return block.items.map((spans) => `- ${line(spans)}`).join('\n');
    case 'table': {
      const rows = [block.head, ...block.rows].map((cells) => cells.map(literal));
      return [...rows.slice(0, 1), block.head.map(() => '---'), ...rows.slice(1)]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    }
  }
}

/** A page as plain Markdown. */
export const markdownOf = (blocks: readonly Block[]): string => `${blocks.map(blockText).join('\n\n')}\n`;
