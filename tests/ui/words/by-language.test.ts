import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/stored/languages';
import { keysOnPages } from '@/ui/components/KeyList';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { formatDay, formatMoment, formatPartialDay } from '@/ui/words/format-time';
import { flatten } from '@/ui/words/messages';
import { relationTitle, relationWords } from '@/ui/words/relation';
import { say, speak } from '@/ui/words/say';
import { sourceNames } from '@/ui/words/source-name';

function speakIn(language: Language): void {
  speak({ language, messages: flatten(ALL_LANGUAGES[language]) });
}

afterEach(() => speak());

it('a moment of today is called so on the screen, and has its date on paper', () => {
  const moment = new Date(2026, 7, 6, 6, 40);
  expect(formatMoment(moment.toISOString(), moment.getTime() + 60_000)).toBe('today at 06:40');
  expect(formatMoment(moment.toISOString())).toBe('6 Aug 2026 at 06:40');
});

describe('a date as exact as it is known', () => {
  it.each([
    ['2023', '2023'],
    ['2023-07', 'Jul 2023'],
    ['2023-07-04', '4 Jul 2023'],
    ['2023-07-04T10:00:00Z', '4 Jul 2023'],
    ['2023-99', '2023-99'],
    ['2024-02-31', '2024-02-31'],
    ['spring', 'spring'],
  ])('%s', (date, words) => {
    expect(formatPartialDay(date)).toBe(words);
  });

  it.each([
    ['2026-08-06T23:30:00Z', '6 Aug 2026'],
    ['2026-08-06', '6 Aug 2026'],
    ['soon', ''],
    ['2024-02-31', ''],
  ])('%s is the day "%s"', (iso, day) => {
    expect(formatDay(iso)).toBe(day);
  });

  it.each([
    ['de', '6. Aug. 2026'],
    ['ja', '2026年8月6日'],
  ] as const)('in %s', (language, day) => {
    speakIn(language);
    expect(formatDay('2026-08-06')).toBe(day);
  });
});

describe('a relation', () => {
  it.each([
    ['en', 'actor', 'similar', 'Similar to', 'similar to'],
    ['en', 'tool', 'deploys', 'Deploys (tool)', 'deploys'],
    ['en', 'malware', 'uses', 'Malware', 'uses'],
    ['en', 'actor', 'hosted-by', 'Hosted by', 'hosted by'],
    ['de', 'actor', 'similar', 'Ähnlich wie', 'ähnlich wie'],
    ['de', 'actor', 'part-of', 'Teil von', 'Teil von'],
    ['de', 'tool', 'deploys', 'Setzt ein (Werkzeug)', 'setzt ein'],
    ['ja', 'malware', 'deploys', '展開（マルウェア）', '展開'],
  ] as const)('in %s of %s: %s', (language, kind, type, title, words) => {
    speakIn(language);
    expect([relationTitle({ kind, type }), relationWords(type)]).toEqual([title, words]);
  });
});

it.each([
  ['en', 'MISP, you'],
  ['de', 'MISP, Ihnen'],
  ['ja', 'MISP、自分'],
] as const)('the reader among the sources, in %s', (language, words) => {
  speakIn(language);
  expect(sourceNames(['misp-threat-actor', 'you'], undefined)).toBe(words);
});

it.each(LANGUAGES)('what each key does begins alike in the list of keys: %s', (language) => {
  speakIn(language);
  const own = ['keyField', 'keyRows', 'keyOpen', 'keyMentions', 'keyBack', 'keyEscape'] as const;
  const lines = [...keysOnPages({}).map(([, does]) => does), ...own.map((key) => say(`popup.${key}`))];
  expect(lines.filter((line) => /^\p{Ll}/u.test(line))).toEqual([]);
});
