/**
 * What a character is in a name: what separates its parts, what nobody sees, what folds into what. The scanner of pages,
 * the keys of names and of searches, what a reader is shown and what is cleaned away all follow this one table.
 */

export const OTHER = 1;
/** Interchangeable inside a name: "APT29", "APT-29", "APT 29". */
export const SEPARATOR = 2;
/** Soft hyphens and zero-width marks: a page puts them inside words, and a reader does not see them. */
export const INVISIBLE = 3;
/**
 * Letters of scripts that are written without spaces, or as Korean with particles set directly behind a word: each is a
 * word of its own.
 */
export const IDEOGRAPH = 4;
/**
 * Letters of other scripts without case (Arabic, Hebrew, Devanagari): they may begin a name, and no word goes on from them to
 * letters with case or digits, nor back: their prefixes and endings stand directly at a name in Latin letters.
 */
export const UNCASED = 5;
/**
 * Separates the parts of a name that is listed with it ("Justice_Blade"); elsewhere it holds an identifier together, so that
 * a word neither begins nor ends beside it.
 */
export const JOINER = 6;
/** Goes with the letter before it: accents of their own, vowels and finals of decomposed Hangul. */
export const MARK = 7;
export const LOWER = 8;
export const UPPER = 9;
export const DIGIT = 10;

// Members of classes in patterns. Control characters that are no white space;
const CONTROLS = '\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f';
// with them, what Unicode says is drawn as nothing (Default_Ignorable_Code_Point);
const INVISIBLES = `\\p{DI}${CONTROLS}`;
// white space, hyphens and dashes (Dash_Punctuation), minus, the dot between words of katakana.
const SEPARATORS = '\\s\\p{Pd}\\u2212\\u30fb';

/**
 * The first that fits. The order matters to the scanner: up to INVISIBLE no word begins, from JOINER one goes on. As text, for to
 * make a pattern of each takes a millisecond, and a page in plain English asks none.
 */
const CLASSES: readonly (readonly [number, string])[] = [
  [INVISIBLE, `[${INVISIBLES}]`],
  [SEPARATOR, `[${SEPARATORS}]`],
  [MARK, '[\\p{M}\\u1160-\\u11ff]'],
  [JOINER, '_'],
  // An apostrophe that Unicode counts among the letters ("APT29ʼс"); what numbers a note or an entry ("APT29²", "①APT29").
  [OTHER, '[^\\p{L}\\p{Nd}]|[\\u02b9-\\u02bf]'],
  // By its scripts the long mark of kana is a letter ("ー"), as is "々".
  [
    IDEOGRAPH,
    '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]',
  ],
  // With the stroke that lengthens Arabic letters, and parts a prefix from a name in others ("لـAPT29").
  [UNCASED, '[\\p{Lo}ـ]'],
  [LOWER, '\\p{Ll}'],
  [UPPER, '\\p{L}'],
  [DIGIT, '\\p{N}'],
];

/** Filled as units are met, 0 until then: a loop over a whole text looks here before it asks `charClass`. */
export const classes = new Uint8Array(0x10000);

/** The class of a UTF-16 unit. Halves of a surrogate pair are OTHER: no listed name needs them. */
export function charClass(unit: number): number {
  return classes[unit] || classify(unit);
}

