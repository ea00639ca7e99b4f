import { asRead } from '../text/characters';
import { COLOURS, NATO_LETTERS, type NamingForm, NUMBERINGS, WORD_FORMS, type WordForm } from './forms';

const COLOUR_WORD = new RegExp(`^(${Object.keys(COLOURS).join('|')}) ?(?:${NATO_LETTERS.join('|')})$`);
const NUMBERED = NUMBERINGS.map(
  ({ form, vendor, meaning }) =>
    [
      new RegExp(`^(?:${form})$`, 'i'),
      { vendor, kind: 'numbering', ...(meaning === undefined ? {} : { meaning }) },
    ] as const satisfies readonly [RegExp, NamingForm],
);

/** The signs of each form, by their capitals. */
const SIGNS = new Map(
  WORD_FORMS.map((form) => [
    form,
    new Map(Object.keys(form.meanings).map((sign) => [sign.toUpperCase(), sign])),
  ]),
);

/**
 * Whose form a name has, and what that vendor means by it; undefined for every other name. It says in whose manner a name is,
 * not who made it: SharpPanda and Domestic Kitten are Check Point's names in CrowdStrike's manner.
 */
export function namingForm(name: string): NamingForm | undefined {
  const text = asRead(name).trim();
  const numbering = NUMBERED.find(([pattern]) => pattern.test(text))?.[1];
  if (numbering !== undefined) return numbering;
  const colour = COLOUR_WORD.exec(text)?.[1];
  if (colour !== undefined) {
    const meaning = COLOURS[colour];
    return { vendor: 'Recorded Future', kind: 'manner', sign: colour, ...(meaning && { meaning }) };
  }
  // "Volt Typhoon", "VOLT TYPHOON", "SharpPanda"
  const words = text.split(/[\s-]+|(?<=\p{Ll})(?=\p{Lu})/u);
  if (words.length !== 2) return undefined;
  for (const form of WORD_FORMS) {
    const sign = signOf(form, words);
    const meaning = sign === undefined ? undefined : form.meanings[sign];
    if (sign !== undefined && meaning !== undefined)
      return { vendor: form.vendor, kind: 'manner', sign, meaning };
  }
  return undefined;
}

function signOf(form: WordForm, words: readonly string[]): string | undefined {
  const { place, capitals } = form;
  const word = (place === 'last' ? words.at(-1) : words[0]) ?? '';
  if (capitals && words.some((part) => part !== part.toUpperCase())) return undefined;
  return SIGNS.get(form)?.get(word.toUpperCase());
}

/** Mandiant is Google's, Secureworks Sophos's. */
export function isSameVendor(user: string, vendor: string): boolean {
  if (user === 'Google' || user === 'Mandiant') return vendor === 'Google' || vendor === 'Mandiant';
  if (user === 'Sophos' || user === 'Secureworks') return vendor === 'Sophos' || vendor === 'Secureworks';
  return user === vendor;
}
