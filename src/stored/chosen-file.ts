import type { SourceId } from '@/core/model/source-record';
import { privateArea } from './private-area';

/*
 * A file that the reader chose in settings waits here for the background to read it: as a blob, which browsers keep on
 * the disk, so that 45 MB cross from one context to the other in nobody's memory.
 */

/** Rejects where there is no room for it. */
export async function keepFile(id: SourceId, file: Blob): Promise<void> {
  await privateArea.set({ [keyOf(id)]: file });
}

/** Undefined where none waits that can be read. */
export async function readFile(id: SourceId): Promise<Blob | undefined> {
  const kept = await privateArea.get(keyOf(id)).catch(() => undefined);
  return kept instanceof Blob ? kept : undefined;
}

/** Where that cannot be, the next one that is chosen takes its place. */
export async function dropFile(id: SourceId): Promise<void> {
  await privateArea.remove(keyOf(id)).catch(() => undefined);
}

function keyOf(id: SourceId): string {
  return `file-${id}`;
}
