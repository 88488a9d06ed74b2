import type { TestProject } from 'vitest/node';
import { buildApp } from '../../scripts/support/build-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built app: its manifest.json and its bundles. */
    builtApp: string;
  }
}

/** Builds the app once for the whole run; a test finds it with `inject('builtApp')`. */
export const setup = async (project: TestProject): Promise<void> => {
  const { outputDir } = await buildApp();
  project.provide('builtApp', outputDir);
};
