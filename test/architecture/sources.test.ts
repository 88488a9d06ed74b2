import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/shared/language.ts';
import { hiddenExpectationsIn } from './support/hidden-expectations.ts';
import { impuritiesIn } from './support/impurities.ts';
import { undeclaredFunctionsIn } from './support/undeclared-functions.ts';

const LONGEST_FILE = 250;
/** One line an id: a table that grows with the data model and has one reason to change. */
const REGISTRY = 'src/definitions/ids.ts';
/** All that the app says in a language: whoever adds or reviews one has one file before them. */
const CATALOGUES = LANGUAGES.map((language) => `src/domain/words/${language.toLowerCase()}.ts`);

const filesIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`)).sort();

describe('rules and flows read no clock, no chance and no environment', () => {
  it.each(filesIn('src/domain', 'src/flows'))('%s', (path) => {
    expect(impuritiesIn(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('the search finds what it is looking for, and leaves comments and given instants alone', () => {
    const text = `
      // Date.now() and process.env
      const a = [new Date(), new Date, Date.now(), Date(), process.env.TZ, performance.now(), Math.random()];
      const b = [new Date(a), new Date(Date.UTC(2026, 1)), Date.parse('Date.now()')];
    `;
    expect(impuritiesIn('a.ts', text)).toEqual([
      'new Date()',
      'new Date()',
      'Date.now',
      'Date()',
      'process.env',
      'performance.now',
      'Math.random',
    ]);
  });
});

it(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const files = filesIn('src').filter((path) => path !== REGISTRY && !CATALOGUES.includes(path));
  expect(files.length).toBeGreaterThan(100);
  const tooLong = files
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  expect(tooLong).toEqual([]);
});

describe('a function of statements is declared, which starts a process sooner than an arrow', () => {
  it('everywhere', () => {
    const arrows = filesIn('src', 'embedded', 'scripts', 'demo', 'test').flatMap((path) =>
      undeclaredFunctionsIn(path, readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`),
    );
    expect(arrows).toEqual([]);
  });

  it('the search finds what it is looking for', () => {
    const text = `
      export const typed: () => number = () => { return 1; };
      const short = (a: number) => a + 1;
      export function declared() { const inner = () => { return 1; }; return inner; }
      export const arrow = async (a: number) => { return a; };
    `;
    expect(undeclaredFunctionsIn('a.ts', text)).toEqual(['arrow']);
  });
});

describe('no test expects inside a callback whose throw is swallowed or tried again', () => {
  it.each(filesIn('test'))('%s', (path) => {
    expect(hiddenExpectationsIn(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('the search finds what it is looking for', () => {
    const text = `
      it.each([1])('counts', async () => {
        expect(1).toBe(1);
        requests.onRequest(() => expect(2).toBe(2));
        beforeFirstWrite(async () => { if (a) expect(await b()).toBe(3); });
        ['x'].map((y) => expect(y).toBe('x'));
      });
      describe('a group', () => afterEach(() => expect(4).toBe(4)));
    `;
    expect(hiddenExpectationsIn('a.test.ts', text)).toEqual(['onRequest', 'beforeFirstWrite']);
  });
});
