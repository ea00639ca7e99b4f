import { REFERENCE_LINE_UNITS } from '../limits';
import type { Citation } from '../model/source-record';
import { cleanDay } from './clean-date';
import { cleanLabel, cleanReferences } from './clean-text';

/** A citation's parts as a source has them, unchecked. */
export interface RawCitation {
  readonly by?: unknown;
  readonly title?: unknown;
  readonly url?: unknown;
  readonly date?: unknown;
}

/** What is left of a citation when it is cleaned; undefined where that is nothing. */
export function cleanCitation({ by, title, url, date }: RawCitation): Citation | undefined {
  const author = typeof by === 'string' ? cleanLabel(by) : '';
  const name = typeof title === 'string' ? cleanLabel(title) : '';
  const [address] = cleanReferences(url);
  const day = cleanDay(date);
  if (author === '' && name === '' && address === undefined) return undefined;
  return {
    ...(author === '' ? {} : { by: author }),
    ...(name === '' ? {} : { title: name }),
    ...(address === undefined ? {} : { url: address }),
    ...(day === undefined ? {} : { date: day }),
  };
}

const DATE = /\(((?:19|20)\d\d|n\.d\.)(?:, ([A-Z][a-z]+)(?: (\d{1,2}))?)?\)[.,:]?/;
/** As ATT&CK writes them in its lists. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/**
 * The parts of an entry in a list of references, as ATT&CK writes them: "Symantec Threat Hunter Team. (2022, October 21).
 * Exbyte: … Tool. Retrieved December 16, 2024." What has no date in brackets is a title as a whole.
 */
export function readReportLine(line: string): RawCitation {
  const text = line.slice(0, REFERENCE_LINE_UNITS).trim();
  const retrieved = text.lastIndexOf('Retrieved ');
  const entry = retrieved === -1 ? text : text.slice(0, retrieved);
  const found = DATE.exec(entry);
  if (found === null) return { title: withoutStop(entry) };
  const [whole, year, month = '', day] = found;
  const at = MONTHS.indexOf(month) + 1;
  const parts = [year, at === 0 ? undefined : at, at === 0 ? undefined : day];
  return {
    by: withoutStop(entry.slice(0, found.index)),
    title: withoutStop(entry.slice(found.index + whole.length)),
    date: parts.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-'),
  };
}

function withoutStop(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed;
}
