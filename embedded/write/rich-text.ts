import { randomUUID } from 'node:crypto';

interface Run {
  readonly type: 'text';
  readonly text: string;
  readonly styles: Readonly<Record<string, true>>;
}

const MARKS: readonly [RegExp, string][] = [
  [/^\*\*([^*]+)\*\*/, 'bold'],
  [/^__([^_]+)__/, 'bold'],
  [/^\*([^*]+)\*/, 'italic'],
  [/^`([^`]+)`/, 'code'],
];

function runs(line: string): Run[] {
  const result: Run[] = [];
  let plain = '';
  let rest = line;
  const flush = (): void => {
    if (plain !== '') result.push({ type: 'text', text: plain, styles: {} });
    plain = '';
  };
  while (rest !== '') {
    const mark = MARKS.map(([pattern, style]) => ({ match: pattern.exec(rest), style })).find(
      ({ match }) => match,
    );
    if (mark?.match) {
      flush();
      result.push({ type: 'text', text: mark.match[1] ?? '', styles: { [mark.style]: true } });
      rest = rest.slice(mark.match[0].length);
    } else {
      plain += rest[0];
      rest = rest.slice(1);
    }
  }
  flush();
  return result;
}

const BLOCKS: readonly [RegExp, string][] = [
  [/^[-*] (.*)$/, 'bulletListItem'],
  [/^\d+\. (.*)$/, 'numberedListItem'],
  [/^#+ (.*)$/, 'heading'],
];

/**
 * The block form of a Markdown text, as the editor stores it beside the text. Covers
 * paragraphs, headings, lists, bold, italics and code: what a generated note uses.
 */
export function blocksOfMarkdown(markdown: string): string {
  const blocks = markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const block = BLOCKS.map(([pattern, type]) => ({ match: pattern.exec(line), type })).find(
        ({ match }) => match,
      );
      return {
        id: randomUUID(),
        type: block?.type ?? 'paragraph',
        props: { backgroundColor: 'default', textColor: 'default', textAlignment: 'left' },
        content: runs(block?.match?.[1] ?? line),
        children: [],
      };
    });
  return JSON.stringify(blocks);
}
