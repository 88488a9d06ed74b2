import { describe, expect, it } from 'vitest';
import { hasText } from '../../../src/domain/plan/rich-text.ts';

const markdown = (text: string | null) => ({ markdown: text, blocknote: null });
const blocks = (value: unknown) => ({ markdown: null, blocknote: JSON.stringify(value) });
const paragraph = (...texts: string[]) => ({
  id: '1',
  type: 'paragraph',
  props: { textColor: 'default' },
  content: texts.map((text) => ({ type: 'text', text, styles: {} })),
  children: [],
});

describe('a text of the editor', () => {
  it.each([
    ['nothing at all', null],
    ['nothing', markdown(null)],
    ['an empty text', markdown('')],
    ['blanks and lines', markdown(' \n\t\n')],
    ['a space that does not break', markdown('&nbsp;\n&#160;')],
    ['a line break', markdown('<br/>')],
    ['empty list items', markdown('- \n* \n1. \n- [ ]')],
    ['an empty heading', markdown('## ')],
    ['a rule', markdown('---')],
    ['no block', blocks([])],
    ['an empty paragraph', blocks([paragraph()])],
    ['paragraphs of blanks', blocks([paragraph(' ', ''), paragraph('\n')])],
    ['blocks that are no JSON', { markdown: null, blocknote: '{' }],
    ['both forms empty', { markdown: '', blocknote: '[]' }],
  ])('has nothing to read: %s', (_name, text) => {
    expect(hasText(text)).toBe(false);
  });

  it.each([
    ['words', markdown('Be their first choice.')],
    ['Chinese', markdown('成为首选')],
    ['a year', markdown('2027')],
    ['an item after an empty one', markdown('- \n- CIO')],
    ['a picture sign', markdown('🎯')],
    ['a paragraph', blocks([paragraph(), paragraph('CIO')])],
    ['a nested item', blocks([{ ...paragraph(), children: [paragraph('Deep')] }])],
    ['a cell of a table', blocks([{ type: 'table', content: { rows: [{ cells: [[{ text: 'x' }]] }] } }])],
    ['a picture', blocks([{ type: 'image', props: { url: 'https://files.example/a.png' } }])],
    ['words in one of two forms', { markdown: '', blocknote: JSON.stringify([paragraph('a')]) }],
  ])('can be read: %s', (_name, text) => {
    expect(hasText(text)).toBe(true);
  });
});
