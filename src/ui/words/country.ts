import { inLanguage } from './say';

const regions = inLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));

/** Name of an ISO 3166-1 alpha-2 code in the reader's language; a code that nobody knows comes back as it is. */
export function countryIn(code: string): string {
  try {
    return regions().of(code.toUpperCase()) ?? code;
  } catch {
    // Intl throws on what is not shaped like a region; a feed may hold anything.
    return code;
  }
}
