import { afterEach, expect, it } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { copyIn } from '@/ui/words/copy';
import { flatten } from '@/ui/words/messages';
import { speak } from '@/ui/words/say';
import { anActor } from '../../fixtures/builders';

afterEach(() => speak());

const said = [{ value: 'RU', sources: ['misp-threat-actor'] }];
const bare = anActor({ name: 'Fen Otter' });
const known: Actor = {
  ...anActor({ name: 'Fen Otter', aliases: ['A2', 'A3', 'A4', 'A5', 'A6', 'A7'], countries: said }),
  motives: [{ value: 'Espionage', sources: ['misp-threat-actor'] }],
  firstSeen: [{ value: '2014', sources: ['misp-threat-actor'] }],
};

it.each([
  [
    'en',
    known,
    'Fen Otter (also A2, A3, A4, A5, A6 and 1 more): Russia; Espionage; since 2014. According to MISP.',
  ],
  [
    'en',
    { ...known, names: known.names.slice(0, 1) },
    'Fen Otter: Russia; Espionage; since 2014. According to MISP.',
  ],
  ['en', { ...bare, names: known.names.slice(0, 2) }, 'Fen Otter (also A2). According to MISP.'],
  ['en', bare, 'Fen Otter. According to MISP.'],
  ['de', bare, 'Fen Otter. Laut MISP.'],
  ['ja', { ...bare, countries: said }, 'Fen Otter：ロシア。情報源：MISP。'],
] as const)('a summary in %s, with who says so: %#', (language, actor, text) => {
  speak({ language, messages: flatten(ALL_LANGUAGES[language]) });
  expect(copyIn(actor, 'summary')).toBe(text);
});
