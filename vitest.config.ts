import { defineConfig } from 'vitest/config';

/** Unit tests run side by side; tests that build sites or drive a browser share `.astro` and the two cores, so they take turns. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'built',
          include: ['tests/sites/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/chromium-setup.ts', 'tests/browser/sample-site-setup.ts'],
          fileParallelism: false,
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // What is measured in seconds needs a machine that does nothing else: a command of its own.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/browser/chromium-setup.ts', 'tests/browser/sample-site-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
