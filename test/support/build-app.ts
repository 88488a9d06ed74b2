import type { TestProject } from 'vitest/node';
import { bundleFunctions } from '../../scripts/support/bundle-functions.ts';
import { quickBuildApp } from '../../scripts/support/quick-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built app: its manifest.json and its bundles. */
    builtApp: string;
  }
}

/**
 * Builds the app once for the whole run; a test finds it with `inject('builtApp')`. With QUICK=1 only the functions are
 * bundled, beside the committed manifest: enough while working on a scenario.
 */
export async function setup(project: TestProject): Promise<void> {
  const isQuick = process.env.QUICK === '1';
  project.provide('builtApp', isQuick ? (await bundleFunctions()).outputDir : await quickBuildApp());
}
