/**
 * Mutates the rules and the guard, and tells which share of the mutants the tests notice:
 *
 *   npm run mutation                                           all of both
 *   npm run mutation -- src/domain/credit src/domain/need      some folders or files
 *
 * Results are kept in `.mutation`, beside a report of every mutant; what has not changed since is not run again.
 */
import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { repositoryRoot } from './support/repository-root.ts';

/** `least` is the share of mutants in percent that have to be noticed. */
type Part = { name: string; files: readonly string[]; tests: readonly string[]; least: number };

/**
 * Words in both languages decide nothing: a mutant there is an emptied text. Which text is told, and with what in it, is
 * decided in the texts files beside the rules, which are mutated.
 */
const CATALOGUES = '!src/domain/words/*{en,zh-cn}.ts';

/**
 * Rules are pure, so that their own tests have to notice, or those of the flows that ask them for a text. What the guard
 * does shows in writes over a client; most of its scenarios run built functions, which no mutant is tried on.
 */
const PARTS: readonly Part[] = [
  {
    name: 'domain',
    files: ['src/domain'],
    tests: ['test/domain/**/*.test.ts', 'test/cases/*.test.ts', 'test/flows/**/*.test.ts'],
    least: 90,
  },
  {
    name: 'guard',
    files: [
      'src/adapters/twenty/guarded-updates.ts',
      'src/adapters/twenty/filters.ts',
      'src/adapters/twenty/account/write-outcomes.ts',
      'src/adapters/twenty/account/write-repairs.ts',
      'src/adapters/twenty/account/write-roots.ts',
      'src/adapters/twenty/account/writer.ts',
      'src/flows/account/attempt.ts',
      'src/flows/account/recompute.ts',
    ],
    tests: ['test/adapters/**/!(*.built).test.ts', 'test/flows/**/*.test.ts', 'test/fixed/*.test.ts'],
    least: 70,
  },
];

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string' } },
});
const asked = positionals.map((path) => normalize(path).replace(/\/$/, ''));
const unknown = asked.filter((path) => !PARTS.some(({ files }) => files.some((file) => isIn(path, file))));
if (unknown.length > 0) {
  console.error(`Neither rule nor guard: ${unknown.join(', ')}`);
  process.exit(2);
}
process.chdir(repositoryRoot);

const patternOf = async (path: string): Promise<string> =>
  (await stat(path)).isDirectory() ? `${path}/**/*.ts` : path;

for (const { name, files, tests, least } of PARTS) {
  const wanted = asked.length === 0 ? files : asked.filter((path) => files.some((file) => isIn(path, file)));
  if (wanted.length === 0) continue;
  console.log(`\n== ${name}`);
  const folder = join('.mutation', name);
  await new Stryker({
    ...(values.concurrency === undefined ? {} : { concurrency: Number(values.concurrency) }),
    mutate: [...(await Promise.all(wanted.map(patternOf))), CATALOGUES],
    testFiles: [...tests],
    thresholds: { high: 95, low: least, break: least },
    incrementalFile: join(folder, 'incremental.json'),
    htmlReporter: { fileName: join(folder, 'report.html') },
    jsonReporter: { fileName: join(folder, 'report.json') },
  }).runMutationTest();
}
