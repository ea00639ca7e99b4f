import type { Result } from '@/core/model/result';
import type { Steps } from '@/core/model/steps';
import type { SourceFailure } from './failure';
import { inSlices } from './in-slices';

/** Bytes that are put together at a time: long beside an entry, short beside a list. */
const PIECE = 1024 * 1024;

/**
 * A document of one list, put together from a server's answers for the format's adapter to read: the bytes of
 * `JSON.stringify({...head, [field]: entries})`, made entry by entry, in slices between which the background answers.
 *
 * @param entries the JSON of each; taken one after another, so that whoever gives them can let go of what was taken
 */
export function encodeList(
  head: Readonly<Record<string, string>>,
  field: string,
  entries: Iterable<string>,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, SourceFailure>> {
  return inSlices(encodeInSteps(head, field, entries), { signal });
}

function* encodeInSteps(
  head: Readonly<Record<string, string>>,
  field: string,
  entries: Iterable<string>,
): Steps<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const empty = JSON.stringify({ ...head, [field]: [] });
  let text = empty.slice(0, -2);
  let isFirst = true;
  for (const entry of entries) {
    text += isFirst ? entry : `,${entry}`;
    isFirst = false;
    if (text.length >= PIECE) {
      pieces.push(encoder.encode(text));
      text = '';
    }
    yield;
  }
  pieces.push(encoder.encode(text + empty.slice(-2)));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
    yield;
  }
  return bytes;
}

/** What was collected by keys, as JSON; each is let go of when it was taken. */
export function* drain<T>(
  entries: Map<string, T>,
  jsonOf: (entry: T) => string = JSON.stringify,
): Iterable<string> {
  for (const [key, entry] of entries) {
    entries.delete(key);
    yield jsonOf(entry);
  }
}
