import { charClass, foldUnit, IDEOGRAPH, INVISIBLE, OTHER, SEPARATOR } from './char-class';
import { addCheck, addUnit, CHECK_SEED, SEED } from './name-hash';
import { addToKey, wholeNameKey } from './word-filter';

/**
 * What a filter has to hold so that a name is found in a text: each word the text may begin it with, and each of them
 * with the unit after it. Separators do not count ("CozyBear" is "Cozy Bear"), and a text may break a name wherever
 * the beginning of any name ends.
 *
 * @param isBeginning whether a name, or a part of one after which it may be broken, has this hash
 */
export function beginningKeys(
  name: string,
  isBeginning: (hash: number, check: number) => boolean,
): readonly number[] {
  const units = visibleUnits(name);
  const keys: number[] = [];
  let hash = SEED;
  let check = CHECK_SEED;
  let key = 0;
  for (const [at, unit] of units.entries()) {
    const cls = charClass(unit);
    // Signs and ideographs end the word before them.
    if (at > 0 && (cls === OTHER || cls === IDEOGRAPH)) break;
    const folded = foldUnit(unit);
    hash = addUnit(hash, folded);
    check = addCheck(check, folded);
    key = addToKey(key, unit);
    const next = units[at + 1];
    if (isBeginning(hash >>> 0, check >>> 16)) {
      keys.push(key, next === undefined ? wholeNameKey(key) : addToKey(key, next));
    }
    if (cls === IDEOGRAPH) break;
  }
  return keys;
}

function visibleUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).filter((unit) => {
    const cls = charClass(unit);
    return cls !== SEPARATOR && cls !== INVISIBLE;
  });
}
