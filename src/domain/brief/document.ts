/** A page as blocks of plain text, from which its Markdown and what the panel shows are made alike. */

export type Span = { text: string; isStrong?: boolean };

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; spans: readonly Span[] }
  | { kind: 'list'; items: readonly (readonly Span[])[] }
  /** Empty cells stay empty. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** Text of a record on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

export const paragraph = (...parts: readonly (string | Span)[]): Block => ({
  kind: 'paragraph',
  spans: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
});

/** A list item with a label. */
export const item = (label: string, colon: string, value: string): Span[] => [
  { text: label, isStrong: true },
  { text: `${colon}${value}` },
];

export const list = (items: readonly (readonly Span[])[]): Block => ({ kind: 'list', items });

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});
