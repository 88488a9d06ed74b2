/** A page of blocks as HTML to be printed on A4. */
import type { Language } from '../shared/language.ts';
import type { Block, Span } from './document.ts';

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text: what comes from records must not become markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const spans = (parts: readonly Span[]): string =>
  parts.map(({ text, isStrong }) => (isStrong ? `<b>${escaped(text)}</b>` : escaped(text))).join('');

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${spans(block.spans)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${spans(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead>${cells('th', block.head)}</thead><tbody>${block.rows
        .map((row) => cells('td', row))
        .join('')}</tbody></table>`;
  }
}

const STYLE = `
@page { size: A4; margin: 14mm 16mm; }
* { box-sizing: border-box; }
body { color: #222; font: 10pt/1.45 Inter, 'Noto Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
  margin: 0 auto; max-width: 178mm; padding: 6mm 4mm; background: #fff; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { border-top: 0.3mm solid #bbb; break-after: avoid; font-size: 11.5pt; margin: 5mm 0 1.5mm; padding-top: 2.5mm; }
p { margin: 0 0 1.5mm; overflow-wrap: break-word; white-space: pre-line; }
ul { margin: 0 0 2mm; padding-left: 5mm; }
h1 + p + ul { columns: 2; list-style: none; padding: 0; }
table { border-collapse: collapse; margin: 0 0 2mm; width: 100%; }
tr { break-inside: avoid; }
th, td { border-bottom: 0.2mm solid #ddd; overflow-wrap: break-word; word-break: keep-all; padding: 1mm 3mm 1mm 0; text-align: left;
  vertical-align: top; }
th { color: #666; font-weight: 500; }
svg { display: block; margin: 1mm 0 2mm; max-width: 100%; }
button { font: inherit; padding: 1mm 4mm; }
@media print { body { padding: 0; } button { display: none; } }`;

/**
 * The blocks as a whole document that asks for nothing from elsewhere.
 *
 * @param drawing SVG of ours, which stands after the first heading of the second level
 */
export function htmlOf(
  blocks: readonly Block[],
  {
    title,
    language,
    print,
    drawing = '',
  }: { title: string; language: Language; print: string; drawing?: string },
): string {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  const parts = blocks.map((block, index) => `${blockHtml(block)}${index === at ? drawing : ''}`);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><p><button type="button" onclick="print()">${escaped(print)}</button></p>
${parts.join('\n')}
</body></html>
`;
}
