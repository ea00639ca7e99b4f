import { ok, type Result } from '@/core/model/result';
import { fail, type SourceFailure } from './failure';

/** The JSON of a body in UTF-8 (a byte order mark is fine), or in plain words what was there instead. */
export function decodeJson(bytes: Uint8Array): Result<unknown, SourceFailure> {
  const text = decodeText(bytes);
  if (text === undefined) return fail('not-json', 'The file is not text in UTF-8.');
  const trimmed = text.trim();
  if (trimmed === '') return fail('empty', 'The address answered with an empty file.');
  try {
    return ok(JSON.parse(trimmed));
  } catch (error) {
    // A stack that ran over is a RangeError in one engine and an InternalError in the other.
    if (!(error instanceof SyntaxError)) return fail('not-json', 'The file is nested too deep to be read.');
    return explainNotJson(trimmed);
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Said in words by the caller.
  }
}

function explainNotJson(text: string): Result<never, SourceFailure> {
  if (text.startsWith('<')) return fail('not-json', 'The address answered with a web page, not with data.');
  const open = text.at(0);
  const closed = open === '{' ? '}' : ']';
  if ((open === '{' || open === '[') && !text.endsWith(closed)) {
    return fail('not-json', 'The file is cut off: its end is missing.');
  }
  return fail('not-json', 'The file is not JSON.');
}
