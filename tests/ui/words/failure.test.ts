import { afterEach, describe, expect, it } from 'vitest';
import { explainProblem } from '@/store/open-database';
import { DAMAGED, NO_DATASET } from '@/store/store';
import type { Language } from '@/stored/languages';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { failureIn } from '@/ui/words/failure';
import { flatten } from '@/ui/words/messages';
import { speak } from '@/ui/words/say';

function speakIn(language: Language): void {
  speak({ language, messages: flatten(ALL_LANGUAGES[language]) });
}

afterEach(() => speak());

describe('a failure', () => {
  it('in English is what logs say', () => {
    speakIn('en');
    for (const text of ['The file holds more than 50,000 records.', 'No such sentence.', 'listed twice'])
      expect(failureIn(text)).toBe(text);
  });

  it.each([
    ['de', 'The file holds more than 50,000 records.', 'Die Datei enthält mehr als 50.000 Einträge.'],
    ['de', 'There is nothing at this address (HTTP 404).', 'Unter dieser Adresse ist nichts (HTTP 404).'],
    [
      'de',
      'The server was asked too often and wants a pause (HTTP 429). It asks for a pause of 5 minutes.',
      'Der Server wurde zu oft gefragt und will eine Pause (HTTP 429). Er bittet um eine Pause von 5 Minuten.',
    ],
    [
      'ja',
      'The download could not be kept. The browser could not save your settings. Its storage may be full or damaged.',
      'ダウンロードを保存できませんでした。ブラウザーが保存できませんでした：設定。ストレージが満杯か、破損している可能性があります。',
    ],
    [
      'es',
      'intel.example answers, but does not let Byname read it (CORS). Allow Byname to access intel.example.',
      'intel.example responde, pero no deja leer a Byname (CORS). Permita a Byname el acceso a intel.example.',
    ],
    ['fr', 'more than 400 names', 'plus de 400 noms'],
    ['de', 'A mirror’s own words', 'A mirror’s own words'],
  ] as const)('in %s: %s', (language, english, words) => {
    speakIn(language);
    expect(failureIn(english)).toBe(words);
  });

  it('of anything that is stored calls it in each language by what it is', () => {
    const files = import.meta.glob<string>('/src/**/*.ts', { query: '?raw', import: 'default', eager: true });
    const called = Object.values(files).flatMap((text) =>
      [...text.matchAll(/^ {2}called: '([^']+)'/gm)].map(([, words = '']) => words),
    );
    expect(called.length).toBeGreaterThan(15);
    speakIn('ja');
    const inEnglish = called.filter((words) =>
      failureIn(`The browser could not save ${words}. Its storage may be full or damaged.`).includes(words),
    );
    expect(inEnglish).toEqual([]);
  });

  it('of the database is said in each language', () => {
    speakIn('ja');
    for (const english of [NO_DATASET, DAMAGED, explainProblem('odd'), explainProblem(new TypeError())])
      expect(failureIn(english)).not.toBe(english);
  });
});
