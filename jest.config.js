/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  // Needs a KurrentDB; scripts/test.mjs says when it was left out.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.KURRENTDB_URL ? [] : ['/test/contract/kurrentdb.spec.ts']),
  ],
  // A bound against hanging, far above what any test or hook needs on a busy machine.
  testTimeout: 600_000,
  // Of two cores jest would leave one to itself: the run would take twice as long.
  maxWorkers: '100%',
  // Not in the temporary directory: `npm test` takes that away, and the next run would compile all again.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  workerIdleMemoryLimit: '1GB',
};
