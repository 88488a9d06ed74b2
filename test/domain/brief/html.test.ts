import { expect, it } from 'vitest';
import { heading, item, list, paragraph, table } from '../../../src/domain/brief/document.ts';
import { htmlOf } from '../../../src/domain/brief/html.ts';

const PAGE = { title: 'A & B', language: 'en', print: 'Print "it"' } as const;

const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));

it('writes each block as what it is, and texts as texts', () => {
  const blocks = [
    heading(1, 'A & B'),
    paragraph('One', { text: ' <two>', isStrong: true }),
    list([item('Status', ': ', 'Key'), item('Rank', ': ', '3')]),
    heading(2, 'Table'),
    table(
      ['Deal', 'Worth'],
      [
        ['Presses', '<5>'],
        ['', '7'],
      ],
    ),
    heading(2, 'More'),
  ];
  expect(bodyOf(htmlOf(blocks, { ...PAGE, drawing: '<svg></svg>' })).split('\n')).toEqual([
    '<body><p><button type="button" onclick="print()">Print &quot;it&quot;</button></p>',
    '<h1>A &amp; B</h1>',
    '<p>One<b> &lt;two&gt;</b></p>',
    '<ul><li><b>Status</b>: Key</li><li><b>Rank</b>: 3</li></ul>',
    // The drawing stands after the first heading of the second level.
    '<h2>Table</h2><svg></svg>',
    '<table><thead><tr><th>Deal</th><th>Worth</th></tr></thead><tbody><tr><td>Presses</td><td>&lt;5&gt;</td></tr><tr><td></td><td>7</td></tr></tbody></table>',
    '<h2>More</h2>',
    '</body></html>',
    '',
  ]);
});

it('has a title, its language, and no drawing of its own', () => {
  const html = htmlOf([heading(2, 'Empty')], { ...PAGE, language: 'zh-CN' });
  expect(html).toContain('<html lang="zh-CN"><head><meta charset="utf-8"><title>A &amp; B</title>');
  expect(html).toContain('<h2>Empty</h2>\n</body>');
});
