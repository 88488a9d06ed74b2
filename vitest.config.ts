import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const TESTS = ['test/**/*.test.ts', 'test/**/*.test.tsx'];

/** Tests of the built app say so in their name. Most run its functions, which are bundled in some seconds. */
const TESTS_OF_THE_BUILD = ['test/**/*.built.test.ts', 'test/**/*.built.test.tsx'];

/** Tests of the declarations need the whole build, which is most of the work. */
const TESTS_OF_THE_MANIFEST = ['test/manifest/**/*.built.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Vitest leaves one to itself, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    coverage: {
      include: ['src/**/*.{ts,tsx}'],
      // Declarations have nothing to run.
      exclude: ['src/definitions/**'],
      reporter: [['text-summary', { file: 'summary.txt' }], 'text-summary'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Loading the sources for each file anew takes as long as all of its tests.
          isolate: false,
          include: TESTS,
          exclude: TESTS_OF_THE_BUILD,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          // A process keeps its workspace for all its files; see test/scenarios/support/embedded.ts.
          isolate: false,
          include: TESTS_OF_THE_BUILD,
          exclude: TESTS_OF_THE_MANIFEST,
          globalSetup: ['test/support/bundle-app.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'manifest',
          include: TESTS_OF_THE_MANIFEST,
          globalSetup: ['test/support/build-app.ts'],
        },
      },
    ],
  },
});
