/**
 * How wide a text is, by a table: nothing can be measured where the app's components run. The widths are those of Inter,
 * Twenty's font, at weight 500 as a browser draws it, the widest of each group rounded up, so that a text is never
 * wider than it is taken to be. A letter with an accent is as wide as the letter.
 */

/** In ems, by the characters they are of; the first that fits. */
const WIDTHS: readonly (readonly [of: RegExp, em: number])[] = [
  // Marks that stand on the letter before, and what joins or chooses the form of an emoji.
  [/^(?:\p{M}|\u200d|\ufe0e|\ufe0f)/u, 0],
  [/^[ijl]\p{M}/u, 0.45],
  [/^d\p{M}/u, 0.73],
  [/^[ijlI.,:;'’‘!]/u, 0.32],
  [/^\s/u, 0.32],
  [/^[frt()[\]{}/\\"“”|\-‐·°]/u, 0.5],
  [/^[mw@%—…]/u, 1],
  [/^[MW]/u, 1.03],
  [/^\p{Nd}/u, 0.68],
  [/^[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u, 1],
  [/^[\u{20000}-\u{3ffff}]/u, 1],
  [/^\p{Extended_Pictographic}/u, 1.4],
  [/^[A-Z]/u, 0.78],
  [/^[a-z]/u, 0.64],
  [/^[\u05d0-\u05ea]/u, 0.78],
  // Arabic, each letter as it stands alone: joined to others it is narrower.
  [/^[\u0633-\u0636\u069a-\u069e]/u, 1.25],
  [/^[\u0628\u062a\u062b\u0637\u0638\u0641\u067e\u06a1-\u06aa]/u, 1.08],
  [/^[\u0621-\u064a\u0671-\u06d3]/u, 0.85],
  // Two letters in one, such as ǆ.
  [/^[\u01c4-\u01cc\u01f1-\u01f3]/u, 1.43],
  [/^\p{Ll}/u, 0.97],
];

/** Of anything else: signs, capitals of other alphabets, and scripts that are not listed. */
const OTHER = 1.13;

const known = new Map<string, number>();

function emOf(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const bare = character.normalize('NFD');
  const em = WIDTHS.find(([of]) => of.test(bare))?.[1] ?? OTHER;
  known.set(character, em);
  return em;
}

/**
 * The width of a text on one line, in pixels; never less than it takes.
 *
 * @param size of the font, in pixels
 */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size;
}

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * As much of a text as there is room for, with an ellipsis where something is cut off; empty where there is no room for
 * a single character. Nothing that is read as one character is cut in two.
 *
 * @param room in pixels
 */
export function fitted(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(kept + segment + ELLIPSIS, size) > room) break;
    kept += segment;
  }
  return kept === '' ? '' : `${kept.trimEnd()}${ELLIPSIS}`;
}
