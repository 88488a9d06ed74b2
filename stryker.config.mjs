/**
 * Mutation of the rules and of the guard; `npm run mutation` says of which of them, and which tests they are tried on.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What is made while a file loads is tables: a mutant of theirs would run every test, and the worker has them loaded.
  ignoreStatic: true,
  incremental: true,
  tempDirName: '.mutation/sandbox',
  ignorePatterns: ['.mutation', '.twenty', 'coverage', 'dist', 'docs', 'public'],
  // A mutant that never ends is found by how often it ran; the time is for busy machines.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 60,
  incrementalFile: '.mutation/incremental.json',
  htmlReporter: { fileName: '.mutation/report.html' },
  jsonReporter: { fileName: '.mutation/report.json' },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
};
