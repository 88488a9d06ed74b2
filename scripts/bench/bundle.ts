/** What an event's process costs before it does anything: the size of its bundle, and the time its import takes. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { importCost } from '../support/import-ratio.ts';

/** The event that matters most. */
const FUNCTION = 'key-accounts-on-opportunity';

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

const imported = {
  id: '5eed0009-0000-4000-8000-000000000001',
  companyId: '5eed0009-0000-4000-8000-000000000002',
  createdBy: { source: 'IMPORT', name: 'Maya Okafor', context: {} },
  updatedBy: { source: 'MANUAL', name: 'Maya Okafor', context: {} },
};
const EVENT = { name: 'opportunity.created', recordId: imported.id, properties: { after: imported } };

/** A module that hands the event to the bundle's handler. It gives up on one that goes on to ask a server. */
const callOf = (bundle: string, handlerName: string): string => `
import * as bundle from ${JSON.stringify(pathToFileURL(bundle).href)};
const waiting = new Promise((resolve) => setTimeout(resolve, 2000).unref());
await Promise.race([bundle.${handlerName}(${JSON.stringify(EVENT)}).catch(() => undefined), waiting]);
`;

const rounded = (ratio: number): number => Math.round(ratio * 100) / 100;

/** @param app folder of the built app */
export async function measureBundle(app: string): Promise<Bundle> {
  const { logicFunctions } = Manifest.parse(JSON.parse(await readFile(join(app, 'manifest.json'), 'utf8')));
  const found = logicFunctions.find(({ name }) => name === FUNCTION);
  if (!found) throw new Error(`The app has no function ${FUNCTION}.`);
  const path = join(app, found.builtHandlerPath);
  const folder = await mkdtemp(join(tmpdir(), 'key-accounts-bench-'));
  try {
    const call = join(folder, 'call.mjs');
    await writeFile(call, callOf(path, found.handlerName));
    return {
      file: found.builtHandlerPath,
      bytes: (await stat(path)).size,
      importRatio: rounded((await importCost(path)).ratio),
      nothingToDoRatio: rounded((await importCost(call)).ratio),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
