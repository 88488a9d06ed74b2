import { existsSync } from 'node:fs';
import { appBuild } from 'twenty-sdk/cli';
import { repositoryRoot } from './repository-root.ts';

type BuildOptions = {
  /** Where the app's sources are; this repository by default. */
  appPath?: string;
  /** Told each step as it begins, and each warning. */
  onProgress?: (line: string) => void;
};

/**
 * Builds the app with Twenty's own builder: scans the declarations, bundles the functions and components, and
 * checks the types. Needs no network.
 * @returns the folder with the manifest and the bundles, and how many files were built
 * @throws Error with the builder's own words when something is wrong with the app
 */
export async function buildApp({ appPath = repositoryRoot, onProgress }: BuildOptions = {}) {
  const result = await appBuild({ appPath, ...(onProgress === undefined ? {} : { onProgress }) });
  if (!result.success) throw new Error(`The build failed (${result.error.code}):\n${result.error.message}`);
  if (!existsSync(result.data.outputDir)) throw new Error(`The build left no ${result.data.outputDir}`);
  return result.data;
}
