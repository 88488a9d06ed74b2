/** Runs every check of the project and says how each ended. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});
type Report = z.infer<typeof Report>;

const SHOWN_FILES = 10;

/** The files that took longest, a line each. */
const slowestFiles = ({ testResults }: Report): string[] =>
  testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((left, right) => right.seconds - left.seconds)
    .slice(0, SHOWN_FILES)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${relative(root, name)}`);

const { positionals } = parseArgs({ allowPositionals: true });
const root = join(import.meta.dirname, '..');
const scratch = await mkdtemp(join(tmpdir(), 'key-accounts-test-'));
const reportFile = join(scratch, 'report.json');

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

type Step = { name: string; command: string; args: readonly string[] };

const LINT: Step = {
  name: 'format and lint',
  command: bin('biome'),
  args: ['check', '--error-on-warnings', '.'],
};

const TYPES: Step = {
  name: 'types',
  command: bin('tsc'),
  args: ['--noEmit', '--pretty', '-p', 'tsconfig.json'],
};

const TESTS: Step = {
  name: 'tests',
  command: bin('vitest'),
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...positionals],
};

/** Starts a step; answers whether it passed and, where it is quiet, what it printed. */
const run = ({ command, args }: Step, isQuiet: boolean): Promise<{ passed: boolean; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: isQuiet ? ['ignore', 'pipe', 'inherit'] : 'inherit',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (part) => {
      output += String(part);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });

const failed: string[] = [];
/** Runs steps side by side; the first one prints as it goes, what the others have to say comes after it. */
async function runAll(first: Step, ...others: readonly Step[]): Promise<void> {
  console.log(`\n== ${[first, ...others].map(({ name }) => name).join(', ')}`);
  const steps = [first, ...others];
  const results = await Promise.all(steps.map((step) => run(step, step !== first)));
  for (const [index, { passed, output }] of results.entries()) {
    process.stdout.write(output);
    if (!passed) failed.push(steps[index]?.name ?? '');
  }
}

await runAll(LINT);
// The type check keeps one core busy, which the tests leave free while they begin.
if (failed.length === 0) await runAll(TESTS, TYPES);

if (!failed.includes(LINT.name)) {
  const report = Report.safeParse(JSON.parse(await readFile(reportFile, 'utf8').catch(() => 'null')));
  if (report.success) {
    console.log(`\n${report.data.numPassedTests} passed, ${report.data.numFailedTests} failed`);
    console.log('The slowest files:');
    for (const line of slowestFiles(report.data)) console.log(line);
  }
}
await rm(scratch, { recursive: true, force: true });
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
