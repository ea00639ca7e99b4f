import {
  charClass,
  foldUnit,
  IDEOGRAPH,
  INVISIBLE,
  JOINER,
  MARK,
  OTHER,
  SEPARATOR,
  UNCASED,
  UPPER,
} from '../text/characters';
import { findNode, isOutline } from './compiled-names';
import { isGenitive, isName, type Reading } from './is-name';
import { addCheck, addUnit, CHECK_SEED, SEED } from './name-hash';

/** A place where a name stands, before anything is judged. Offsets are UTF-16, half open. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Index into the compiled entries. */
  readonly entry: number;
  /** The next shorter name that begins here too: "Medusa" of "Medusa Ransomware". */
  readonly within?: Candidate | undefined;
}

/** Two spaces and a line break are still one gap; more is layout, not a name. */
const MAX_GAP = 3;
/** A source wraps its lines and indents them, which a reader sees as one space. */
const WRAPPED = /[ \t]{0,3}\r?\n[ \t]{0,200}(?!\s)/y;

/** The longest name that begins at a place; null where none does. In outline there is one. */
export function longestAt(reading: Reading, start: number): Candidate | null {
  const { text, names } = reading;
  if (isOutline(names)) return { start, end: start + 1, entry: 0 };
  let hash = SEED;
  let check = CHECK_SEED;
  let longest: Candidate | null = null;
  let i = start;
  while (i < text.length) {
    // A sign or an ideograph is a part of its own.
    const first = charClass(text.charCodeAt(i));
    const alone = first === OTHER || first === IDEOGRAPH;
    let end = i;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      const cls = charClass(unit);
      if (cls === INVISIBLE) continue;
      if (end > i && cls !== MARK && (alone || isPartsEnd(first, cls) || isGenitive(text, end, unit))) break;
      // Nearly all that is looked up is ASCII.
      if (unit < 0x80) {
        const small = cls === UPPER ? unit | 0x20 : unit;
        hash = addUnit(hash, small);
        check = addCheck(check, small);
      } else {
        const folded = foldUnit(unit);
        for (let at = 0; at < folded.length; at++) {
          hash = addUnit(hash, folded.charCodeAt(at));
          check = addCheck(check, folded.charCodeAt(at));
        }
      }
    }
    const link = findNode(names, hash >>> 0, check >>> 16);
    if (link === -1) break;
    const entry = (link >>> 1) - 1;
    const visible = visibleEnd(text, end);
    if (entry >= 0 && isName(reading, start, visible, entry))
      longest = { start, end: visible, entry, within: longest ?? undefined };
    if ((link & 1) === 0) break;
    i = gapEnd(text, end);
  }
  return longest;
}

/** True where a part that begins with one class of unit ends before another. */
function isPartsEnd(first: number, cls: number): boolean {
  return first === UNCASED ? cls !== UNCASED : cls < MARK;
}

/** The end of a word without the invisible marks that trail it. */
function visibleEnd(text: string, end: number): number {
  let i = end;
  while (charClass(text.charCodeAt(i - 1)) === INVISIBLE) i--;
  return i;
}

/** Where the separators after a word end; the text's end when they are too many for a name to go on. */
export function gapEnd(text: string, from: number): number {
  for (let i = from; i <= from + MAX_GAP; i++) {
    const cls = i < text.length ? charClass(text.charCodeAt(i)) : OTHER;
    if (cls !== SEPARATOR && cls !== INVISIBLE && cls !== JOINER) return i;
  }
  WRAPPED.lastIndex = from;
  return WRAPPED.test(text) ? WRAPPED.lastIndex : text.length;
}
