type Utf16 = 'utf-16le' | 'utf-16be';

/** What is looked at of a file that has no mark. */
const HEAD = 1_024;
/** In text in Latin letters half of the bytes are zero, in other files hardly one in so many. */
const MOSTLY = 4;
/** The other half is hardly ever zero, as of “Ā”; in a program or a picture both are. */
const STRAY = 10;

/**
 * Which UTF-16 the bytes of a text are: by the mark at its beginning, else by which half of the units is zero, as one is of
 * each Latin letter and space.
 */
export function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  const zeros = (half: 0 | 1) => head.filter((byte, at) => byte === 0 && at % 2 === half).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) * MOSTLY < head.length || Math.min(even, odd) * STRAY > Math.max(even, odd))
    return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
