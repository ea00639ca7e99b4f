import type { SourceId } from '@/core/model/source-record';
import type { PlainKey } from './messages';
import { say } from './say';

/** What a source's file holds, in a sentence; nothing of one that the catalogue does not have. */
export function aboutSource(id: SourceId): string | undefined {
  // As a name of a field: no sign between words, no digit at the beginning.
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^\d+/, '');
  // The catalogue is not read for it: that every source of it has its sentence is a test's to say.
  return say(`sources.${name}` as PlainKey) || undefined;
}
