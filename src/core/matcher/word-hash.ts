import { asRead } from '../text/characters';
import { addUnit, SEED } from './name-hash';

/** The key under which a word's classes are kept: small letters, full width and accents resolved, nothing invisible. */
export function wordKey(word: string): string {
  return plainWord(word).toLowerCase().replaceAll('’', "'");
}

/** The same with its capitals. */
export function plainWord(word: string): string {
  return /^[ -~]*$/.test(word) ? word : asRead(word.normalize('NFKC'));
}

export function hashWord(key: string): number {
  let hash = SEED;
  for (let at = 0; at < key.length; at++) hash = addUnit(hash, key.charCodeAt(at));
  return hash >>> 0;
}
