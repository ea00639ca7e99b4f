import { vi } from 'vitest';

/**
 * In the place of the channel to the background, in all tests of components: their modules are loaded once for all of
 * them, so that no file can replace one for itself.
 */
export const send = vi.fn();
