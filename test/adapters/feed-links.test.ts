/** The feed compares what it is told with what a reading counted, so both have to be told the same. */
import { expect, it } from 'vitest';
import { shapes } from '../../src/adapters/twenty/account/shapes.ts';
import { CHANGED } from '../../src/adapters/twenty/feed/documents.ts';
import { INPUTS } from '../../src/domain/account/inputs.ts';

/** Relations that are selected of a record itself, not of what is related to it. */
function relationsIn(selection: string): Set<string> {
  const found = new Set<string>();
  let depth = 0;
  for (const [, word, brace] of selection.matchAll(/(\w+)?\s*([{}])/g)) {
    if (brace === '}') depth -= 1;
    else {
      if (depth === 0 && word !== undefined) found.add(word);
      depth += 1;
    }
  }
  return found;
}

const objects = Object.keys(CHANGED) as (keyof typeof CHANGED)[];

it.each(objects)('a link of a changed %s is asked for beside the same relation as in a reading', (object) => {
  const links = INPUTS[object].filter((field) => field.endsWith('Id') && field !== 'companyId');
  const besideIn = (selection: string) =>
    links.map((link) => link.slice(0, -2)).filter((relation) => relationsIn(selection).has(relation));
  expect(besideIn(CHANGED[object].selection)).toEqual(
    expect.arrayContaining(besideIn(shapes[object].selection)),
  );
});
