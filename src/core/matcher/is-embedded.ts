/** How far an address or a path is followed to either side. */
const REACH = 200;

/** A name before a dot and a short small-letter ending is a file or a host: "conti.exe", "conti.news". */
const FILE_ENDING = /^\.[a-z0-9]{1,10}(?![A-Za-z0-9])/;
const ADDRESS = /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.\w|\.[a-z]{2,}\//i;

/**
 * True when a match stands inside an address, a path, a file name or an identifier, where it names something else.
 * A slash alone is no path: "Charcoal Typhoon/Chromium" is a pair of names.
 */
export function isEmbedded(text: string, start: number, end: number): boolean {
  const before = start > 0 ? text[start - 1] : ' ';
  const after = end < text.length ? text[end] : ' ';
  if (after === '(' && text[end + 1] === ')') return true;
  if (isOpen(before) && isOpen(after)) return false;
  if (/[@\\=_~$%&]/.test(before ?? '') || /[@\\=_~$]/.test(after ?? '')) return true;
  // "Trident/4.0" is a product and its version.
  if (after === '/' && /\d/.test(text[end + 1] ?? '')) return true;
  if (after === '.' && FILE_ENDING.test(text.slice(end, end + 12))) return true;
  if (before === '.' && start > 1 && /\S/.test(text[start - 2] ?? '')) return true;
  if (before === ':' && text[start - 2] === ':') return true;
  if (before === '-' && /[\p{Lu}\p{N}][\p{L}\p{N}]*-$/u.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  const chunk = chunkAround(text, start, end);
  return ADDRESS.test(chunk) || countOf(chunk, '/') > 2 || chunk.startsWith('/') || chunk.includes('\\');
}

/** What stands beside most words. */
const OPEN = ' ,\n;!?"\'“”‘’()[]«»–—';

/** White space and the signs of prose beside a word. */
function isOpen(char = ' '): boolean {
  return OPEN.includes(char) || /\s/.test(char);
}

function chunkAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < REACH && !/\s/.test(text[from - 1] ?? ' ')) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !/\s/.test(text[to] ?? ' ')) to++;
  return text.slice(from, to).replace(/^[("'“‘[]+/, '');
}

function countOf(text: string, char: string): number {
  return text.split(char).length - 1;
}
