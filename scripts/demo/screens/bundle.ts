/** Bundles the page that shows the app's components, with all of them in it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { repositoryRoot } from '../../support/repository-root.ts';

const FOLDER = join('src', 'front-components');
const PAGE = join('scripts', 'demo', 'screens', 'page');

/** The components' files, as Twenty's builder finds them. */
export async function componentFiles(appPath: string): Promise<string[]> {
  const names = (await readdir(join(appPath, FOLDER), { recursive: true }))
    .filter((name) => name.endsWith('.tsx'))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(appPath, FOLDER, name), 'utf8')));
  return names
    .filter((_, index) => texts[index]?.includes('export default defineFrontComponent('))
    .map((name) => join(appPath, FOLDER, name));
}

/** Gives the page the components and their places by name, and their definitions as they are written. */
const given = (files: readonly string[], places: readonly object[]): Plugin => ({
  name: 'screens',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^screens:/ }, ({ path }) => ({ path, namespace: 'screens' }));
    onResolve({ filter: /^twenty-sdk\/define$/ }, ({ path }) => ({ path, namespace: 'screens' }));
    onLoad({ filter: /.*/, namespace: 'screens' }, ({ path }) => {
      const resolveDir = repositoryRoot;
      if (path === 'screens:components') {
        const imports = files.map((file, index) => `import c${index} from ${JSON.stringify(file)};`);
        const names = files.map((_, index) => `c${index}.config`);
        return { contents: `${imports.join('\n')}\nexport default [${names.join(', ')}];`, resolveDir };
      }
      if (path === 'screens:places') return { contents: JSON.stringify(places), loader: 'json' };
      return { contents: 'export const defineFrontComponent = (config) => ({ config });', resolveDir };
    });
  },
});

/**
 * The page's script.
 *
 * @throws {Error} with esbuild's own words when a component can't be bundled
 */
export async function bundleScreens(places: readonly object[], appPath = repositoryRoot): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: appPath,
    entryPoints: [join(repositoryRoot, PAGE, 'main.tsx')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    plugins: [given(await componentFiles(appPath), places)],
  });
  const [script] = outputFiles;
  if (!script) throw new Error('The page has no script');
  return script.text;
}
