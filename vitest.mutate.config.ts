import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { IN_NODE } from './vitest.config.ts';

/**
 * Tests of all bundled names and of texts made to cost much: each takes seconds, for every change anew, and the rules that
 * they walk over have small tests.
 */
const LARGE = [
  'tests/core/identity/bundled-dataset.test.ts',
  'tests/core/matcher/bounded-work.test.ts',
  'tests/core/matcher/leads-back.test.ts',
  'tests/core/search/create-search.test.ts',
];

/** What mutants are held against (`npm run mutate`, which says whose tests): what needs no browser and no build. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    ...IN_NODE,
    include: (process.env.MUTATED ?? 'core,background')
      .split(',')
      .flatMap((room) => (room === 'background' ? [room, 'contract', 'store', 'stored'] : [room]))
      .map((room) => `tests/${room}/**/*.test.ts`),
    exclude: [...IN_NODE.exclude, ...LARGE],
    // As where nothing is changed: what one file has loaded serves the next, and each change is a run of its own.
    isolate: false,
    env: { PATIENCE_MS: '5000' },
  },
});
