import { utf16Of } from '@/core/text/utf-16';

/** What a text is called that says nothing of its letters, and is not UTF-8: the Web's own word for Western letters. */
const OF_OLD = 'windows-1252';
/** Of an HTML file, where it says so of itself. */
const HEAD = 1_024;

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
  const byServer = /charset=["']?([\w-]+)/i.exec(type)?.[1];
  const said = /<meta[^>]*charset=["']?([\w-]+)/i.exec(head)?.[1];
  // A head that can be read so is not in UTF-16, whatever it says (HTML standard, "prescan").
  const own = said?.toLowerCase().startsWith('utf-16') ? undefined : said;
  return byServer ?? own ?? 'utf-8';
}

/** What the bytes say themselves, which nobody else knows better. */
export function charsetInBytes(bytes: Uint8Array): string | undefined {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? 'utf-8' : utf16Of(bytes);
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Of another charset, or of one that nobody knows.
  }
}
