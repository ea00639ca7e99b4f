import type { StoreResult } from '@/store/result';
import type { Store } from '@/store/store';
import { hasPublishedNames, publishNames } from './publish-names';

/**
 * Gives every page the names of the stored dataset, unless it has them. Asked after each swap and at each
 * install, it repairs a background that was stopped between storing a dataset and publishing its names.
 */
export async function publishStored(store: Store): Promise<StoreResult<null>> {
  const meta = await store.meta();
  if (!meta.ok) return meta;
  try {
    if (meta.value === null || (await hasPublishedNames(meta.value.stamp))) return { ok: true, value: null };
    const compiled = await store.compiledNames();
    if (!compiled.ok) return compiled;
    if (compiled.value !== null) await publishNames(meta.value, compiled.value);
    return { ok: true, value: null };
  } catch {
    return {
      ok: false,
      problem: 'The browser could not write the names for pages; its storage may be full.',
    };
  }
}
