/** What an event's process costs before it does anything: the size of its bundle, and the time its import takes. */
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);

/** The event that matters most. */
const FUNCTION = 'key-accounts-on-opportunity';
const ROUNDS = 9;

export type Bundle = {
  readonly file: string;
  readonly bytes: number;
  /** CPU time of a process that imports it, as a multiple of bare Node's. */
  readonly importRatio: number;
  /** The same of a process that gets an imported opportunity's event, with which it has nothing to do. */
  readonly nothingToDoRatio: number;
};

const Manifest = z.object({
  logicFunctions: z.array(
    z.object({ name: z.string(), builtHandlerPath: z.string(), handlerName: z.string() }),
  ),
});

const TELL = `const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system));`;

/** CPU time in microseconds of a Node that runs a script, from its own start. */
const cpuOf = async (script: string): Promise<number> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', `${script}\n${TELL}`], {
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      TWENTY_API_URL: 'http://127.0.0.1:9',
      TWENTY_APP_ACCESS_TOKEN: 'x',
    },
  });
  return Number(stdout);
};

const middle = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

const imported = {
  id: '5eed0009-0000-4000-8000-000000000001',
  companyId: '5eed0009-0000-4000-8000-000000000002',
  createdBy: { source: 'IMPORT', name: 'Maya Okafor', context: {} },
  updatedBy: { source: 'MANUAL', name: 'Maya Okafor', context: {} },
};
const EVENT = { name: 'opportunity.created', recordId: imported.id, properties: { after: imported } };

/** @param app folder of the built app */
export const measureBundle = async (app: string): Promise<Bundle> => {
  const { logicFunctions } = Manifest.parse(JSON.parse(await readFile(join(app, 'manifest.json'), 'utf8')));
  const found = logicFunctions.find(({ name }) => name === FUNCTION);
  if (!found) throw new Error(`The app has no function ${FUNCTION}.`);
  const path = join(app, found.builtHandlerPath);
  const load = `const bundle = await import(${JSON.stringify(pathToFileURL(path).href)});`;
  const call = `await bundle.${found.handlerName}(${JSON.stringify(EVENT)});`;
  const rounds: { bare: number; loaded: number; called: number }[] = [];
  // Each round has one of each, so that all meet the same machine.
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      bare: await cpuOf(''),
      loaded: await cpuOf(load),
      called: await cpuOf(`${load}\ntry { ${call} } catch {}`),
    });
  }
  const ratio = (kind: 'loaded' | 'called'): number =>
    Math.round(100 * middle(rounds.map((round) => round[kind] / round.bare))) / 100;
  const { size } = await stat(path);
  return {
    file: found.builtHandlerPath,
    bytes: size,
    importRatio: ratio('loaded'),
    nothingToDoRatio: ratio('called'),
  };
};
