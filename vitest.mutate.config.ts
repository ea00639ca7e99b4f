import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { IN_NODE } from './vitest.config.ts';

/** What the mutants are held against (`npm run mutate`): tests that need no browser and no build. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    ...IN_NODE,
    include: ['tests/{core,background,contract,stored,store}/**/*.test.ts'],
    // Code with a hundred mutants in it is slow.
    testTimeout: 60_000,
  },
});
