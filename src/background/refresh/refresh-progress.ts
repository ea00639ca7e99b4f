import type { SourceId } from '@/core/model/source-record';
import {
  type RefreshProgress as Progress,
  refreshProgress,
  refreshResults,
  type SourceProgress,
} from '@/stored/refresh-state';

/** Milliseconds between two writes of progress. */
const WRITE_MS = 500;
/**
 * Milliseconds between two signs of life where nothing else happens: each write also keeps the browser
 * from stopping an idle background, which it does after 30 s.
 */
const BEAT_MS = 10_000;

export interface RefreshProgress {
  source(id: SourceId, progress: SourceProgress): void;
  /** Resolves when it is written. */
  phase(phase: Progress['phase']): Promise<void>;
  /** No write follows. */
  stop(): Promise<void>;
}

/** Publishes what a refresh is doing, from now until `stop`. `now` gives milliseconds since 1970. */
export async function publishProgress(ids: readonly SourceId[], now: () => number): Promise<RefreshProgress> {
  const at = () => new Date(now()).toISOString();
  const startedAt = at();
  let progress: Progress = {
    startedAt,
    beatAt: startedAt,
    phase: 'downloading',
    sources: Object.fromEntries(ids.map((id) => [id, { phase: 'waiting', received: 0 }])),
  };
  const running = { startedAt, sources: ids };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  const write = () => {
    progress = { ...progress, beatAt: at() };
    writing = publish().catch(() => undefined); // Progress only.
    return writing;
  };
  const publish = async () => {
    await refreshProgress.update(() => progress);
    // Storage that was cleared meanwhile says nothing of this refresh, which could then not be found if it were stopped.
    await refreshResults.update((results) => (results.running === null ? { ...results, running } : results));
  };
  const beat = setInterval(write, BEAT_MS);
  await write();

  return {
    source(id, reached) {
      progress = { ...progress, sources: { ...progress.sources, [id]: reached } };
      timer ??= setTimeout(() => {
        timer = undefined;
        write();
      }, WRITE_MS);
    },
    async phase(phase) {
      progress = { ...progress, phase };
      await write();
    },
    async stop() {
      clearInterval(beat);
      clearTimeout(timer);
      await writing;
    },
  };
}
