import { charClass, IDEOGRAPH, LOWER, OTHER, UNCASED } from '../text/characters';
import { ACTOR, type CompiledNames, findEntry, SOFTWARE } from './compiled-names';

/** How far an address or a path is followed to either side. */
const REACH = 200;

/** Before a name: a sign that makes it a handle, a variable, an assignment, a part of an address, but not an "and", or a number that goes on ("X2-"). */
const SIGN_BEFORE = /(?:[@\\=_~$%]|(?:=[^\s&]*|(?<![\p{L}\p{N}]))&|::|[\p{Lu}\p{N}][\p{L}\p{N}]*-)$/u;
/**
 * Behind one: the same; a dot and a short small-letter ending of a file or a host ("conti.exe", "conti.news", "APT29-report.pdf");
 * a version ("Trident/4.0", but "Octo Tempest/0ktapus" and "APT28/29" are lists). It is looked for in 44 units: a file's name, a dot
 * and its ending, with the last of the name.
 */
const GOES_ON = /^.(?:[@\\_~$]|=(?!>)|(?:-[\w-]+)?\.[a-z\d]{1,10}(?![A-Za-z\d])|(?<!\d)\/\d(?![A-Za-z]))/;
/** An address, or a path of a drive ("C:/"), goes on to the end of what has no space; what stands before it may be prose. */
const ADDRESS = /\b\w:\/|\w:\/\/|(?<![\w.-])www\./i;
/** A path that begins at home or here, a host with what follows it, an e-mail address, a path of a Windows machine. */
const HOST_OR_PATH = /^[~.]+\/|^[\w.+-]+@[\w-]+\.\w|\.[a-z]{2,}\/|\\/i;
/** A date of its own is no path: "2024/05/01:". */
const DATE = /(?<![\w/])\d{1,4}\/\d{1,2}\/\d{1,4}(?![\w/])/g;
/** A stretch of text without a space, judged once for all names in it. */
export interface Chunk {
  start: number;
  end: number;
  /** Where an address or a path begins in it; beyond its end when none does. */
  address: number;
}

export function noChunk(): Chunk {
  return { start: 0, end: 0, address: 0 };
}

/**
 * True when a match stands inside an address, a path, a file name or an identifier, where it names something else.
 * Slashes alone are no path: "Charcoal Typhoon/Chromium/Storm-0849" is a list of names.
 *
 * @param chunk what was found out about the text around the last match of the same text; kept up to date
 */
export function isEmbedded(
  text: string,
  start: number,
  end: number,
  chunk: Chunk,
  names: CompiledNames,
): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (text.startsWith('()', end)) return true;
  const isApart = isOpen(before) && isOpen(after);
  // Within an address too there are commas and brackets.
  if (isApart && (start < 2 || isWhite(text, start - 1) || isWhite(text, start - 2))) return false;
  if (!isApart) {
    if (
      SIGN_BEFORE.test(text.slice(Math.max(0, start - 40), start)) ||
      GOES_ON.test(text.slice(end - 1, end + 44))
    )
      return true;
    if (before === '.' && start > 1 && !isWhite(text, start - 2) && !followsSentence(text, start, end))
      return true;
    // "page.html#Turla"; a hashtag stands apart.
    if (before === '#' && !isHashtag(text, start)) return true;
  }
  if (start < chunk.start || end > chunk.end) judgeChunk(text, start, end, chunk, names);
  return start >= chunk.address;
}

/** True for a name behind "#", where the sign does not go on with a word before it that is no hashtag itself. */
export function isHashtag(text: string, start: number): boolean {
  return /(?<![\p{Ll}\p{Lu}\p{N}])(?:[#＃][\p{L}\p{N}_]+)*[#＃]$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/**
 * A word, a year or the number of a list, and a full stop: a sentence whose space was lost. What a program names so holds
 * capitals, digits or more dots ("fooBar.Turla"), and no space.
 */
function followsSentence(text: string, start: number, end: number): boolean {
  const goesOn = text[end] === '.' && charClass(text.charCodeAt(end + 1)) >= LOWER;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    / /.test(text.slice(start, end)) ||
    (!goesOn &&
      /(?:(?:^|[\s"'“‘«(])(?!(?:www|self|this)\.)(?:\p{Lu}?[\p{Ll}’'-]{2,}|\p{Lu}{2,}|\d{1,4})[)\]"'”’»]*|[\u3000-\u9fff\uac00-\ud7a3]|\.)\.$/u.test(
        before,
      ))
  );
}

/** What stands beside most words. */
const OPEN = ' ,\n;!?"\'“”‘’()[]«»–—';

/** White space, the signs of prose beside a word, and where a text begins or ends. */
function isOpen(char: string): boolean {
  return OPEN.includes(char) || isWhite(char, 0);
}

function isWhite(text: string, at: number): boolean {
  return text[at] === ' ' || /\s/.test(text.charAt(at));
}

function judgeChunk(text: string, start: number, end: number, chunk: Chunk, names: CompiledNames): void {
  let from = start;
  while (from > 0 && start - from < REACH && !endsChunk(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !endsChunk(text, to)) to++;
  chunk.start = from;
  chunk.end = to;
  const part = text.slice(from, to);
  const found = ADDRESS.exec(part)?.index;
  if (found !== undefined) chunk.address = from + found;
  else {
    // Beyond the reach the first and the last step are cut.
    const whole = from > 0 && start - from === REACH ? part.replace(/^[^/]*\/?/, '') : part;
    const bare = whole.replace(DATE, '').replace(/^[("'[#]+/, '');
    chunk.address = HOST_OR_PATH.test(bare) || isPath(bare, from, text, names) ? from : Infinity;
  }
}

/** White space, a letter of a script without spaces, a sign beyond ASCII: no address goes on there. */
function endsChunk(text: string, at: number): boolean {
  const cls = charClass(text.charCodeAt(at));
  return (
    isWhite(text, at) || cls === IDEOGRAPH || cls === UNCASED || (cls === OTHER && text.charCodeAt(at) > 0x7f)
  );
}

/**
 * Steps of a path, or names of a list? A path begins at the root, or has three steps and more of which some are no names: small
 * words, numbers. From four on capitals alone say nothing: two of them have to be names.
 */
function isPath(chunk: string, from: number, text: string, names: CompiledNames): boolean {
  const steps = chunk.split('/');
  // "Turla /Snake /Uroburos": not the first of a list, where the word before is capitalised too.
  if (steps[0] === '' && steps.length > 1)
    return (
      steps.length > 2 ||
      !/(?:^|\s)\/?[\p{Lu}\p{N}][\p{L}\p{N}/-]*[)"”]? $/u.test(text.slice(Math.max(0, from - 30), from))
    );
  const bare = steps
    .map((step) => step.replace(/^[("'[#]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((step) => step !== '');
  if (bare.length < 3) return false;
  const isListed = (step: string) => ((names.flags[findEntry(names, step)] ?? 0) & (ACTOR | SOFTWARE)) !== 0;
  const known = bare.filter(isListed);
  return (
    (bare.length > 3 && known.length < 2) ||
    !bare.every((step) => /^\d*\p{Lu}|^\p{Lo}/u.test(step) || known.includes(step))
  );
}
