import { defaultExclude, defineConfig } from 'vitest/config';

/** Suites that hold a whole service to the clock: they need a calm machine, and run by `npm run test:calm`. */
const calm = [
  'tests/http/**/*.test.ts',
  'tests/card-routes/faults.test.ts',
  'tests/cards.test.ts',
  'packages/server/tests/pool*.test.ts',
  'packages/limn/tests/sign.test.ts',
  'packages/limn/tests/keys.test.ts',
];
const isCalm = process.env.LIMN_TEST_CALM === '1';

export default defineConfig({
  resolve: { conditions: ['limn-source'] },
  ssr: { resolve: { conditions: ['limn-source'], externalConditions: ['limn-source'] } },
  test: {
    include: isCalm
      ? calm
      : ['packages/*/src/**/*.test.ts', 'packages/*/tests/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: isCalm ? defaultExclude : [...defaultExclude, ...calm],
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    // Services and browsers are started for real; a machine that stalls for a moment is no fault of theirs.
    retry: process.env.CI ? 2 : 0,
    testTimeout: process.env.CI ? 60_000 : 20_000,
  },
});
