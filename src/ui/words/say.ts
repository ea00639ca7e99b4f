import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '@/stored/languages';
import type { Flat, Key, ValuesOf } from './messages';

/** Of English the one that cannot be misread: "6 Aug 2026". */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es', ja: 'ja' };

interface Words {
  /** '' where there is no such message. */
  readonly find: (name: string) => string;
  /** Asked when it is first needed: importing this asks the browser nothing. */
  readonly language: () => Language;
}

/** What the browser answered, which stays the same as long as the page lives. To ask again was a fifteenth of what pages do in Firefox. */
const answered = new Map<string, string>();

const OF_BROWSER: Words = {
  find(name) {
    const known = answered.get(name) ?? browser.i18n.getMessage(name as '@@ui_locale');
    answered.set(name, known);
    return known;
  },
  language: () =>
    LANGUAGES.find((language) => language === OF_BROWSER.find('common_language')) ?? LANGUAGES[0],
};

let words = OF_BROWSER;

/** From here on everything is said with these messages; without them, as the browser has it. */
export function speak(own?: { readonly language: Language; readonly messages: Flat }): void {
  words =
    own === undefined
      ? OF_BROWSER
      : { find: (name) => own.messages[name] ?? '', language: () => own.language };
}

/** The message in the reader's language. Numbers are written as that language does. */
export function say<K extends Key>(key: K, ...[values]: ValuesOf<K, string | number>): string {
  return parts<string | number>(key, values)
    .map((part) => (typeof part === 'number' ? numbers().format(part) : part))
    .join('');
}

/** As `say`, with elements among the values, each where its language puts it. */
export function sayWith<K extends Key>(
  key: K,
  ...[values]: ValuesOf<K, ComponentChildren>
): ComponentChildren {
  return parts<ComponentChildren>(key, values).map((part) =>
    typeof part === 'number' ? numbers().format(part) : part,
  );
}

export function language(): Language {
  return words.language();
}

/** What `Intl` calls the reader's language. */
export function locale(): string {
  return LOCALES[language()];
}

/**
 * What `Intl` writes with, in the reader's language, made when it is first needed and then kept: to make one anew for each
 * row and each day was a thirteenth of what our pages do.
 */
export function inLanguage<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const known = made.get(locale()) ?? make(locale());
    made.set(locale(), known);
    return known;
  };
}

export const numbers = inLanguage((locale) => new Intl.NumberFormat(locale));
const pluralForms = inLanguage((locale) => new Intl.PluralRules(locale));

function parts<Value>(key: Key, values: Readonly<Record<string, Value>> = {}): readonly (string | Value)[] {
  // Every second piece is a name.
  return template(key, values.count)
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 === 0 ? piece : (values[piece] ?? '')));
}

function template(key: Key, count: unknown): string {
  const name = key.replace('.', '_');
  const plain = words.find(name);
  if (plain !== '' || typeof count !== 'number') return plain;
  // Where a language has a form for millions alone, the one for many serves as well.
  return words.find(`${name}_${pluralForms().select(count)}`) || words.find(`${name}_other`);
}
