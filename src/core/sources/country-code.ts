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
