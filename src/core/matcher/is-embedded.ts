/** How far an address or a path is followed to either side. */
const REACH = 200;

/** A name before a dot and a short small-letter ending is a file or a host: "conti.exe", "conti.news". */
const FILE_ENDING = /^\.[a-z0-9]{1,10}(?![A-Za-z0-9])/;
/** Beside a name: a sign that makes it a handle, a variable, an assignment, a part of an address. */
const SIGN_BEFORE = /[@\\=_~$%&]/;
const SIGN_AFTER = /[@\\=_~$]/;
/** An address, a path from the root, any path of a Windows machine, a path of three steps and more. */
const ADDRESS = /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.\w|\.[a-z]{2,}\/|^\/|\\|\/[^/]*\/[^/]*\//i;

/** The text without a space around a place, judged once for all names in it. */
export interface Chunk {
  start: number;
  end: number;
  isAddress: boolean;
}

export function noChunk(): Chunk {
  return { start: 0, end: 0, isAddress: false };
}

/**
 * True when a match stands inside an address, a path, a file name or an identifier, where it names something else.
 * A slash alone is no path: "Charcoal Typhoon/Chromium" is a pair of names.
 *
 * @param chunk what was found out about the text around the last match of the same text; kept up to date
 */
export function isEmbedded(text: string, start: number, end: number, chunk: Chunk): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (after === '(' && text[end + 1] === ')') return true;
  if (isOpen(before) && isOpen(after)) return false;
  if (SIGN_BEFORE.test(before) || SIGN_AFTER.test(after)) return true;
  // "Trident/4.0" is a product and its version.
  if (after === '/' && /\d/.test(text.charAt(end + 1))) return true;
  if (after === '.' && FILE_ENDING.test(text.slice(end, end + 12))) return true;
  if (before === '.' && start > 1 && !isWhite(text, start - 2)) return true;
  if (before === ':' && text[start - 2] === ':') return true;
  if (before === '-' && /[\p{Lu}\p{N}][\p{L}\p{N}]*-$/u.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  if (start < chunk.start || end > chunk.end) judgeChunk(text, start, end, chunk);
  return chunk.isAddress;
}

/** What stands beside most words. */
const OPEN = ' ,\n;!?"\'“”‘’()[]«»–—';

/** White space, the signs of prose beside a word, and where a text begins or ends. */
function isOpen(char: string): boolean {
  return OPEN.includes(char) || isWhite(char, 0);
}

function isWhite(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

function judgeChunk(text: string, start: number, end: number, chunk: Chunk): void {
  chunk.start = start;
  while (chunk.start > 0 && start - chunk.start < REACH && !isWhite(text, chunk.start - 1)) chunk.start--;
  chunk.end = end;
  while (chunk.end < text.length && chunk.end - end < REACH && !isWhite(text, chunk.end)) chunk.end++;
  chunk.isAddress = ADDRESS.test(text.slice(chunk.start, chunk.end).replace(/^[("'“‘[]+/, ''));
}
