import { vi } from 'vitest';

/**
 * Longer than anything takes that comes at all, on a machine that is busy with other things; what is there is seen at
 * once. Mutants, for which much never comes, are given less.
 */
const PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 15_000);

const { waitFor } = vi;

vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}
