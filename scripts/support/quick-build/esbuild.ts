/**
 * The esbuild that Twenty's builder finds in a quick build. Its scan bundles each declaration by itself, with all of
 * `twenty-sdk/define`, React and the like in it, only to evaluate it once and throw it away. Here a declaration finds
 * packages where they are installed instead, so that each is loaded once. What is built to stay is built as ever.
 */
import * as esbuild from 'esbuild';

export * from 'esbuild';

/** The scan alone keeps what it bundles in memory, as a module that can be evaluated at once. */
const isOfScan = ({ write, format }: esbuild.BuildOptions): boolean => write === false && format === 'cjs';

/** As esbuild's own. */
export const build = (options: esbuild.BuildOptions): Promise<esbuild.BuildResult> =>
  esbuild.build(isOfScan(options) ? { ...options, packages: 'external', alias: {} } : options);
