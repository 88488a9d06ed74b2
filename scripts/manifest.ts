import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './support/build-app.ts';
import { firstDifference } from './support/first-difference.ts';
import { normaliseManifest } from './support/normalise-manifest.ts';
import { repositoryRoot } from './support/repository-root.ts';

const committedPath = join(repositoryRoot, 'manifest.json');

async function generate(): Promise<string> {
  const { outputDir } = await buildApp({ onProgress: (line) => console.log(line) });
  return normaliseManifest(JSON.parse(await readFile(join(outputDir, 'manifest.json'), 'utf8')));
}

async function check(generated: string): Promise<void> {
  const difference = firstDifference(await readFile(committedPath, 'utf8'), generated);
  if (difference === null) return console.log('manifest.json is up to date');
  throw new Error(`manifest.json does not match the declarations; run "npm run manifest".\n${difference}`);
}

const {
  values: { check: isCheck },
} = parseArgs({ options: { check: { type: 'boolean', default: false } } });

try {
  const generated = await generate();
  if (isCheck) {
    await check(generated);
  } else {
    await writeFile(committedPath, generated);
    console.log(`Wrote ${committedPath}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
