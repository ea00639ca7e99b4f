import { charClass, decomposedKey, INVISIBLE, isSeparator, SEPARATOR } from '../text/characters';

/**
 * Names are found by the hash of their decomposed key, built unit by unit while text is read (`foldUnit`).
 * Two hashes, 32 and 16 bits, are compared together: among 30,000 entries a chance hit comes once in about
 * 10 billion words.
 */
export const SEED = 0x811c9dc5;
export const CHECK_SEED = 0x5bd1;

/** FNV-1a over UTF-16 units. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A second, independent mix; its upper 16 bits are compared. */
export function addCheck(check: number, unit: number): number {
  return Math.imul(check + unit, 0x2c1b3c6d) ^ (check >>> 15);
}

export interface NameHash {
  readonly hash: number;
  readonly check: number;
}

/** Hash of a whole name or word as `addUnit` and `addCheck` build it while reading. */
export function hashName(text: string): NameHash {
  const key = decomposedKey(text);
  let hash = SEED;
  let check = CHECK_SEED;
  for (let i = 0; i < key.length; i++) {
    hash = addUnit(hash, key.charCodeAt(i));
    check = addCheck(check, key.charCodeAt(i));
  }
  return { hash: hash >>> 0, check: check >>> 16 };
}

/** `hashName` of what is before each of these places, which are in order. */
export function hashUpTo(text: string, ends: readonly number[]): readonly NameHash[] {
  if (!/^[ -~]*$/.test(text)) return ends.map((end) => hashName(text.slice(0, end)));
  // Each unit adds what it adds alone, so that one reading gives all.
  const small = text.toLowerCase();
  let hash = SEED;
  let check = CHECK_SEED;
  let at = 0;
  return ends.map((end) => {
    for (; at < end; at++) {
      const unit = small.charCodeAt(at);
      if (isSeparator(unit)) continue;
      hash = addUnit(hash, unit);
      check = addCheck(check, unit);
    }
    return { hash: hash >>> 0, check: check >>> 16 };
  });
}

/** Hash of the exact spelling, for names listed in an unusual one ("menuPass", "Justice_Blade"). */
export function hashSpelling(text: string): number {
  const plain = text.normalize('NFKD');
  let hash = SEED;
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    const cls = charClass(unit);
    if (cls !== SEPARATOR && cls !== INVISIBLE) hash = addUnit(hash, unit);
  }
  return hash >>> 0;
}
