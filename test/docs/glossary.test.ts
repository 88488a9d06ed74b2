/** Each term has one name in English and one in Chinese, wherever a person reads it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { POLICY_NUMBERS } from '../../src/domain/policy-fields.ts';
import {
  deskWordsOf,
  panelWordsOf,
  projectWordsOf,
  setUpWordsOf,
  wordsOf,
} from '../../src/domain/words/languages.ts';

type Term = { english: string; chinese: string; never: readonly string[] };

const read = (path: string): string => readFileSync(path, 'utf8');

/** The rows of the tables of a glossary. */
const termsIn = (text: string): Term[] =>
  text.split('\n').flatMap((line): Term[] => {
    const [, english = '', chinese = '', , never = ''] = line.split('|').map((cell) => cell.trim());
    if (english === '' || english === 'English' || english.startsWith('---')) return [];
    return [{ english, chinese, never: never === '' ? [] : never.split(', ') }];
  });

const terms = termsIn(read('docs/glossary.md'));

const Words = z.record(z.string(), z.string());

/** What Twenty shows of the app, by kind of text: English with its Chinese. */
const catalogue = z
  .record(z.string(), z.union([z.string(), Words]))
  .transform((all) =>
    Object.entries(all).flatMap(([kind, words]) =>
      typeof words === 'string' ? [] : [[kind, words] as const],
    ),
  )
  .parse(JSON.parse(read('locales/zh-CN.json')));

type Pair = { where: string; english: string; chinese: string };

/** Texts that stand at the same place of two languages' words; sentences with something in them are functions. */
function pairsOf(english: unknown, chinese: unknown, where: string): Pair[] {
  if (typeof english === 'string') {
    return typeof chinese === 'string' ? [{ where, english, chinese }] : [];
  }
  if (typeof english !== 'object' || english === null) return [];
  return Object.entries(english).flatMap(([key, value]) =>
    pairsOf(value, (chinese as Record<string, unknown>)[key], `${where}.${key}`),
  );
}

const NAMES = /\.(label|labelSingular|labelPlural|shortLabel|name|title)$/;

const shown: Pair[] = [
  ...catalogue.flatMap(([kind, words]) =>
    NAMES.test(kind)
      ? Object.entries(words).map(([english, chinese]) => ({ where: kind, english, chinese }))
      : [],
  ),
  ...pairsOf(panelWordsOf('en'), panelWordsOf('zh-CN'), 'panel'),
  ...pairsOf(deskWordsOf('en'), deskWordsOf('zh-CN'), 'desk'),
  ...pairsOf(setUpWordsOf('en'), setUpWordsOf('zh-CN'), 'set-up'),
  ...pairsOf(projectWordsOf('en'), projectWordsOf('zh-CN'), 'project'),
  ...pairsOf(wordsOf('en').policy.numbers, wordsOf('zh-CN').policy.numbers, 'policy'),
];

/** The terms that a text names, the longest first: "account need" is not an account, nor is a sales credit credit. */
function termsNamed(text: string): Term[] {
  let rest = text;
  return terms
    .toSorted((one, other) => other.english.length - one.english.length)
    .filter(({ english }) => {
      const plural = english.replace(/y$/, '(?:y|ies)').replace('+', '\\+');
      const found = new RegExp(`\\b${plural}s?\\b`, 'gi');
      if (!found.test(rest)) return false;
      rest = rest.replace(found, '');
      return true;
    });
}

/** In such a sentence the English word is no term: a verb, or something else by the same name. */
const NO_TERM: readonly (readonly [english: RegExp, term: string])[] = [
  // Whether the app works, not a plan.
  [/recommendations and health/i, 'Health'],
  // The name of the app, which the settings show as it is.
  [/→ Key Accounts →/, 'Key account'],
];

const isTerm = (text: string, { english }: Term): boolean =>
  !NO_TERM.some(([sentence, term]) => sentence.test(text) && term === english);

const secondNames = (pairs: readonly Pair[]): string[] =>
  pairs.flatMap(({ where, english, chinese }) =>
    termsNamed(english)
      .filter((term) => isTerm(english, term) && !chinese.includes(term.chinese))
      .map((term) => `${where}: "${english}" is ${term.chinese}, not "${chinese}"`),
  );

describe('a term of the glossary', () => {
  it('stands there once, in each language', () => {
    for (const names of [terms.map(({ english }) => english), terms.map(({ chinese }) => chinese)]) {
      expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    }
    expect(terms.length).toBeGreaterThan(40);
    expect(terms.filter(({ chinese }) => !/\p{Script=Han}/u.test(chinese))).toEqual([]);
  });

  it('is said by its Chinese name wherever a page, a label or a sentence says it in English', () => {
    expect(secondNames(shown)).toEqual([]);
  });

  it('is found under a second name', () => {
    const reference = { where: 'label', english: 'Reference value', chinese: '参考价值' };
    expect(secondNames([reference])).toEqual(['label: "Reference value" is 示范作用, not "参考价值"']);
    expect(secondNames([{ ...reference, english: 'Closeness reviews', chinese: '亲密度评审' }])).toEqual([]);
  });

  /** The catalogues of words whose names end so. */
  const wordsIn = (ending: string): string[] =>
    readdirSync('src/domain/words')
      .filter((name) => name.endsWith(ending))
      .map((name) => join('src/domain/words', name));

  const chinese = [
    ...wordsIn('-zh-cn.ts'),
    'src/domain/words/zh-cn.ts',
    'locales/zh-CN.json',
    ...(existsSync('docs/zh-CN') ? readdirSync('docs/zh-CN').map((name) => join('docs/zh-CN', name)) : []),
  ];
  const english = [
    ...wordsIn('-en.ts'),
    'src/domain/words/en.ts',
    'locales/zh-CN.json',
    'README.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md') && name !== 'glossary.md')
      .map((name) => join('docs', name)),
  ];

  it.each([...new Set([...chinese, ...english])])('has no name in %s that is never used', (path) => {
    const text = read(path);
    const found = terms.flatMap(({ never }) => never.filter((name) => text.includes(name)));
    expect(found).toEqual([]);
  });

  it('is used', () => {
    const texts = english.map(read).join('\n').toLowerCase();
    const labels = read('locales/zh-CN.json').toLowerCase();
    const unused = terms.filter(
      ({ english: name }) => !texts.includes(name.toLowerCase()) && !labels.includes(name.toLowerCase()),
    );
    expect(unused.map(({ english: name }) => name)).toEqual([]);
  });
});

describe('a number of a scoring policy', () => {
  const labels = new Map(Object.entries(Object.fromEntries(catalogue)['fieldMetadata.label'] ?? {}));

  it.each(POLICY_NUMBERS)('%s is called in sentences what its page calls it', (number) => {
    const name = wordsOf('en').policy.numbers[number];
    expect(labels.get(name)).toBe(wordsOf('zh-CN').policy.numbers[number]);
  });
});
