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

const IDEOGRAPHIC =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The class of a UTF-16 unit. Halves of a surrogate pair are OTHER: no listed name needs them. */
export function charClass(unit: number): number {
  const known = classes[unit] ?? UNKNOWN;
  return known === UNKNOWN ? classify(unit) : known;
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  const found = isInvisible(unit)
    ? INVISIBLE
    : isSeparator(unit)
      ? SEPARATOR
      : IDEOGRAPHIC.test(char)
        ? IDEOGRAPH
        : /\p{Ll}/u.test(char)
          ? LOWER
          : /\p{L}|\p{M}/u.test(char)
            ? UPPER
            : /\p{N}/u.test(char)
              ? DIGIT
              : // Part of an identifier, so a word boundary on neither side.
                char === '_'
                ? LOWER
                : OTHER;
  classes[unit] = found;
  return found;
}

function isInvisible(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff;
}

/** Spaces, line breaks, hyphens and dashes (U+2010 to U+2015, minus). */
function isSeparator(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x2d ||
    unit === 0xa0 ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    (unit >= 0x2010 && unit <= 0x2015) ||
    unit === 0x202f ||
    unit === 0x2212 ||
    unit === 0x3000
  );
}

/** Lower case of a unit, cheaply for ASCII; units that grow when folded stay as they are. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}
