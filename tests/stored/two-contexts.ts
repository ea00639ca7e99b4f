import { vi } from 'vitest';

/**
 * Loads a module twice, as two contexts of the extension do: nothing that it keeps in memory is shared, only the
 * browser's storage and locks are.
 */
export async function inTwoContexts<T>(load: () => Promise<T>): Promise<readonly [T, T]> {
  vi.resetModules();
  const first = await load();
  vi.resetModules();
  return [first, await load()];
}
