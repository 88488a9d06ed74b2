/** Runs every check of the project, one after the other, and says how each ended. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

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
  if (report.success)
    console.log(`\n${report.data.numPassedTests} passed, ${report.data.numFailedTests} failed`);
}
await rm(scratch, { recursive: true, force: true });
if (failed !== null) {
  console.error(`\nFailed: ${failed}`);
  process.exitCode = 1;
}
