// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '@/stored/languages';
import type { Flat, Key, ValuesOf } from '@/ui/words/messages';
import { language, locale, say, sayWith, speak } from '@/ui/words/say';

/** Messages that no surface has, so that none of them has to stay for the tests. */
function speakWith(language: Language, messages: Flat): void {
  speak({ language, messages });
}

const key = (name: string) => name as Key;
const values = (given: Readonly<Record<string, unknown>>) => [given] as unknown as ValuesOf<Key, string>;

afterEach(() => speak());

describe('words', () => {
  it('are the browser’s where the reader chose none', () => {
    expect([say('options.language'), language(), locale()]).toEqual(['Language', 'en', 'en-GB']);
  });

  it('are of the language that was loaded', () => {
    speakWith('de', { options_language: 'Sprache' });
    expect([say('options.language'), language(), locale()]).toEqual(['Sprache', 'de', 'de']);
  });

  it('take values by their names, wherever the language has them, with numbers as it writes them', () => {
    speakWith('de', { a_b: '{all}, davon {some} neu' });
    expect(say(key('a.b'), ...values({ some: 'drei', all: 1412 }))).toBe('1.412, davon drei neu');
  });

  it.each([
    ['en', 1, '1 name'],
    ['en', 0, '0 names'],
    ['en', 1412, '1,412 names'],
    ['fr', 0, '0 nom'],
    ['fr', 2, '2 noms'],
    ['fr', 1_000_000, '1 000 000 noms'],
    ['ja', 1, '名前 1 件'],
  ] as const)('count in %s: %i', (language, count, said) => {
    const forms = {
      en: { a_b_one: '{count} name', a_b_other: '{count} names' },
      fr: { a_b_one: '{count} nom', a_b_other: '{count} noms' },
      ja: { a_b_other: '名前 {count} 件' },
    };
    speakWith(language, forms[language]);
    expect(say(key('a.b'), ...values({ count })).replace(/\s/gu, ' ')).toBe(said);
  });

  it('have elements where the language has them', () => {
    speakWith('ja', { a_b: '{source}による{count}件' });
    const said = sayWith(key('a.b'), ...values({ source: <b>MITRE</b>, count: 2 }));
    expect(render(<p>{said}</p>).container.innerHTML).toBe('<p><b>MITRE</b>による2件</p>');
  });

  it('do not compile without their message, or with other values than it takes', () => {
    // @ts-expect-error there is no such message
    expect(say('options.nothing')).toBe('');
    // @ts-expect-error a value is missing
    expect(say('options.onSite')).toBe('on ');
    // @ts-expect-error it takes another
    expect(say('options.onSite', { place: 'news.example' })).toBe('on ');
    // @ts-expect-error a count is a number
    expect(say('common.names', { count: '2' })).toBe('');
    expect(say('common.names', { count: 2 })).toBe('2 names');
  });

  it('take braces in a value for what they are', () => {
    speakWith('en', { a_b: 'Look up {name}' });
    expect(say(key('a.b'), ...values({ name: '{name} $1' }))).toBe('Look up {name} $1');
  });
});
