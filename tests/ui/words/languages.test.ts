import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/stored/languages';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import * as en from '@/ui/words/en';
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

/** Places with little room, in columns: a Japanese letter takes two. */
const ROOM: readonly (readonly [keys: RegExp, columns: number])[] = [
  // What browsers' stores take.
  [/^manifest\.name$/, 45],
  [/^manifest\.description$/, 132],
  // The row of links above the settings.
  [/^options\.tab/, 16],
  // The one row at the foot of a card of 344 pixels, and its chips.
  [/^card\.(openProfile)$/, 18],
  [/^card\.(copy|copied|notCopied)$/, 16],
  [/^card\.(since|sourcesCount)$/, 18],
  [/^card\.(targets|uses|linkedTo|fewer|namesOfAll|namesOfOthers)$/, 14],
  [/^card\.(showMore|showLess|allNames|fewerNames)$/, 24],
  // A button in a row of a list.
  [/^common\.(undo|cancel|close|remove)$/, 13],
  [/^(data\.refresh|ownSources\.(change|newerFile)|options\.markAgain|news\.follow(ing)?)$/, 18],
  // Two buttons beside each other, at 344 pixels one below the other.
  [
    /^(data\.(keepKnown|takeSmaller)|options\.(keepDownloads|forgetAndReset)|corrections\.(keepThem|takeAll))$/,
    28,
  ],
];

function columns(text: string): number {
  const shown = text.replace(/\{(\w+)\}/g, '00');
  return [...shown].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(letter) ? 2 : 1), 0);
}

describe.each(LANGUAGES)('the words in %s fit', (language) => {
  const messages = [...messagesOf(language)];

  it.each(ROOM)('%s, in %i columns', (keys, room) => {
    const found = messages.filter(([key]) => keys.test(key));
    expect(found).not.toEqual([]);
    const long = found.flatMap(([key, message]) =>
      textsOf(message).map((text) => ({ key, text, columns: columns(text) })),
    );
    expect(long.filter((one) => one.columns > room)).toEqual([]);
  });

  it('where English fits: no more than two thirds longer, and a word', () => {
    const english = messagesOf('en');
    const longest = (message: Message | undefined) => Math.max(...textsOf(message).map(columns));
    const long = messages.flatMap(([key, message]) => {
      const room = (longest(english.get(key)) * 5) / 3 + 14;
      return longest(message) > room ? [`${key}: ${textsOf(message).join(' / ')}`] : [];
    });
    expect(long).toEqual([]);
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
