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
          provide: { extent: 'typical' },
          fileParallelism: false,
          maxConcurrency: 3,
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
            'tests/browser/{accessibility,accessibility-tree,dev-overlay,keyboard,loading,security,stress}.test.ts',
          ],
          globalSetup: ['tests/browser/chromium-setup.ts', 'tests/browser/sample-site-setup.ts'],
          provide: { extent: 'whole' },
          fileParallelism: false,
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
