import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleFunctions } from '../../scripts/support/bundle-functions.ts';
import { repositoryRoot } from '../../scripts/support/repository-root.ts';

/**
 * Bundles the functions once for the whole run, beside the committed manifest: for a test that runs them, as good as
 * the built app. A test finds it with `inject('builtApp')`.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outputDir = join(repositoryRoot, '.twenty', `functions-${process.pid}`);
  await bundleFunctions({ outputDir });
  project.provide('builtApp', outputDir);
  return () => rm(outputDir, { recursive: true, force: true });
}
