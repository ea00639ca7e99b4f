import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenKeys, isOff, type PageSettings, readPageSettings } from '@/stored/page-settings';
import { storedSettings } from '@/stored/settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '@/stored/settings-defaults';

const NAMES = [
  { key: 'play', text: 'Play' },
  { key: 'lead', text: 'Lead', site: 'news.example' },
  { key: 'snake', text: 'Snake', site: 'news.example', path: '/zoo' },
];

describe('names that are not marked', () => {
  it.each([
    ['another site', 'blog.example', '/zoo', ['play']],
    ['the site', 'news.example', '/', ['play', 'lead']],
    ['the page', 'news.example', '/zoo', ['play', 'lead', 'snake']],
    ['a page below it', 'news.example', '/zoo/2', ['play', 'lead']],
    ['the site, with www.', 'www.news.example', '/', ['play', 'lead']],
    ['a site above it', 'example', '/zoo', ['play']],
    ['a page without a host', '', '/zoo', ['play']],
  ])('on %s', (_, hostname, pathname, keys) => {
    expect([...hiddenKeys(NAMES, { hostname, pathname })]).toEqual(keys);
  });

  it.each([
    ['not on the page that it was given on', 'news.example', '/umber', []],
    ['on another page of the site', 'news.example', '/', ['hare']],
    ['on another site', 'blog.example', '/umber', ['hare']],
  ])('everywhere else: %s', (_, hostname, pathname, keys) => {
    const given = {
      key: 'hare',
      text: 'Hare',
      site: 'news.example',
      path: '/umber',
      elsewhere: true,
    } as const;
    expect([...hiddenKeys([given], { hostname, pathname })]).toEqual(keys);
  });
});

describe('where names are marked', () => {
  const chosen = { sites: 'chosen', offSites: ['shop.news.example'], onSites: ['news.example'] } as const;
  it.each([
    ['everywhere by default', {}, 'a.example', [true, true]],
    ['nowhere before it is asked', { sites: 'click' }, 'a.example', [false, true]],
    ['on a chosen site', chosen, 'news.example', [true, true]],
    ['and with www. before it', chosen, 'www.news.example', [true, true]],
    ['on no other, unless it is asked', chosen, 'a.example', [false, true]],
    ['not where it is switched off, whoever asks', chosen, 'shop.news.example', [false, false]],
    ['nor on a page without a host', { sites: 'chosen', onSites: [] }, '', [false, true]],
    ['everywhere by a rule that is none', { sites: 'constructor' }, 'a.example', [true, true]],
  ])('%s', (_, rule, host, marked) => {
    const settings = readPageSettings({ ...DEFAULT_SETTINGS, ...rule });
    expect([!isOff(settings, host), !isOff(settings, host, true)]).toEqual(marked);
  });
});

/** Something that may stand in a field: what belongs there, what nearly does, and anything else. */
const host = fc.constantFrom(
  'news.example',
  'News.Example.',
  ' a b ',
  '*.b.example',
  'https://c.example/d',
  '',
  7,
);
const hidden = fc.record(
  {
    key: fc.constantFrom('play', 'lead', 3),
    text: fc.constantFrom('Play', null),
    site: host,
    path: fc.constantFrom('/', '/zoo', 'zoo', 5),
  },
  { requiredKeys: [] },
);
const anyOf = (...fields: fc.Arbitrary<unknown>[]) => fc.oneof({ maxDepth: 2 }, ...fields, fc.jsonValue());
const raw = anyOf(
  fc.record(
    {
      version: anyOf(fc.constantFrom(0, 1, 2, -1, 99, '1')),
      enabled: anyOf(fc.boolean()),
      sites: anyOf(fc.constantFrom('every', 'chosen', 'click', 'none')),
      offSites: anyOf(fc.array(anyOf(host))),
      onSites: anyOf(fc.array(anyOf(host))),
      highlightStyle: anyOf(
        fc.constantFrom('underline', 'dotted', 'tint', 'none', 'constructor', '__proto__'),
      ),
      hiddenNames: anyOf(fc.array(anyOf(hidden))),
      sources: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
);

const forPages = ({ enabled, offSites, onSites, highlightStyle, hiddenNames }: PageSettings) => ({
  enabled,
  offSites,
  onSites,
  highlightStyle,
  hiddenNames,
});
const RUNS = { numRuns: 300 };

describe('what a page reads of the settings', () => {
  it('is what the rest of the extension reads, of all that was ever saved', () => {
    fc.assert(
      fc.property(raw, (stored) => {
        const settings = storedSettings.parse(stored);
        const page = readPageSettings({ version: SETTINGS_VERSION, ...settings });
        expect(page).toEqual({ ...forPages(settings), sites: settings.sites });
      }),
      RUNS,
    );
  });

  it('differs from it in nothing but how items of lists are written, of whatever is stored', () => {
    fc.assert(
      fc.property(raw, (stored) => {
        const page = readPageSettings(stored);
        const settings = storedSettings.parse(stored);
        const { offSites, onSites, hiddenNames, ...switches } = forPages(page);
        expect(forPages(settings)).toMatchObject(switches);
        expect(offSites.length).toBeGreaterThanOrEqual(settings.offSites.length);
        expect(onSites.length).toBeGreaterThanOrEqual(settings.onSites.length);
        expect(hiddenNames.map(({ key }) => key)).toEqual(
          expect.arrayContaining(settings.hiddenNames.map(({ key }) => key)),
        );
      }),
      RUNS,
    );
  });

  it('hides no name on a page where the rest of the extension would mark it', () => {
    fc.assert(
      fc.property(
        raw,
        fc.constantFrom('news.example', 'c.example'),
        fc.constantFrom('/', '/zoo'),
        (stored, hostname, pathname) => {
          const page = readPageSettings(stored);
          const settings = storedSettings.parse(stored);
          const place = { hostname, pathname };
          expect([...hiddenKeys(settings.hiddenNames, place)]).toEqual(
            expect.arrayContaining([...hiddenKeys(page.hiddenNames, place)]),
          );
          // What a list holds is looked at when it is saved: a site that was written otherwise is chosen from then on.
          if (settings.sites !== 'chosen' && isOff(page, hostname))
            expect(isOff(settings, hostname)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it.each([undefined, null, 3, 'on', []])('is the default where %j is stored', (stored) => {
    expect(readPageSettings(stored)).toMatchObject(forPages(DEFAULT_SETTINGS));
  });
});
