/** The table of CONTRIBUTING.md says what is so. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Row = { kind: string; path: string; word: string };

const ROW = /^\|([^|]*)\| `([^`]+)` \| `([^`]+)` \|$/;

/** The rows of the table; one without a kind of its own is of the kind above it. */
function rowsIn(text: string): Row[] {
  let kind = '';
  return text.split('\n').flatMap((line): Row[] => {
    const [, named = '', path = '', word = ''] = ROW.exec(line) ?? [];
    if (path === '') return [];
    if (named.trim() !== '') kind = named.trim();
    return [{ kind, path, word }];
  });
}

/** How many files each kind of thing may take. */
const MOST_FILES: Readonly<Record<string, number>> = {
  'computed field on company': 11,
  'policy number': 8,
  language: 4,
  'rule of an account': 3,
  'field that people type and rules read': 10,
  route: 2,
  setting: 4,
};

const rows = rowsIn(readFileSync('CONTRIBUTING.md', 'utf8'));

describe('what to touch', () => {
  it.each(rows)('$kind: $path names $word', ({ path, word }) => {
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(word);
  });

  it('is said of every kind', () => {
    expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual(Object.keys(MOST_FILES).sort());
  });

  it.each(Object.entries(MOST_FILES))('for a %s is at most %d files, each once', (kind, most) => {
    const paths = rows.filter((row) => row.kind === kind).map(({ path }) => path);
    expect(paths.length).toBeLessThanOrEqual(most);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('is all there is: a policy number that only a rule reads stands nowhere else', () => {
    const listed = rows.filter(({ kind }) => kind === 'policy number').map(({ path }) => path);
    const made = ['src/adapters/twenty/policy/policy-node.ts', 'src/adapters/twenty/documents/accounts.ts'];
    for (const path of [...made, 'src/domain/policy.ts', 'src/domain/policy-numbers.ts']) {
      expect(listed).not.toContain(path);
      expect(readFileSync(path, 'utf8')).not.toContain('baselineWinRate');
    }
  });

  it('a row is read as it is written', () => {
    expect(rowsIn('| rule | `a.ts` | `x` |\n| | `b.ts` | `y` |\n| --- | --- | --- |\ntext `c.ts`')).toEqual([
      { kind: 'rule', path: 'a.ts', word: 'x' },
      { kind: 'rule', path: 'b.ts', word: 'y' },
    ]);
  });
});