function classify(unit: number): number {
  const found = unit < 0x80 ? classOfAscii(unit) : classByPattern(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classByPattern(char: string): number {
  const plain = char.normalize('NFKD');
  // A full-width hyphen is a hyphen; but a sign that stands for letters ("™") or a number ("²") is a sign.
  const shown = /^\D$/.test(plain) ? plain : char;
  return CLASSES.find(([, members]) => new RegExp(members, 'u').test(shown))?.[0] ?? OTHER;
}

/** What the patterns say of ASCII, without them. */
function classOfAscii(unit: number): number {
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return unit === small ? LOWER : UPPER;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x5f) return JOINER;
  if (unit === 0x20 || unit === 0x2d || (unit >= 0x09 && unit <= 0x0d)) return SEPARATOR;
  return unit < 0x20 || unit === 0x7f ? INVISIBLE : OTHER;
}

/** True for what may stand between the parts of a name: white space, hyphens and dashes, underscores. */
export function isSeparator(unit: number): boolean {
  const cls = charClass(unit);
  return cls === SEPARATOR || cls === JOINER;
}

export function isInvisible(unit: number): boolean {
  return charClass(unit) === INVISIBLE;
}

/** Where the units of a class end that stand at a place. */
export function skipClass(cls: number, text: string, from: number): number {
  let i = from;
  while (i < text.length && charClass(text.charCodeAt(i)) === cls) i++;
  return i;
}

const folds = new Map<number, string>();

/** What a UTF-16 unit adds to a decomposed key (`decomposedKey`): several units for some, none for what separates. */
export function foldUnit(unit: number): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const folded = decomposedKey(String.fromCharCode(unit));
  folds.set(unit, folded);
  return folded;
}

/** What nobody sees and what separates; made when it is first asked, as the patterns of `CLASSES` are. */
let silent: RegExp | undefined;

/** `nameKey` with accents apart: what each of its units adds can be told without knowing the others. */
export function decomposedKey(text: string): string {
  silent ??= new RegExp(`[${INVISIBLES}${SEPARATORS}_]`, 'gu');
  return lowerCase(text.normalize('NFKD')).replace(silent, '');
}

/**
 * The key under which every spelling of a name is the same name: case, width, how accents are written, what separates
 * and what is invisible do not count ("APT-29" = "apt 29" = "APT29"); any other sign does ("LAPSUS$", "NoName057(16)").
 */
export function nameKey(text: string): string {
  // Most names, and asked for often.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[ _-]+/g, '');
  return decomposedKey(text).normalize('NFC');
}

const NOT_SEARCHED = /* @__PURE__ */ new RegExp(`[${INVISIBLES}\\p{M}]`, 'gu');

/** Text as it is searched: small letters without accents, compatibility forms resolved; what separates stays. */
export function foldText(text: string): string {
  return lowerCase(text.normalize('NFKD')).replace(NOT_SEARCHED, '');
}

/** Letter by letter: a sigma at the end of a word is a sigma. */
function lowerCase(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}

const UNSEEN = /* @__PURE__ */ new RegExp(`[${INVISIBLES}]`, 'gu');

/** Text as a reader sees it on a page: nothing invisible, white space collapsed. */
export function asRead(text: string): string {
  // Most names: a mark is made for each.
  if (!/[^!-~ ]| {2}/.test(text)) return text;
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ');
}

/** Half of a surrogate pair alone: no character, and what encodes an address throws on it. */
const HALF = /\p{Cs}/gu;

/** Text that can be encoded: half characters are replaced by the sign for what cannot be shown. */
export function wellFormed(text: string): string {
  return text.replace(HALF, '\ufffd');
}

/** A place in a text, or the one before where a pair of surrogates would be parted. */
export function wholeAt(text: string, at: number): number {
  const isParted = isHalf(text.charCodeAt(at), 0xdc00) && isHalf(text.charCodeAt(at - 1), 0xd800);
  return isParted ? at - 1 : at;
}

function isHalf(unit: number, which: 0xd800 | 0xdc00): boolean {
  return (unit & 0xfc00) === which;
}

/** A short text of a source as a reader sees it: `asRead`, accents composed, nothing around it, no half characters. */
export function visible(text: string): string {
  return asRead(text.normalize('NFC').replace(HALF, '')).trim();
}

/** Controls, and marks that turn the direction of what follows; joiners within words stay. */
const DISGUISES = /* @__PURE__ */ new RegExp(`[${CONTROLS}\\u202a-\\u202e\\u2066-\\u2069]`, 'gu');

/** A text of several lines without what is invisible and could make it read as another. */
export function withoutDisguises(text: string): string {
  return text.replace(DISGUISES, '').replace(HALF, '');
}
