import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { IN_NODE } from './vitest.config.ts';

/** What mutants are held against (`npm run mutate`, which says whose tests): what needs no browser and no build. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    ...IN_NODE,
    include: (process.env.MUTATED ?? 'core,background')
      .split(',')
      .flatMap((room) => (room === 'background' ? [room, 'contract', 'store', 'stored'] : [room]))
      .map((room) => `tests/${room}/**/*.test.ts`),
    env: { PATIENCE_MS: '5000' },
  },
});
