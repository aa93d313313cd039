import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['limn-source'] },
  ssr: { resolve: { conditions: ['limn-source'], externalConditions: ['limn-source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/tests/**/*.test.ts', 'tests/**/*.test.ts'],
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    testTimeout: 20_000,
  },
});
