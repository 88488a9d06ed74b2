import { defineConfig } from 'vitest/config';

const TESTS = ['test/**/*.test.ts', 'test/**/*.test.tsx'];

/** Tests of the built app say so in their name: the build takes some seconds, and only they have to wait for it. */
const TESTS_OF_THE_BUILD = ['test/**/*.built.test.ts', 'test/**/*.built.test.tsx'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: TESTS, exclude: TESTS_OF_THE_BUILD },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: TESTS_OF_THE_BUILD,
          globalSetup: ['test/support/build-app.ts'],
        },
      },
    ],
  },
});
