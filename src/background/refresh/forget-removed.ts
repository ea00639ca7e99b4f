import type { SourceId } from '@/core/model/source-record';
import { storedOwnSources } from '@/stored/own-sources';
import { refreshResults } from '@/stored/refresh-state';
import { storedSecrets } from '@/stored/secrets';
import { saveSettings } from '@/stored/settings';
import type { Installer } from '../dataset/installer';

/** How long a source that was removed can be brought back, and a backup taken back that was restored. */
const KEPT_MS = 60 * 60_000;

/** @param at ISO time; what is none is long ago */
export function isLongAgo(at: string, now: number): boolean {
  return !(Math.abs(now - Date.parse(at)) < KEPT_MS);
}

/** Forgets for good what was removed long enough ago: its downloads, its key, what is known and chosen of it. */
export async function forgetRemoved(installer: Installer, now: number): Promise<void> {
  const gone = (await storedOwnSources.read()).flatMap(({ id, removedAt }) =>
    removedAt !== undefined && isLongAgo(removedAt, now) ? [id] : [],
  );
  if (gone.length === 0) return;
  const store = await installer.store();
  if (!store.ok || !(await store.value.forget(gone)).ok) return; // Kept in the list, so that it is tried again.
  await storedSecrets.update((secrets) => without(secrets, gone));
  await refreshResults.update((state) => ({ ...state, sources: without(state.sources, gone) }));
  await saveSettings(({ sources }) => ({ sources: without(sources, gone) }));
  await storedOwnSources.update((sources) => sources.filter(({ id }) => !gone.includes(id)));
}

function without<T>(
  entries: Readonly<Record<SourceId, T>>,
  ids: readonly SourceId[],
): Readonly<Record<SourceId, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.includes(id)));
}
