import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/stored/languages';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { en } from '@/ui/words/en';
import { flatten, type Message } from '@/ui/words/messages';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** `surface.name` to message. */
function messagesOf(language: (typeof LANGUAGES)[number]): ReadonlyMap<string, Message> {
  return new Map(
    Object.entries(ALL_LANGUAGES[language]).flatMap(([surface, texts]) =>
      Object.entries(texts).map(([name, message]) => [`${surface}.${name}`, message] as const),
    ),
  );
}

function textsOf(message: Message | undefined): readonly string[] {
  return message === undefined || typeof message === 'string' ? [message ?? ''] : Object.values(message);
}

function placeholders(message: Message | undefined): readonly string[] {
  const found = textsOf(message).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(found)].sort();
}

describe.each(LANGUAGES)('the words in %s', (language) => {
  const messages = messagesOf(language);

  it('are its own, and say so', () => {
    expect(ALL_LANGUAGES[language].common?.language).toBe(language);
  });

  it('are those of English, no more and no less', () => {
    expect([...messages.keys()]).toEqual([...messagesOf('en').keys()]);
  });

  it('are all there, and hold nothing that the browser reads as its own', () => {
    const odd = [...messages].filter(([, message]) =>
      textsOf(message).some((text) => text.trim() !== text || text === '' || text.includes('$')),
    );
    expect(odd).toEqual([]);
  });

  it('have every form in which the language counts', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    // Of millions alone: the form for many things serves.
    const forms = pluralCategories.filter((category) => category !== 'many').sort();
    const counted = [...messages].filter(([, message]) => typeof message !== 'string');
    expect(counted.filter(([, message]) => String(Object.keys(message).sort()) !== String(forms))).toEqual(
      [],
    );
  });
});

describe.each(OTHERS)('translated into %s, a message', (language) => {
  const english = messagesOf('en');
  const messages = [...messagesOf(language)];

  it('takes the values that English takes', () => {
    const wrong = messages.filter(
      ([key, message]) => String(placeholders(message)) !== String(placeholders(english.get(key))),
    );
    expect(wrong).toEqual([]);
  });

  it('counts where English counts', () => {
    const wrong = messages.filter(([key, message]) => typeof message !== typeof english.get(key));
    expect(wrong).toEqual([]);
  });
});

describe('flattened messages', () => {
  it('have names that the browser takes, each once', () => {
    const names = Object.keys(flatten(en));
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
    const all = [...messagesOf('en').values()].reduce((sum, message) => sum + textsOf(message).length, 0);
    expect(names.length).toBe(all);
  });
});
