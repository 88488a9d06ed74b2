/** `npm run score`: what accounts would score, by the app's own rules. Asks no workspace, writes nothing. */
import { readFileSync } from 'node:fs';
import { readCases } from './score/case.ts';
import { compare } from './score/compare.ts';
import { readOptions, USAGE } from './score/options.ts';
import { type Compared, reportLines } from './score/report.ts';
import { runCase } from './score/run.ts';

function main(): void {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    return;
  }
  const results = readCases(readFileSync(options.file, 'utf8')).map((one): Compared => {
    const result = runCase(one);
    return { ...result, differences: compare(one.expected ?? {}, result) };
  });
  console.log(options.json ? JSON.stringify(results, null, 2) : reportLines(results).join('\n'));
  if (results.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
