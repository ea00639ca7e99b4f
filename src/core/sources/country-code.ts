import { asLabels } from './clean-text';

/**
 * English names of origin as Microsoft's mapping and the galaxy's `cfr-suspected-state-sponsor` write them,
 * with their ISO 3166-1 alpha-2 codes.
 */
const CODES: Readonly<Record<string, string>> = {
  austria: 'AT',
  belarus: 'BY',
  china: 'CN',
  france: 'FR',
  india: 'IN',
  iran: 'IR',
  'iran (islamic republic of)': 'IR',
  iraq: 'IQ',
  israel: 'IL',
  korea: 'KR',
  "korea (democratic people's republic of)": 'KP',
  'korea (republic of)': 'KR',
  lebanon: 'LB',
  'north korea': 'KP',
  pakistan: 'PK',
  palestine: 'PS',
  russia: 'RU',
  'russian federation': 'RU',
  singapore: 'SG',
  'south korea': 'KR',
  syria: 'SY',
  taiwan: 'TW',
  turkey: 'TR',
  türkiye: 'TR',
  ukraine: 'UA',
  'united arab emirates': 'AE',
  'united kingdom': 'GB',
  'united states': 'US',
  vietnam: 'VN',
};

/** The code for a code or an English name; undefined for anything else ("", "Unknown", "Group in development"). */
export function countryCode(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  const name = text.toLowerCase();
  return Object.hasOwn(CODES, name) ? CODES[name] : undefined;
}

/** How people write what has another name in English, or in their lists of actors. */
const SHORT: Readonly<Record<string, string>> = {
  america: 'US',
  britain: 'GB',
  dprk: 'KP',
  prc: 'CN',
  'republic of korea': 'KR',
  rok: 'KR',
  uae: 'AE',
  uk: 'GB',
  usa: 'US',
};

let regions: ReadonlyMap<string, string> | undefined;

/**
 * The code for a code, or an English or Chinese name, of any country, as lists of one's own have them. Galaxies keep to `countryCode`: their
 * fields hold regions and guesses too.
 */
export function anyCountryCode(raw: unknown): string | undefined {
  const code = countryCode(raw);
  if (code !== undefined || typeof raw !== 'string') return code;
  const name = raw.trim().toLowerCase();
  if (Object.hasOwn(SHORT, name)) return SHORT[name];
  regions ??= namedRegions();
  return regions.get(name);
}

/**
 * The codes of the countries among what a source says of victims, where regions, alliances and companies stand too; undefined
 * where there are none.
 */
export function victimCountries(...fields: readonly unknown[]): readonly string[] | undefined {
  const codes = asLabels(...fields).flatMap((label) => anyCountryCode(label.replace(/^the /i, '')) ?? []);
  return codes.length === 0 ? undefined : [...new Set(codes)];
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** English or Chinese name → code, of the regions that the browser knows. */
function namedRegions(): ReadonlyMap<string, string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  // "EU", "UN" and "EZ" have names and are no countries; "ZZ" is nobody's.
  const named = codes.filter((code) => !/^(?:EU|UN|EZ|ZZ|X[A-Z]|Q[M-Z])$/.test(code));
  return new Map(
    ['zh', 'en'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return named.flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      });
    }),
  );
}
