/** The letters of a text, as bits. Letters 32 code units apart share a bit. */
export function letterSet(text: string, length = text.length): number {
  let set = 0;
  const end = Math.min(length, text.length);
  for (let at = 0; at < end; at += 1) set |= 1 << (text.charCodeAt(at) & 31);
  return set;
}

/**
 * Whether some beginning of `word` can be `typed` with at most `slips` slips: each slip takes at most one of the
 * typed letters away. Never wrong when it says no, and much cheaper than counting the slips.
 *
 * @param letters those of `typed`
 */
export function mayResemble(letters: number, typed: string, word: string, slips: number): boolean {
  let missing = letters & ~letterSet(word, typed.length + slips);
  for (let left = slips; missing !== 0; left -= 1) {
    if (left === 0) return false;
    missing &= missing - 1;
  }
  return true;
}
