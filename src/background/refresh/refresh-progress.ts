import type { RefreshState, SourceProgress } from '@/contract/refresh-state';
import type { SourceId } from '@/core/model/source-record';
import { updateRefreshState } from '../refresh-state';

/** Milliseconds between two writes of progress. */
const WRITE_MS = 500;
/**
 * Milliseconds between two signs of life where nothing else happens: each write also keeps the browser
 * from stopping an idle background, which it does after 30 s.
 */
const BEAT_MS = 10_000;

type Running = NonNullable<RefreshState['running']>;

export interface RefreshProgress {
  source(id: SourceId, progress: SourceProgress): void;
  /** Resolves when it is written. */
  phase(phase: Running['phase']): Promise<void>;
  /** No write follows. */
  stop(): Promise<void>;
}

/** Publishes what a refresh is doing, from now until `stop`. `now` gives milliseconds since 1970. */
export async function publishProgress(ids: readonly SourceId[], now: () => number): Promise<RefreshProgress> {
  const at = () => new Date(now()).toISOString();
  let running: Running = {
    startedAt: at(),
    beatAt: at(),
    phase: 'downloading',
    sources: Object.fromEntries(ids.map((id) => [id, { phase: 'waiting', received: 0 }])),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  const write = () => {
    running = { ...running, beatAt: at() };
    writing = updateRefreshState((state) => ({ ...state, running })).catch(() => undefined); // Progress only.
    return writing;
  };
  const beat = setInterval(write, BEAT_MS);
  await write();

  return {
    source(id, progress) {
      running = { ...running, sources: { ...running.sources, [id]: progress } };
      timer ??= setTimeout(() => {
        timer = undefined;
        write();
      }, WRITE_MS);
    },
    async phase(phase) {
      running = { ...running, phase };
      await write();
    },
    async stop() {
      clearInterval(beat);
      clearTimeout(timer);
      await writing;
    },
  };
}
