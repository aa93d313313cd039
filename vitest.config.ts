import { defaultExclude, defineConfig } from 'vitest/config';

/** Suites that hold a whole service to the clock: they run one at a time, when the rest is done. */
const timed = [
  'tests/http/**/*.test.ts',
  'tests/card-routes/**/*.test.ts',
  'tests/cards.test.ts',
  'packages/server/tests/**/*.test.ts',
  'packages/limn/tests/{sign,keys,serve}.test.ts',
];

const shared = {
  env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
  // A machine that stalls for a moment is no fault of the service that runs on it.
  retry: process.env.CI ? 2 : 0,
  testTimeout: process.env.CI ? 60_000 : 20_000,
};

export default defineConfig({
  resolve: { conditions: ['limn-source'] },
  ssr: { resolve: { conditions: ['limn-source'], externalConditions: ['limn-source'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'all but services',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/tests/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...defaultExclude, ...timed],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'services',
          include: timed,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
