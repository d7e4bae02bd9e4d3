// What Stryker changes, and how it runs the tests. Everything it writes lies in data/mutation.
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tools/mutation/vitest.config.ts' },
  ignorePatterns: [
    '**',
    '!package.json',
    '!foundation/**',
    '!tools/generate-holidays.ts',
    '!tools/mutation/*.ts',
  ],
  // One test compares a file with what a tool writes: the sandbox must have it letter by letter.
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: 'data/mutation/incremental.json',
  reporters: ['json'],
  jsonReporter: { fileName: 'data/mutation/report.json' },
  tempDirName: 'data/mutation/sandbox',
  timeoutMS: 15_000,
  // A file of types alone is reached by no test, and has nothing to change.
  allowEmpty: true,
}
