/** How many fields a document asks for at its root: what newer servers count against an application's limit. */

const WORD = /[A-Za-z_]/;

/** The fields of the outermost braces, whatever stands in parentheses or in braces within. */
function count(document: string): number {
  let braces = 0;
  let parentheses = 0;
  let roots = 0;
  let isInWord = false;
  for (const character of document) {
    const isWord = WORD.test(character);
    if (character === '{') braces += 1;
    else if (character === '}') braces -= 1;
    else if (character === '(') parentheses += 1;
    else if (character === ')') parentheses -= 1;
    else if (isWord && !isInWord && braces === 1 && parentheses === 0) roots += 1;
    isInWord = isWord || (isInWord && character >= '0' && character <= '9');
  }
  return Math.max(1, roots);
}

const counted = new Map<string, number>();

/** A process sends few documents, most of them again and again. */
const MOST_DOCUMENTS = 200;

export function rootFieldsOf(document: string): number {
  const known = counted.get(document);
  if (known !== undefined) return known;
  if (counted.size >= MOST_DOCUMENTS) counted.clear();
  const roots = count(document);
  counted.set(document, roots);
  return roots;
}
