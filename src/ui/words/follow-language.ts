import { browser } from 'wxt/browser';
import type { Language } from '@/stored/languages';
import { type Settings, storedSettings } from '@/stored/settings';
import { speak, language as spoken } from './say';

/** Draws once the words are there, and again when the reader chooses another language. */
export function followLanguage(draw: () => void, signal: AbortSignal = new AbortController().signal): void {
  followWords(() => {
    document.documentElement.lang = spoken();
    // None of the five is written from right to left.
    document.documentElement.dir = 'ltr';
    draw();
  }, signal);
}

/**
 * Calls back once the words are there, and again when they are others: the browser's, which costs nothing, or those of
 * the language that the reader chose, whose messages are read first.
 */
export function followWords(then: () => void, signal: AbortSignal): void {
  let asked: Settings['language'];
  const take = async ({ language: chosen = 'browser' }: Pick<Settings, 'language'>) => {
    if (asked === chosen) return;
    asked = chosen;
    const words = chosen === 'browser' ? undefined : await readWords(chosen);
    if (asked !== chosen || signal.aborted) return;
    speak(words);
    then();
  };
  storedSettings.watch(take, signal);
  void storedSettings.read().then(take);
}

/** Nothing where they cannot be read: then the browser's language serves. */
async function readWords(language: Language): Promise<Parameters<typeof speak>[0]> {
  try {
    const response = await fetch(
      browser.runtime.getURL(`/_locales/${language}/messages.json` as '/popup.html'),
    );
    const messages = (await response.json()) as Readonly<Record<string, { readonly message: string }>>;
    const found = Object.entries(messages).map(([name, { message }]) => [name, message] as const);
    return { language, messages: Object.fromEntries(found) };
  } catch {
    return undefined;
  }
}
