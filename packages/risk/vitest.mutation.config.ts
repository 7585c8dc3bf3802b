import { defineConfig } from 'vitest/config';

/** The tests that mutants are run against: all but the property tests, which need seconds each. */
export default defineConfig({
  test: {
    include: [process.env['MUTATION_TESTS'] ?? 'src/**/*.test.ts'],
    exclude: ['src/**/*.property.test.ts'],
    testTimeout: 20_000,
  },
});
