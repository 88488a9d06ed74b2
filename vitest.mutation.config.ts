import { defineConfig } from 'vitest/config';
import { keptWorker } from './test/support/mutation/kept-worker.ts';

/** Tests that mutants are tried on: none needs a build. */
export default defineConfig({
  plugins: [keptWorker],
  test: {
    include: ['test/{domain,cases,adapters,flows,fixed}/**/*.test.ts'],
    exclude: ['**/*.built.test.ts'],
    testTimeout: 120_000,
    // With isolation every test file of every mutant would load the rules anew.
    isolate: false,
    setupFiles: ['test/support/mutation/setup.ts'],
  },
});
