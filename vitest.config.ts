import { defineConfig } from 'vitest/config';

const DEV_TESTS = ['tests/browser/dev.test.ts', 'tests/browser/dev-*.test.ts'];

/**
 * Unit tests first; then those that build sites or drive a browser, two files at a time; then those of `dev`, which
 * takes Astro for itself for as long as it runs.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
          // On two cores Vitest would take one.
          maxWorkers: 2,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/sites/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          exclude: DEV_TESTS,
          globalSetup: ['tests/browser/chromium-setup.ts', 'tests/browser/sample-site-setup.ts'],
          provide: { extent: 'typical' },
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'dev',
          include: DEV_TESTS,
          globalSetup: ['tests/browser/chromium-setup.ts', 'tests/browser/sample-site-setup.ts'],
          provide: { extent: 'typical' },
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // Every page in every mode, and what is measured in seconds on a machine that does nothing else.
        test: {
          name: 'long',
          include: [
            'tests/long/**/*.test.ts',
            'tests/browser/{accessibility,accessibility-tree,dev-overlay,keyboard,loading,security,stress,valid-html}.test.ts',
          ],
          globalSetup: ['tests/browser/chromium-setup.ts', 'tests/browser/sample-site-setup.ts'],
          provide: { extent: 'whole' },
          sequence: { groupOrder: 3 },
          fileParallelism: false,
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
