import { type CompiledNames, unlistedEntry } from './compiled-names';
import type { Candidate } from './longest-name';
import type { Scan } from './scan-text';

/** Techniques, groups, software and campaigns of ATT&CK, and weaknesses by their CVE number. */
const NUMBERS =
  'CVE[-\\u2010\\u2011](?:19|20)\\d\\d[-\\u2010\\u2011]\\d{4,7}|T(?:0[78]|1[0-7])\\d\\d(?:\\.\\d{3})?|[GS][01]\\d{3}|C00\\d\\d';

/** None of the codes by which vendors number groups begins so. */
const IS_NUMBER = /^(?:CVE|[TGSC]\d)/;

/** Names with which the numbers of ATT&CK and CVE are found in a text too: as codes, for a scan looks for those anyway. */
export function withNumbers(names: CompiledNames): CompiledNames {
  return { ...names, codes: new RegExp(`${names.codes.source}|(?:${NUMBERS})(?!\\d)`, 'y') };
}

/**
 * Parts the numbers that were found in a text from the names, so that these are judged as if nothing else had been looked for.
 *
 * @returns the scan as it is without numbers
 */
export function takeNumbers(
  text: string,
  scan: Scan,
  names: CompiledNames,
): { readonly scan: Scan; readonly numbers: readonly Candidate[] } {
  const first = Math.min(unlistedEntry(names, true), unlistedEntry(names, false));
  const isNumber = ({ start, end, entry }: Candidate) =>
    entry >= first && IS_NUMBER.test(text.slice(start, end));
  const numbers = scan.candidates.filter(isNumber);
  if (numbers.length === 0) return { scan, numbers };
  const candidates = scan.candidates.filter((candidate) => !isNumber(candidate));
  // Each of its parts is a word where it is not read as one number.
  const words = numbers.reduce(
    (sum, { start, end }) => sum + text.slice(start, end).split(/\W/).length - 1,
    0,
  );
  return { scan: { ...scan, candidates, words: scan.words + words }, numbers };
}

/** "CVE-2021-44228" and "T1566.001" are nothing else anywhere; "S0154" may be a part, and "C0024" a colour. */
export function isSureNumber(surface: string): boolean {
  return surface.length > 5;
}
