import type { StoreResult } from '@/store/result';
import type { Store } from '@/store/store';
import type { Tools } from '../tools';

/**
 * Milliseconds that a failure to open is believed. Each further try may take seconds, and the card of the
 * next name would wait for it.
 */
const RETRY_MS = 60_000;

/** The store, opened at the first need; a failure is remembered for a while. */
export function accessStore({
  openStore,
  now,
}: Pick<Tools, 'openStore' | 'now'>): () => Promise<StoreResult<Store>> {
  let opened: Promise<StoreResult<Store>> | undefined;
  let failedAt = 0;

  return async () => {
    if (failedAt !== 0 && now() - failedAt >= RETRY_MS) {
      opened = undefined;
      failedAt = 0;
    }
    opened ??= openStore();
    const result = await opened;
    if (!result.ok && failedAt === 0) failedAt = now();
    return result;
  };
}
