import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['@risikobilde/source', 'node'] };

/** The tests of the risk engine alone, for Stryker, which tries every mutant by them. */
export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    include: ['packages/risk/src/**/*.test.ts'],
    exclude: ['**/browser.test.ts'],
    setupFiles: ['tools/test-setup.ts'],
    testTimeout: 400_000,
  },
});
