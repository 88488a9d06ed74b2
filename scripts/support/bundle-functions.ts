/**
 * Bundles the app's functions alone: what a bench or a demo runs, without the scan of every declaration and the type
 * check that a whole build takes a minute and a half for.
 */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';
import { variables } from '../../src/definitions/variables.ts';
import { repositoryRoot } from './repository-root.ts';

const FOLDER = 'src/logic-functions';

/** What Twenty's builder leaves to the server that runs the bundle. */
const EXTERNAL = [
  'twenty-client-sdk/core',
  'twenty-client-sdk/metadata',
  ...['path', 'fs', 'crypto', 'stream', 'util', 'os', 'url', 'http', 'https', 'events', 'buffer'],
  ...['querystring', 'assert', 'zlib', 'net', 'tls', 'child_process', 'worker_threads'],
];

const BANNER =
  "import { createRequire as __createRequire } from 'module';\nconst require = __createRequire(import.meta.url);";

/** As Twenty's builder, puts a few lines in the place of `twenty-sdk/define`, of which a function runs nothing. */
const defineStub: Plugin = {
  name: 'twenty-sdk-define-stub',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^twenty-sdk\/define$/ }, () => ({ path: 'define', namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: 'export const defineLogicFunction = (config) => ({ success: true, config, errors: [] });',
      loader: 'js',
    }));
  },
};

/** The names of the functions' files, without `.ts`. */
async function entriesOf(appPath: string): Promise<string[]> {
  const names = (await readdir(join(appPath, FOLDER))).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(appPath, FOLDER, name), 'utf8')));
  return names
    .filter((_, index) => texts[index]?.includes('export default defineLogicFunction('))
    .map((name) => basename(name, '.ts'));
}

const Bundle = z.object({ default: z.object({ config: z.looseObject({ handler: z.unknown() }) }) });

/** A function as the manifest has it, from its bundle: so triggers are those of the sources, committed or not. */
async function declared(outputDir: string, name: string) {
  const url = pathToFileURL(join(outputDir, FOLDER, `${name}.mjs`));
  const { handler: _, ...config } = Bundle.parse(await import(`${url.href}?${Date.now()}`)).default.config;
  return {
    ...config,
    handlerName: 'default.config.handler',
    sourceHandlerPath: `${FOLDER}/${name}.ts`,
    builtHandlerPath: `${FOLDER}/${name}.mjs`,
  };
}

type BundleOptions = {
  /** Where the app's sources are; this repository by default. */
  appPath?: string;
  /** Where the bundles go; emptied first. */
  outputDir?: string;
};

export type BundledFunctions = {
  /** Laid out as the builder's: `manifest.json` and the bundles. */
  outputDir: string;
  /** The bundles, by the names of the functions' files. */
  files: { name: string; path: string; bytes: number }[];
};

/**
 * Bundles the functions with the options of Twenty's builder. The manifest beside them is the committed one, with the
 * functions as the sources declare them now.
 *
 * @throws {Error} with esbuild's own words when a function can't be bundled
 */
export async function bundleFunctions({
  appPath = repositoryRoot,
  outputDir = join(appPath, '.twenty', 'functions'),
}: BundleOptions = {}): Promise<BundledFunctions> {
  const names = await entriesOf(appPath);
  await rm(outputDir, { recursive: true, force: true });
  await mkdir(outputDir, { recursive: true });
  await build({
    absWorkingDir: appPath,
    entryPoints: Object.fromEntries(names.map((name) => [`${FOLDER}/${name}`, `${FOLDER}/${name}.ts`])),
    bundle: true,
    format: 'esm',
    platform: 'node',
    outdir: outputDir,
    outExtension: { '.js': '.mjs' },
    external: EXTERNAL,
    tsconfig: 'tsconfig.json',
    sourcemap: true,
    logLevel: 'silent',
    banner: { js: BANNER },
    plugins: [defineStub],
  });
  const manifest = z
    .looseObject({ application: z.looseObject({}) })
    .parse(JSON.parse(await readFile(join(appPath, 'manifest.json'), 'utf8')));
  const logicFunctions = await Promise.all(names.map((name) => declared(outputDir, name)));
  // The committed manifest has its keys in alphabetical order, and the order of stages is one that people choose.
  const application = { ...manifest.application, applicationVariables: variables };
  await writeFile(
    join(outputDir, 'manifest.json'),
    JSON.stringify({ ...manifest, application, logicFunctions }),
  );
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(outputDir, FOLDER, `${name}.mjs`);
      return { name, path, bytes: (await stat(path)).size };
    }),
  );
  return { outputDir, files };
}
