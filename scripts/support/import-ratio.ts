/** What it costs to start a function's process: the import of its bundle against a Node that does nothing. */
import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

const TELL = 'process.stdout.write(JSON.stringify(process.cpuUsage()))';

const Usage = z.object({ user: z.number(), system: z.number() });

/** CPU time of a Node process that runs a script, in milliseconds. */
async function cpuOf(script: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', `${script}${TELL}`]);
  const { user, system } = Usage.parse(JSON.parse(stdout));
  return (user + system) / 1000;
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

export type ImportCost = {
  /** CPU of the process that imports the bundle, in milliseconds. */
  bundleMs: number;
  /** CPU of a process that imports nothing, in milliseconds. */
  bareMs: number;
  /** `bundleMs` / `bareMs`. */
  ratio: number;
};

/**
 * The cost of importing a bundle: medians of several processes of both kinds, taken in turns, so that whatever else
 * the machine does weighs on both.
 *
 * @param path of a bundle
 */
export async function importCost(path: string, runs = 9): Promise<ImportCost> {
  const withBundle: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    bare.push(await cpuOf(''));
    withBundle.push(await cpuOf(`await import(${JSON.stringify(pathToFileURL(path).href)});`));
  }
  const [bundleMs, bareMs] = [medianOf(withBundle), medianOf(bare)];
  return { bundleMs, bareMs, ratio: bundleMs / bareMs };
}
