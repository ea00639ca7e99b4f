import { charClass, foldUnit, INVISIBLE, SEPARATOR } from './char-class';

/**
 * Names are found by the hash of their folded units without separators, built unit by unit while text is read.
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
  let hash = SEED;
  let check = CHECK_SEED;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSilent(charClass(unit))) continue;
    const folded = foldUnit(unit);
    hash = addUnit(hash, folded);
    check = addCheck(check, folded);
  }
  return { hash: hash >>> 0, check: check >>> 16 };
}

/** Hash of the exact spelling without separators, for names listed in an unusual case ("menuPass"). */
export function hashSpelling(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!isSilent(charClass(unit))) hash = addUnit(hash, unit);
  }
  return hash >>> 0;
}

/** True for units that do not count in a name. */
function isSilent(cls: number): boolean {
  return cls === SEPARATOR || cls === INVISIBLE;
}
