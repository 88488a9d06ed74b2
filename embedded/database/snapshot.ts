import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

/** Where the empty database is kept: beside the dependency that made it, so that both go together. */
async function snapshotFile(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8'));
  const { version } = packageSchema.parse(manifest);
  const cache = fileURLToPath(new URL('../../node_modules/.cache/embedded-workspace/', import.meta.url));
  return join(cache, `empty-${version}.tar`);
}

async function keep(client: PGlite, file: string): Promise<void> {
  const dump = await client.dumpDataDir('none');
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    // A folder that cannot be written costs only the time that the snapshot would save.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

async function load(file: string, options: PGliteOptions): Promise<PGlite | undefined> {
  let content: Buffer<ArrayBuffer>;
  try {
    content = await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return await PGlite.create({ ...options, loadDataDir: new Blob([content]) });
  } catch {
    // A snapshot that cannot be read is made anew.
    await rm(file, { force: true });
    return undefined;
  }
}

/**
 * Starts an empty in-memory PostgreSQL. The first start on a machine makes the database
 * files and keeps them; later ones read them, which takes a fifth of the time.
 */
export async function openEmptyDatabase(options: PGliteOptions): Promise<PGlite> {
  const file = await snapshotFile();
  const loaded = await load(file, options);
  if (loaded) return loaded;
  const client = await PGlite.create(options);
  await keep(client, file);
  return client;
}
