// What a UTF-16 unit is to the scanner. The order matters: up to INVISIBLE no word begins, from LOWER one goes on.

/** Not met yet. */
const UNKNOWN = 0;
export const OTHER = 1;
/** Interchangeable inside a name: "APT29", "APT-29", "APT 29". */
export const SEPARATOR = 2;
/** Soft hyphens and zero-width marks: a page puts them inside words, and a reader does not see them. */
export const INVISIBLE = 3;
/** Letters of scripts that are written without spaces: each is a word of its own. */
export const IDEOGRAPH = 4;
export const LOWER = 5;
/** Upper case, and letters of scripts without case: both may begin a name. */
export const UPPER = 6;
export const DIGIT = 7;

/** Filled as units are met, 0 until then: a loop over a whole text looks here before it asks `charClass`. */
export const classes = new Uint8Array(0x10000);

/** The first that fits. */
const CLASSES: readonly (readonly [number, RegExp])[] = [
  [INVISIBLE, /[\u00ad\u200b-\u200d\u2060\ufeff]/],
  // Spaces, line breaks, hyphens, dashes, minus.
  [SEPARATOR, /[\t\n\r \-\u00a0\u2000-\u200a\u2010-\u2015\u202f\u2212\u3000]/],
  [
    IDEOGRAPH,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u,
  ],
  // An underscore is part of an identifier, so a word boundary on neither side.
  [LOWER, /[\p{Ll}_]/u],
  [UPPER, /[\p{L}\p{M}]/u],
  [DIGIT, /\p{N}/u],
];

/** The class of a UTF-16 unit. Halves of a surrogate pair are OTHER: no listed name needs them. */
export function charClass(unit: number): number {
  const known = classes[unit] ?? UNKNOWN;
  return known === UNKNOWN ? classify(unit) : known;
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  const found = CLASSES.find(([, pattern]) => pattern.test(char))?.[0] ?? OTHER;
  classes[unit] = found;
  return found;
}

/** Lower case of a unit, cheaply for ASCII; units that grow when folded stay as they are. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}
