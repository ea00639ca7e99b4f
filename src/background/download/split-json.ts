/** Of an entry, in bytes from the start. */
export interface Entry {
  /** Which of the outermost lists it is in. */
  readonly list: number;
  readonly from: number;
  readonly to: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
/** A document has one or two; one of thousands is no list of records. */
const MAX_LISTS = 1_000;
/** A record has five levels; of what is nested without end each level is held. */
const MAX_DEPTH = 200_000;

/**
 * Cuts a JSON document in UTF-8 at the entries of its outermost lists: the document itself, or fields of it. Gives their
 * places, and at the end what is left, in pieces: between two of them stood the entries of the list whose number is the
 * earlier one's place. Knows strings and brackets and nothing else of the grammar: whoever parses the entries, and what is left
 * with anything for the entries, has checked all. Undefined where there are too many lists.
 */
export function* splitJson(bytes: Uint8Array): Generator<Entry, readonly Uint8Array[] | undefined, void> {
  const rest: Uint8Array[] = [];
  let restFrom = 0;
  let depth = 0;
  /** Inside of the list that is open; 0 where none is. */
  let listDepth = 0;
  let entryFrom = 0;
  let isEmpty = true;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === COMMA && depth === listDepth && listDepth > 0) {
      yield { list: rest.length - 1, from: entryFrom, to: at };
      entryFrom = at + 1;
      isEmpty = false;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new RangeError('Nested too deep.');
      if (byte === OPEN_OBJECT || listDepth > 0 || depth > 2) continue;
      if (rest.length === MAX_LISTS) return undefined;
      rest.push(bytes.subarray(restFrom, at + 1));
      [listDepth, entryFrom, isEmpty] = [depth, at + 1, true];
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (depth === listDepth && listDepth > 0) {
        if (!isEmpty || !isBlank(bytes, entryFrom, at))
          yield { list: rest.length - 1, from: entryFrom, to: at };
        [listDepth, restFrom] = [0, at];
      }
      depth -= 1;
    }
  }
  if (listDepth === 0) rest.push(bytes.subarray(restFrom));
  return rest;
}

/** Of its closing quote, which has an even number of backslashes before it; the last place where it has none. */
function endOfString(bytes: Uint8Array, open: number): number {
  for (let from = open + 1; ; ) {
    const quote = bytes.indexOf(QUOTE, from);
    if (quote === -1) return bytes.length;
    let before = quote;
    while (before > from && bytes[before - 1] === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 0) return quote;
    from = quote + 1;
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 0x20) return false;
  return true;
}
