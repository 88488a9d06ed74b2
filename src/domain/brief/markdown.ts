/** The building blocks of plain Markdown. What comes from records is escaped: it must not change the page. */

/** Text of a record on one line, with what Markdown would read as markup made literal. */
export const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`);

/** A list item with a label. */
export const item = (label: string, colon: string, value: string): string => `- **${label}**${colon}${value}`;

/** A table; empty cells stay empty. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A part of the page under a heading. */
export const section = (heading: string, ...blocks: readonly string[]): string =>
  [`## ${heading}`, ...blocks.filter((block) => block !== '')].join('\n\n');
