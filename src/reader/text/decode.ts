/** What a text is called that says nothing of its letters, and is not UTF-8: the Web's own word for Western letters. */
const OF_OLD = 'windows-1252';
/** Of an HTML file, where it says so of itself. */
const HEAD = 1_024;
/** A zero in one of so many bytes is more than a stray one; in UTF-16 of Western letters it is one in two. */
const MOSTLY = 3;

/** The text of a file: as its bytes say, its server, its own head, or as UTF-8 where it can be. */
export function decodeText(bytes: Uint8Array, type = ''): string {
  return (
    (tryDecode(bytes, charsetOf(bytes, type)) ?? tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, OF_OLD) ?? '')
      // Stands for what could not be read in some files made of PDFs, and is no letter.
      .replaceAll('\0', '')
  );
}

function charsetOf(bytes: Uint8Array, type: string): string {
  const told = charsetInBytes(bytes);
  if (told !== undefined) return told;
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const said = /charset=["']?([\w-]+)/i.exec(type) ?? /<meta[^>]*charset=["']?([\w-]+)/i.exec(head);
  return said?.[1] ?? 'utf-8';
}

/** What the first bytes say, which nobody else knows better; UTF-16 tells itself by the zero beside every plain letter. */
export function charsetInBytes(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const head = [...bytes.subarray(0, HEAD)];
  const zeros = (place: 0 | 1) => head.filter((byte, at) => at % 2 === place && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even === 0 && odd * MOSTLY > head.length) return 'utf-16le';
  return odd === 0 && even * MOSTLY > head.length ? 'utf-16be' : undefined;
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Of another charset, or of one that nobody knows.
  }
}
