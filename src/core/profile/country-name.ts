const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** English name of an ISO 3166-1 alpha-2 code; a code that nobody knows comes back as it is. */
export function countryName(code: string): string {
  try {
    return NAMES.of(code.toUpperCase()) ?? code;
  } catch {
    // Intl throws on what is not shaped like a region; a feed may hold anything.
    return code;
  }
}
