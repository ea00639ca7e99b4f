import { fail, type SourceFailure } from './failure';

export type Decoded = { readonly ok: true; readonly json: unknown } | SourceFailure;

/** The JSON of a body in UTF-8 (a byte order mark is fine), or in plain words what was there instead. */
export function decodeJson(bytes: Uint8Array): Decoded {
  const text = decodeText(bytes);
  if (text === undefined) return fail('not-json', 'The file is not text in UTF-8.');
  const trimmed = text.trim();
  if (trimmed === '') return fail('empty', 'The address answered with an empty file.');
  try {
    return { ok: true, json: JSON.parse(trimmed) };
  } catch {
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

function explainNotJson(text: string): SourceFailure {
  if (text.startsWith('<')) return fail('not-json', 'The address answered with a web page, not with data.');
  const open = text.at(0);
  const closed = open === '{' ? '}' : ']';
  if ((open === '{' || open === '[') && !text.endsWith(closed)) {
    return fail('not-json', 'The file is cut off: its end is missing.');
  }
  return fail('not-json', 'The file is not JSON.');
}
