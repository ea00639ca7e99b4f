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

/** Other words for countries that actors are said to come from: short forms and what is of them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirati'],
  BR: ['Brazilian'],
  BY: ['Belarusian'],
  CN: ['PRC', 'Chinese'],
  GB: ['UK', 'British', 'Britain'],
  ID: ['Indonesian'],
  IL: ['Israeli'],
  IN: ['Indian'],
  IQ: ['Iraqi'],
  IR: ['Iranian', 'Persian'],
  KP: ['DPRK', 'North Korean'],
  KR: ['ROK', 'South Korean'],
  KZ: ['Kazakh'],
  LB: ['Lebanese'],
  NG: ['Nigerian'],
  PK: ['Pakistani'],
  PS: ['Palestine', 'Palestinian'],
  RU: ['Russian Federation'],
  SY: ['Syrian'],
  TN: ['Tunisian'],
  TR: ['Turkey', 'Turkish'],
  TW: ['Taiwanese'],
  UA: ['Ukrainian'],
  US: ['USA', 'American'],
  VN: ['Vietnamese'],
};

/** What else a reader may call the country of a code; none for most. */
export function countryWords(code: string): readonly string[] {
  return WORDS[code.toUpperCase()] ?? [];
}
