import { describe, expect, it } from 'vitest';
import type { NamedActors } from '@/contract/messages';
import { actorsList } from '@/core/export/markdown-list';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { groupByActor, nameOnPage, namingPage, pageListText } from '@/ui/popup/group-by-actor';
import { mergeFrames } from '@/ui/popup/merge-frames';
import { pageContent } from '@/ui/popup/page-content';
import { parentRule, switchSite } from '@/ui/popup/switch-site';
import { nextPlace } from '@/ui/popup/use-jumps';
import { APT29, SNAKE_GANG, STORM_0558, TURLA } from '../../gallery/fixtures/actors';
import { pageName, summary } from '../gather/fake-page';

const TOP = summary({
  names: [pageName('Midnight Blizzard', 1), pageName('Snake', 2), pageName('APT29', 2)],
});
const INNER = summary({
  frame: 'inner',
  top: false,
  names: [pageName('APT29', 1), pageName('Storm-0558', 5)],
});

const ANSWERS = new Map<string, NamedActors>([
  ['midnight blizzard', { name: 'Midnight Blizzard', actors: [APT29], settled: true }],
  ['apt29', { name: 'APT29', actors: [APT29, TURLA], settled: true }],
  ['snake', { name: 'Snake', actors: [TURLA, SNAKE_GANG], settled: false }],
  ['storm-0558', { name: 'Storm-0558', actors: [STORM_0558], settled: true }],
]);

const NOON = Date.UTC(2026, 10, 26, 12);

describe('names of all frames', () => {
  it('are one list, the page first, with every place', () => {
    const names = mergeFrames([INNER, TOP]);
    expect(names.map(({ text, places }) => [text, places.length])).toEqual([
      ['Midnight Blizzard', 1],
      ['Snake', 2],
      ['APT29', 3],
      ['Storm-0558', 5],
    ]);
    expect(names[2]?.places).toEqual([
      { frame: 'top', key: 'apt29', index: 0 },
      { frame: 'top', key: 'apt29', index: 1 },
      { frame: 'inner', key: 'apt29', index: 0 },
    ]);
  });

  it('are grouped by who they mean, a contested name apart, the most named first', () => {
    const groups = groupByActor(mergeFrames([TOP, INNER]), ANSWERS);
    expect(groups.map(({ actors, places }) => [actors.map(({ name }) => name), places.length])).toEqual([
      [['Storm-0558'], 5],
      [['APT29'], 4],
      [['Turla', 'Snake Keyword Gang'], 2],
    ]);
  });

  it('stand for themselves where the dataset does not know them', () => {
    const [group] = groupByActor(mergeFrames([summary({ names: [pageName('Old Name', 1)] })]), new Map());
    expect(group).toMatchObject({ actors: [], names: [{ text: 'Old Name' }] });
  });
});

describe('the page’s list', () => {
  const groups = groupByActor(mergeFrames([TOP, INNER]), ANSWERS);

  it('has each actor by the name that the page uses most, the first of those used alike', () => {
    expect(groups.map(nameOnPage)).toEqual(['Storm-0558', 'APT29', 'Snake']);
    const alike = groupByActor(
      mergeFrames([summary({ names: [pageName('Midnight Blizzard', 1), pageName('APT29', 1)] })]),
      ANSWERS,
    );
    expect(alike.map(nameOnPage)).toEqual(['Midnight Blizzard']);
  });

  it('is copied as a line an actor', () => {
    const [, apt29, snake] = groups;
    const asMidnight = groupByActor(
      mergeFrames([summary({ names: [pageName('Midnight Blizzard', 2)] })]),
      ANSWERS,
    );
    const unknown = groupByActor(mergeFrames([summary({ names: [pageName('Old Name', 1)] })]), new Map());
    const listed = [apt29, snake, ...asMidnight, ...unknown].flatMap((group) => group ?? []);
    const lines = [
      'APT29 · Russia · 4 mentions',
      'Snake (Turla or Snake Keyword Gang) · 2 mentions',
      'Midnight Blizzard (APT29) · Russia · 2 mentions',
      'Old Name · 1 mention',
      '',
    ];
    expect(pageListText(listed, undefined, NOON)).toBe(lines.join('\n'));
    const page = { title: 'A spring of storms', address: 'https://news.example/storms' };
    expect(pageListText(listed, page, NOON)).toBe(
      [
        'Named on “A spring of storms”',
        'https://news.example/storms, read on 26 Nov 2026',
        '',
        ...lines,
      ].join('\n'),
    );
  });

  it('is exported with the page and by the names that it has', () => {
    const [midnight] = groupByActor(
      mergeFrames([summary({ names: [pageName('Midnight Blizzard', 2)] })]),
      ANSWERS,
    );
    const page = { title: 'Storms', address: 'https://news.example/storms' };
    const actors = midnight === undefined ? [] : [midnight];
    const named = namingPage(actors, page, NOON);
    expect(
      actorsList(actors[0]?.actors ?? [], named)
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'Named on “Storms” (<https://news.example/storms>, read on 2026-11-26):',
      '',
      expect.stringMatching(
        /^- \*\*Midnight Blizzard\*\* \(APT29, Russia.*\): also (?!.*(APT29|Midnight Blizzard))/,
      ),
    ]);
  });
});

