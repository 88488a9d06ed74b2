/** A text of the editor: its Markdown form and its blocks as JSON. Either may be missing. */
export type RichText = { markdown: string | null; blocknote: string | null };

const SPACES = /&nbsp;|&#(?:160|x0*a0|32|x0*20);|<br\s*\/?>/gi;
/** A line that only begins a list item, a heading or a quotation. */
const EMPTY_ITEM = /^\s*(?:[-*+>]|#{1,6}|\d+[.)])(?:\s+\[[ xX]\])?\s*$/gm;

const isVisible = (text: string): boolean =>
  /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.replace(SPACES, ' '));

/** Whether a block, or anything inside it, shows a text, or something that lies elsewhere, such as a picture. */
function shows(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(shows);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) =>
    (key === 'text' || key === 'url') && typeof inner === 'string' ? isVisible(inner) : shows(inner),
  );
}

function blocksOf(json: string | null): unknown {
  if (json === null || json.trim() === '') return null;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether there is anything to read: blanks, empty paragraphs and list items without a text are nothing. */
export const hasText = (text: RichText | null): boolean =>
  text !== null &&
  (isVisible((text.markdown ?? '').replace(EMPTY_ITEM, '')) || shows(blocksOf(text.blocknote)));
