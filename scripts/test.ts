/** Runs every check of the project, one after the other, and says how each ended. */
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

const steps: readonly { name: string; command: string; args: readonly string[] }[] = [
  { name: 'format and lint', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'types', command: bin('tsc'), args: ['--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'tests',
    command: bin('vitest'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...positionals],
  },
];

const run = (command: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

let failed: string | null = null;
for (const { name, command, args } of steps) {
  console.log(`\n== ${name}`);
  if ((await run(command, args)) !== 0) {
    failed = name;
    break;
  }
}

if (failed === null || failed === 'tests') {
  const report = Report.safeParse(JSON.parse(await readFile(reportFile, 'utf8').catch(() => 'null')));
  if (report.success) {
    console.log(`\n${report.data.numPassedTests} passed, ${report.data.numFailedTests} failed`);
    console.log('The slowest files:');
    for (const line of slowestFiles(report.data)) console.log(line);
  }
}
await rm(scratch, { recursive: true, force: true });
if (failed !== null) {
  console.error(`\nFailed: ${failed}`);
  process.exitCode = 1;
}