describe('the next place', () => {
  it.each([
    [undefined, 1, 5, 0],
    [undefined, -1, 5, 4],
    [0, 1, 5, 1],
    [4, 1, 5, 0],
    [0, -1, 5, 4],
    [7, 1, 3, 0],
    [0, 1, 1, 0],
  ] as const)('after %s by %s of %s is %s', (shown, step, total, next) => {
    expect(nextPlace(shown, step, total)).toBe(next);
  });
});

describe('what is said of the page', () => {
  const groups = groupByActor(mergeFrames([TOP]), ANSWERS);
  const connected = (...frames: (typeof TOP)[]) => ({ state: 'connected', frames }) as const;
  const off = { ...TOP, state: 'off-here', names: [] } as const;
  const SITE = { obstacle: 'site', site: 'news.example' } as const;
  const PDF = { obstacle: 'pdf', site: 'news.example' } as const;
  const reading = { ...INNER, state: 'reading', names: [] } as const;

  it.each([
    ['reading', pageContent({ state: 'connecting' }, [], DEFAULT_SETTINGS, SITE)],
    ['unreadable', pageContent({ state: 'unreachable' }, [], DEFAULT_SETTINGS, SITE)],
    [
      'off-everywhere',
      pageContent({ state: 'unreachable' }, [], { ...DEFAULT_SETTINGS, enabled: false }, SITE),
    ],
    ['off-here', pageContent(connected(off), [], DEFAULT_SETTINGS, SITE)],
    ['not-asked', pageContent(connected(off), [], { ...DEFAULT_SETTINGS, sites: 'click' }, SITE)],
    [
      'not-asked',
      pageContent(connected(off), [], { ...DEFAULT_SETTINGS, sites: 'chosen', onSites: ['a.example'] }, SITE),
    ],
    [
      'off-here',
      pageContent(connected(off), [], { ...DEFAULT_SETTINGS, sites: 'click', offSites: [TOP.site] }, SITE),
    ],
    ['empty', pageContent(connected({ ...TOP, names: [] }), [], DEFAULT_SETTINGS, SITE)],
    ['reading', pageContent(connected({ ...TOP, names: [] }, reading), [], DEFAULT_SETTINGS, SITE)],
    ['reading', pageContent(connected(TOP), null, DEFAULT_SETTINGS, SITE)],
    ['failed', pageContent(connected(TOP), 'No answer.', DEFAULT_SETTINGS, SITE)],
    ['reading', pageContent({ state: 'unreachable' }, [], DEFAULT_SETTINGS, null)],
    ['unreadable', pageContent(connected({ ...TOP, names: [] }), [], DEFAULT_SETTINGS, PDF)],
    ['named', pageContent(connected(TOP), groups, DEFAULT_SETTINGS, PDF)],
    ['named', pageContent(connected(TOP, reading), groups, DEFAULT_SETTINGS, SITE)],
  ])('%s', (state, content) => {
    expect(content.state).toBe(state);
  });

  it.each([
    ['whole', [TOP]],
    ['so-far', [TOP, reading]],
    ['first-part', [TOP, { ...INNER, state: 'cut' }]],
    ['so-far', [{ ...TOP, state: 'cut' }, reading]],
  ] as const)('the names of %s', (extent, frames) => {
    const content = pageContent(connected(...frames), groups, DEFAULT_SETTINGS, SITE);
    expect(content).toMatchObject({ state: 'named', extent });
  });
});

describe('the switch of a site', () => {
  const lists = (offSites: readonly string[], onSites: readonly string[] = []) => ({ offSites, onSites });

  it.each<[string, Parameters<typeof switchSite>[0], boolean, ReturnType<typeof lists>]>([
    ['adds the site', lists(['a.example']), false, lists(['a.example', 'news.example'])],
    [
      'takes it and its parents away',
      lists(['news.example', 'example', 'a.example']),
      true,
      lists(['a.example']),
    ],
    ['takes it away as it was listed, with www.', lists(['www.news.example']), true, lists([])],
    ['does not list a site twice', lists(['news.example']), false, lists(['news.example'])],
    [
      'chooses it by the rule of chosen sites',
      { sites: 'chosen', ...lists(['news.example'], ['a.example']) },
      true,
      lists([], ['a.example', 'news.example']),
    ],
    ['chooses none twice', { sites: 'chosen', ...lists([], ['example']) }, true, lists([], ['example'])],
    [
      'chooses it no more',
      { sites: 'chosen', ...lists([], ['www.news.example', 'a.example']) },
      false,
      lists([], ['a.example']),
    ],
    [
      'switches off what is on as a part of another',
      { sites: 'chosen', ...lists([], ['example']) },
      false,
      lists(['news.example'], ['example']),
    ],
  ])('%s', (_, before, marked, after) => {
    expect(switchSite(before, 'news.example', marked)).toEqual(after);
  });

  it('knows the parent whose rule holds', () => {
    expect(parentRule({ offSites: ['example.com'] }, 'news.example.com')).toBe('example.com');
    expect(parentRule({ offSites: ['news.example.com'] }, 'news.example.com')).toBeUndefined();
    expect(parentRule({ offSites: ['www.example.com'] }, 'example.com')).toBeUndefined();
    expect(parentRule({ offSites: ['ample.com'] }, 'example.com')).toBeUndefined();
  });
});
