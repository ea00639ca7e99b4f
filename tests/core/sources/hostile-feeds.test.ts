import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '@/core/identity/build-dataset';
import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames } from '@/core/matcher/compiled-names';
import { findMentions } from '@/core/matcher/find-mentions';
import { NO_WORDS } from '@/core/matcher/word-list';
import { cleanName } from '@/core/sources/clean-name';
import { cleanDescription, cleanLabel, cleanReferences } from '@/core/sources/clean-text';
import { nameKey } from '@/core/text/characters';
import { bundledWords, readBundle } from '../../../scripts/lib/fuzz/feed-path';
import { HOSTILE_TEXTS } from '../../../scripts/lib/fuzz/hostile';
import { makeCase, runCase } from '../../../scripts/lib/fuzz/run-case';
import { readSeeds } from '../../../scripts/lib/fuzz/seeds';
import { sourced, together } from '../../fixtures/builders';

/** Words with anything between, in front and behind that a feed may put there. */
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('APT29', 'Bear'),
    ),
  )
  .map((parts) => parts.join(''));
/** What is not seen: half characters, controls, and what Unicode says is drawn as nothing. */
const UNSEEN = /[\p{DI}\p{Cs}\p{Cc}]/u;

describe('whatever a feed holds', () => {
  const { actors, software, ...rest } = readBundle();
  const options = {
    bundle: { ...rest, actors: actors.slice(0, 40), software: software.slice(0, 40) },
    words: bundledWords(),
    looked: 10,
  };
  const seeds = readSeeds(undefined);

  it('what SECURITY.md promises of it is kept, from its bytes to the exports', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (number) => {
        expect(await runCase(makeCase(seeds, 7, number), options)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('any text', () => {
  it('is a short name that hides nothing, or none', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const cleaned = cleanName(text);
        if (cleaned.kind !== 'name') return;
        const { text: name } = cleaned.name;
        expect(name).not.toMatch(UNSEEN);
        expect(name).toBe(name.trim());
        expect([name.length > 0, name.length <= 100]).toEqual([true, true]);
        expect(nameKey(name)).toBe(nameKey(nameKey(name)));
      }),
    );
  });

  it('is a label that hides nothing, and a description that turns nothing', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(cleanLabel(text)).not.toMatch(UNSEEN);
        expect(cleanDescription(text) ?? '').not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('is an address whose host is the one that is opened, or none', () => {
    const host = fc.oneof(fc.webAuthority({ withIPv4: true, withUserInfo: true, withPort: true }), TEXT);
    const address = fc.tuple(fc.constantFrom('https://', 'http://', 'HTTPS://', ''), host, TEXT);
    fc.assert(
      fc.property(
        fc.oneof(
          address.map((parts) => parts.join('')),
          TEXT,
        ),
        (text) => {
          for (const found of cleanReferences(text)) {
            const shown = /^https?:\/\/([a-z\d._-]+|\[[\da-f:.]+\])(?=[:/?#]|$)/i.exec(found)?.[1];
            expect(shown).toBeDefined();
            if (!URL.canParse(found) || /^[\d.x]+$|^\[/i.test(shown ?? '')) continue;
            const { protocol, username, hostname } = new URL(found);
            expect([protocol, username, hostname]).toEqual([
              expect.stringMatching(/^https?:$/),
              '',
              shown?.toLowerCase(),
            ]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    'https://attack.mitre.org@evil.example/',
    'https://attack.mitre.org:x@evil.example/',
    'https://\u0430ttack.mitre.org/',
    'https://%61ttack.mitre.org/',
    'https://attack.mitre.org\u3002evil.example/',
    'https:///attack.mitre.org/',
    'javascript:alert(1)//https://a.example',
    'data:text/html,https://a.example',
  ])('%s is no address to be pressed', (address) => {
    expect(cleanReferences(address)).toEqual([]);
  });
});

/** Letters of other scripts that look like these. */
const TWINS: Readonly<Record<string, string>> = {
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', a: 'а' },
  ...{
    c: 'с',
    e: 'е',
    i: 'і',
    o: 'о',
    p: 'р',
    s: 'ѕ',
    x: 'х',
    y: 'у',
    v: 'ν',
    u: 'υ',
    z: 'ᴢ',
    I: 'Ι',
    Z: 'Ζ',
  },
};

describe('a name with a letter that looks like another', () => {
  // None with "Group": its other half is a name too.
  const NAMES = ['APT29', 'Cozy Bear', 'Magic Hound', 'OilRig', 'Scattered Spider'];
  const twin = fc.tuple(fc.constantFrom(...NAMES), fc.nat()).map(([name, at]) => {
    const places = [...name].flatMap((letter, place) => (TWINS[letter] === undefined ? [] : [place]));
    const place = places[at % places.length] ?? 0;
    return { name, like: name.slice(0, place) + TWINS[name.charAt(place)] + name.slice(place + 1) };
  });
  const [misp, attack] = [sourced('misp-threat-actor'), sourced('mitre-intrusion-set')];
  const names = decodeNames(compileNames(buildDataset(NAMES.map((name) => misp(name))), NO_WORDS));

  it('is not joined with the real one, nor marked for it on a page', () => {
    fc.assert(
      fc.property(twin, ({ name, like }) => {
        expect(nameKey(like)).not.toBe(nameKey(name));
        expect(together(misp(name), attack(like))).toEqual([name, like]);
        const found = names && findMentions([`The group ${like} attacked banks.`], names).flat();
        expect(found).toEqual([]);
      }),
    );
  });
});
