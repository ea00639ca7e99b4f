import { describe, expect, it } from 'vitest';
import type { Actor, ActorId } from '@/core/model/actor';
import { recordKey } from '@/core/model/source-record';
import { type SearchEntry, searchEntry } from '@/core/profile/search-entry';
import { createSearch } from '@/core/search/create-search';
import { anActor } from '../../fixtures/builders';

/** An actor with its names; `known` ones have sources, names and an ATT&CK id besides. */
function actor(names: readonly string[], more: Partial<SearchEntry> = {}): SearchEntry {
  const [name = ''] = names;
  return { id: name as ActorId, name, names, attackIds: [], countries: [], listedBy: ['a'], ...more };
}

function known(names: readonly string[]): SearchEntry {
  const padding = ['Qualm', 'Quartz', 'Quiver'];
  return actor([...names, ...padding], { attackIds: ['G9999'], listedBy: ['a', 'b', 'c', 'd'] });
}

/** The names of the actors found, in order. */
function found(entries: readonly SearchEntry[], query: string): readonly string[] {
  return createSearch(entries)(query, 10).map(({ entry }) => entry.name);
}

describe('of two actors, the first found is', () => {
  it.each([
    ['called so', 'heron', [known(['Other', 'Heron']), actor(['Heron', 'Second'])], 'Heron'],
    ['an alias, before a beginning', 'heron', [known(['Heron Team']), actor(['Zed', 'Heron'])], 'Zed'],
    [
      'a beginning of whole words, before that of a word',
      'salt',
      [known(['Saltwater']), actor(['Salt Typhoon'])],
      'Salt Typhoon',
    ],
    [
      'a whole word inside, before the beginning of a name',
      '41',
      [actor(['4123 Gang']), actor(['APT41'])],
      'APT41',
    ],
    [
      'a whole word, before the beginning of one',
      'blue heron',
      [known(['Blue Big Heronry']), actor(['Blue Big Heron'])],
      'Blue Big Heron',
    ],
    [
      'the beginning of a name, before the beginning of its second word',
      'her',
      [known(['Blue Heron']), actor(['Heronry'])],
      'Heronry',
    ],
    [
      'a word of its own, before one inside a word',
      'timber',
      [known(['VolcanicTimber']), actor(['Big Timber'])],
      'Big Timber',
    ],
    [
      'met from the start, before in order',
      'red fox',
      [actor(['Big Red Old Fox']), actor(['Red Old Big Fox'])],
      'Red Old Big Fox',
    ],
    [
      'met in order, before out of order',
      'red fox',
      [actor(['Big Fox Old Red']), actor(['Big Red Old Fox'])],
      'Big Red Old Fox',
    ],
    [
      'met whole, though swapped, before a part',
      'team red',
      [known(['Big Red Team']), actor(['Red Team'])],
      'Red Team',
    ],
    [
      'met in its name, before an alias',
      'fox',
      [actor(['Hen', 'Big Fox']), actor(['Old Fox', 'Owl'])],
      'Old Fox',
    ],
    [
      'numbered as typed, before zeros apart',
      '0558',
      [known(['TA558']), actor(['Storm-0558'])],
      'Storm-0558',
    ],
    [
      'met in one name, before in several',
      'red fox',
      [known(['Red Sun', 'Big Fox']), actor(['Big Fox Red'])],
      'Big Fox Red',
    ],
    [
      'in a whole name, before one in a part of a better known name',
      'trident',
      [known(['Tridemt Ursa']), actor(['Tridemt'])],
      'Tridemt',
    ],
    [
      'of a letter typed twice, before one of another letter',
      'akirra',
      [known(['Alirra']), actor(['Akira'])],
      'Akira',
    ],
    [
      'a beginning of two whole words, before that of a longer word',
      'cozy bear',
      [known(['Cozy Bearing']), actor(['Cozy Bear Team'])],
      'Cozy Bear Team',
    ],
    [
      'the one of whose word more was typed',
      'big her',
      [actor(['Old Big Heronry']), actor(['Old Big Heron'])],
      'Old Big Heron',
    ],
    [
      'with one slip in its joined words, before one with two',
      'cozybexr',
      [known(['Cozy Beyy']), actor(['Cozy Bear'])],
      'Cozy Bear',
    ],
    ['with one slip, before one with two', 'lazaros', [known(['Lazzarus']), actor(['Lazarus'])], 'Lazarus'],
    [
      'a slip of all its name, before one of a longer name’s words',
      'aapt12',
      [known(['APT-C-12']), actor(['APT12'])],
      'APT12',
    ],
    [
      'called by the word for a country, before those that are of it',
      'russia',
      [{ ...known(['Other']), countries: ['RU'] }, actor(['Russia Heron'])],
      'Russia Heron',
    ],
    [
      'met well in each of several names, before well in one',
      'red fox',
      [known(['Redder', 'Fox']), actor(['Big Red Sun', 'Old Fox Hen'])],
      'Big Red Sun',
    ],
    [
      'in a word as long as what was typed, before a part of a longer one',
      'pera',
      [known(['Operation']), actor(['Pear'])],
      'Pear',
    ],
    [
      'as long as the slip, before a longer one',
      'lazrus',
      [known(['Lazarusgroups']), actor(['Lazarus'])],
      'Lazarus',
    ],
  ])('%s: "%s"', (_, query, entries, first) => {
    expect(found(entries, query)[0]).toBe(first);
    expect(found([...entries].reverse(), query)[0]).toBe(first);
  });

  it.each([
    ['sources', { listedBy: ['a', 'b', 'c'] }],
    ['names', { names: ['Red Fox', 'Second', 'Third'] }],
    ['an ATT&CK id', { attackIds: ['G9999'] }],
  ])('the one with more: %s', (_, more) => {
    const entries = [actor(['Red Hen']), actor(['Red Fox'], more)];
    expect(found(entries, 'red')).toEqual(['Red Fox', 'Red Hen']);
    expect(found(entries.reverse(), 'red')).toEqual(['Red Fox', 'Red Hen']);
  });

  it('the one that comes first, when nothing tells them apart', () => {
    expect(found([actor(['Red Hen']), actor(['Red Fox'])], 'red')).toEqual(['Red Hen', 'Red Fox']);
  });

  it('the better known by far, where the other is only called so', () => {
    const many = Array.from({ length: 15 }, (_, at) => `Quail ${at}`);
    expect(found([actor(['Heron']), { ...known(['Other', 'Heron', ...many]) }], 'heron')[0]).toBe('Other');
  });
});

describe('kind words', () => {
  const entries = [
    actor(['Kimsuky']),
    actor(['Lazarus Group', 'Lazarus']),
    actor(['Winnti Group']),
    actor(['Winnti']),
  ];

  it.each([
    ['kimsuky group', ['Kimsuky']],
    ['the kimsuky', ['Kimsuky']],
    ['kimsuky gr', ['Kimsuky']],
    ['kimsuky hackers', ['Kimsuky']],
    ['the kimsuky threat actor', ['Kimsuky']],
    ['kimsuky gruop', ['Kimsuky']],
    ['the lazarus group', ['Lazarus Group']],
    ['the lazrus group', ['Lazarus Group']],
    ['winnti group', ['Winnti Group']],
    ['the winnti group', ['Winnti Group']],
    ['kimsuky heron', []],
    ['the', []],
    ['threat actor', []],
  ])('in "%s" are dropped only when nothing holds them', (query, names) => {
    expect(found(entries, query)).toEqual(names);
  });
});

describe('a country', () => {
  const entries = [
    actor(['Fox'], { countries: ['KP'] }),
    actor(['Hen'], { countries: ['CN'] }),
    actor(['Owl'], { countries: ['RU'] }),
  ];

  it.each([
    ['dprk', 'Fox', 'North Korea'],
    ['north korean', 'Fox', 'North Korea'],
    ['korea', 'Fox', 'North Korea'],
    ['prc', 'Hen', 'China'],
    ['chinese', 'Hen', 'China'],
    ['russian', 'Owl', 'Russia'],
  ])('is meant by "%s"', (query, name, country) => {
    const hits = createSearch(entries)(query, 10);
    expect(hits.map(({ entry }) => entry.name)).toEqual([name]);
    expect(hits[0]?.matched).toMatchObject({ text: country, kind: 'country' });
    for (const [start, end] of hits[0]?.matched.ranges ?? []) expect(country.slice(start, end)).not.toBe('');
  });

  it('goes with a name, which is what is shown', () => {
    const [hit] = createSearch(entries)('chinese hen', 10);
    expect(hit?.matched).toEqual({ text: 'Hen', kind: 'name', ranges: [[0, 3]] });
    expect(found(entries, 'chinese fox')).toEqual([]);
  });
});

describe('a slip', () => {
  const names = [
    'Storm-0558',
    'Cozy Bear',
    'Midnight Blizzard',
    'APT29',
    'APT28',
    'Turla',
    'VolcanicTimber',
    'Kimsuky',
  ];
  const entries = names.map((name) => actor([name]));

  it.each([
    ['strom 558', ['Storm-0558']],
    ['cozy baer', ['Cozy Bear']],
    ['ozy bear', ['Cozy Bear']],
    ['xozy bear', ['Cozy Bear']],
    ['cozybaer', ['Cozy Bear']],
    ['midnite blizard', ['Midnight Blizzard']],
    ['mdnig', ['Midnight Blizzard']],
    ['atp29', ['APT29']],
    ['appt29', ['APT29']],
    ['tulra', ['Turla']],
    ['turlq', ['Turla']],
    ['tubra', []],
    ['volcanictimbr', ['VolcanicTimber']],
    ['timbre', ['VolcanicTimber']],
    ['apt27', []],
    ['kimxuq', ['Kimsuky']],
    ['tur', ['Turla']],
    ['trl', []],
    ['cozy panda', []],
    ['imber', ['VolcanicTimber']],
    ['kmsuky blizard', []],
  ])('in "%s" leads to %j', (query, found_) => {
    expect(found(entries, query)).toEqual(found_);
  });

  it('is none of what stands far inside another word', () => {
    expect(found([actor(['Itaxtimber'])], 'timber')).toEqual([]);
  });

  it('comes after what is found as typed', () => {
    expect(found([...entries, actor(['Turlington'])], 'turl')).toEqual(['Turla', 'Turlington']);
    expect(found([...entries, actor(['Tulra'])], 'tulra')).toEqual(['Tulra', 'Turla']);
  });

  it('shows the whole name or word as met', () => {
    const [joined] = createSearch(entries)('cozybaer', 1);
    expect(joined?.matched).toEqual({ text: 'Cozy Bear', kind: 'name', ranges: [[0, 9]] });
    const [word] = createSearch(entries)('cozy baer', 1);
    expect(word?.matched.ranges).toEqual([
      [0, 4],
      [5, 9],
    ]);
  });
});

describe('what a query met', () => {
  it.each([
    ['Cozy Bear', 'cozyb', 'Cozy B'],
    ['Cozy Bear', 'bear co', 'Co|Bear'],
    ['VolcanicTimber', 'timb', 'Timb'],
    ['APT-29', 'apt29', 'APT-29'],
    ['Storm-0558', 'storm 558', 'Storm|0558'],
    ['Ähre', 'ahr', 'Ähr'],
    ['狼毒草', '毒草', '毒草'],
    ['ＦＩＮ７', 'fin7', 'ＦＩＮ７'],
    ['Co\u200bzy Bear', 'cozy', 'Co\u200bzy'],
    ['Bear Bear', 'bear bear', 'Bear Bear'],
    ['Big Bear', 'bear bear', 'Bear'],
    ['Lazarus', 'lazrus', 'Lazarus'],
    ['A B C D E F G H I J K L', 'abcdefghijk', 'A B C D E F G H I J K'],
    ['VolcanicTimber Xu', 'volcanictimberx', 'VolcanicTimber X'],
    ['Palestine Gang', 'pale pa', 'Pale'],
    ['VolcanicTimber', 'volcanic timber', 'VolcanicTimber'],
    ['Cozy Bear Team', 'cozybear te', 'Cozy Bear Te'],
    ['Storm-0558', 'storm 55', 'Storm|055'],
    ['APT29', 'apt 029', 'APT|29'],
    ['안다리엘', '다', '다'],
    ['에머랄드슬리트', '에머', '에머'],
    ['에머랄드슬리트', '스', '슬'],
    ['Co\u0301zy Bear', 'coz', 'Co\u0301z'],
    ['Caf\u0301xy', 'caf', 'Caf\u0301'],
  ])('of %s is told: "%s" is %s', (name, query, met) => {
    const [hit] = createSearch([actor([name])])(query, 1);
    expect(hit?.matched.ranges.map(([start, end]) => name.slice(start, end)).join('|')).toBe(met);
  });
});

it('takes entries of an earlier build, which name no sources', () => {
  const { listedBy: _, ...old } = actor(['Red Fox']);
  expect(found([old, actor(['Red Hen'], { listedBy: [] })], 'red')).toEqual(['Red Fox', 'Red Hen']);
});

it('gives no more than asked, and the first of them', () => {
  const search = createSearch([actor(['Red Hen']), actor(['Red Fox']), actor(['Red'])]);
  const hits = (limit: number) => search('red', limit).map(({ entry }) => entry.name);
  expect(hits(2)).toEqual(['Red', 'Red Hen']);
  expect(hits(0)).toEqual([]);
});

it('knows an actor by its ATT&CK id, and shows that', () => {
  const [hit] = createSearch([actor(['Fox'], { attackIds: ['G0016', 'G0016'] })])('g0016', 5);
  expect(hit?.matched).toEqual({ text: 'G0016', kind: 'id', ranges: [[0, 5]] });
});

it('shows the whole country where another word for it was typed', () => {
  const [hit] = createSearch([actor(['Fox'], { countries: ['KP'] })])('dprk', 5);
  expect(hit?.matched.ranges).toEqual([[0, 'North Korea'.length]]);
});

it('asks every typed word of an actor, and any number of spaces between them', () => {
  const entries = [actor(['Red Fox']), actor(['Red Hen'], { countries: ['CN'] })];
  expect(found(entries, 'red fox')).toEqual(['Red Fox']);
  expect(found(entries, '  red   fox ')).toEqual(['Red Fox']);
  expect(found(entries, 'red china')).toEqual(['Red Hen']);
  expect(found(entries, 'owl china')).toEqual([]);
  const several = [actor(['Red Hen', 'Big Fox'], { countries: ['CN'] })];
  expect(found(several, 'red fox china')).toEqual(['Red Hen']);
  expect(found(several, 'red-fox china')).toEqual([]);
});

it('an entry has what search needs of an actor', () => {
  const record = (source: string, attackId?: string) => ({
    key: recordKey({ source, id: 'fox' }),
    source,
    name: 'Fox',
    ...(attackId === undefined ? {} : { attackId }),
  });
  const fox = anActor({
    name: 'Fox',
    aliases: ['Owl'],
    countries: [{ value: 'CN', sources: ['misp-threat-actor'] }],
    // Of one source twice, which is one source.
    records: [record('mitre', 'G0016'), record('misp-threat-actor'), record('misp-threat-actor')],
  });
  expect(searchEntry(fox)).toEqual({
    id: fox.id,
    name: 'Fox',
    names: ['Fox', 'Owl'],
    attackIds: ['G0016'],
    countries: ['CN'],
    listedBy: ['mitre', 'misp-threat-actor'],
    facts: {},
  });
});

describe('beside its names an actor is found by', () => {
  const fox = actor(['Red Fox'], {
    countries: ['KP'],
    facts: {
      motive: ['Espionage'],
      sector: ['Government, Administration', 'Energy'],
      agency: ['RGB (Reconnaissance General Bureau)'],
      software: ['Cobalt Strike S0154', 'WannaCry'],
      technique: ['Spearphishing Attachment T1566.001'],
    },
  });
  const entries = [fox, actor(['Big Owl'], { facts: { motive: ['Sabotage'] } }), actor(['Bare Hen'])];

  it.each([
    ['a motive', 'espi', 'motive', 'Espi'],
    ['a sector', 'energy', 'sector', 'Energy'],
    ['an agency, for short', 'rgb', 'agency', 'RGB'],
    ['an agency, written out', 'general bureau', 'agency', 'General|Bureau'],
    ['a tool', 'cobalt strike', 'software', 'Cobalt Strike'],
    ['the ATT&CK id of a tool', 's0154', 'software', 'S|0154'],
    ['the ATT&CK id of a technique', 'T1566.001', 'technique', 'T|1566|001'],
    ['its country and a tool', 'north korea wannacry', 'software', 'WannaCry'],
    ['its name and a tool', 'red fox wannacry', 'software', 'WannaCry'],
  ])('%s, and the reason is told', (_, query, kind, met) => {
    const hits = createSearch(entries)(query, 5);
    expect(hits.map(({ entry }) => entry.name)).toEqual(['Red Fox']);
    const { matched } = hits[0] ?? {};
    expect(matched?.kind).toBe(kind);
    expect(matched?.ranges.map(([start, end]) => matched.text.slice(start, end)).join('|')).toBe(met);
  });

  it.each([
    ['what nobody says of it', 'ransom'],
    ['two letters', 'es'],
    ['a fact that is asked for as a tag', '#espionage'],
    ['a slip of a tool’s name', 'wannacri'],
    ['another’s motive and its own tool', 'sabotage wannacry'],
  ])('but not by %s', (_, query) => {
    expect(found(entries, query)).toEqual([]);
  });

  it('which comes after names, and before names that are but like what was typed', () => {
    const crowd = [actor(['Wannacrry']), fox, actor(['WannaCry Gang']), actor(['Hen'])];
    const hits = createSearch(crowd)('wannacry', 5);
    expect(hits.map(({ entry, isSimilar }) => [entry.name, isSimilar ?? false])).toEqual([
      ['WannaCry Gang', false],
      ['Red Fox', false],
      ['Wannacrry', true],
    ]);
  });
});

it('names that are like what was typed are looked for only where few are found', () => {
  const four = ['Turla', 'Turla Two', 'Turla Three', 'Turla Four'].map((name) => actor([name]));
  expect(found([...four, actor(['Tulra'])], 'turla')).not.toContain('Tulra');
  expect(found([...four.slice(1), actor(['Tulra'])], 'turla')).toContain('Tulra');
});

describe('among those whose names are like what was typed', () => {
  const akira = actor(['Akira']);
  const using = (name: string, tool: string) => actor([name], { facts: { software: [tool] } });

  it('are only whole names where something was found as it was typed', () => {
    const entries = [actor(['Akkira']), akira, actor(['Akira Sun Team'])];
    expect(found(entries, 'akkira')).toEqual(['Akkira', 'Akira']);
    expect(found(entries.slice(1), 'akkira')).toEqual(['Akira', 'Akira Sun Team']);
  });

  it('a whole name comes rather than a tool of which it begins the name, and with whole words of tools', () => {
    const loader = using('Hen', 'Akkiraloader');
    expect(found([loader, akira], 'akkira')).toEqual(['Akira']);
    expect(found([loader, akira, actor(['Akkira'])], 'akkira')).toEqual(['Akkira', 'Hen', 'Akira']);
    const users = ['Hen', 'Owl', 'Fox', 'Elk'].map((name) => using(name, 'Akkira Loader'));
    expect(found([...users, akira], 'akkira')).toEqual(['Hen', 'Owl', 'Fox', 'Elk', 'Akira']);
    expect(found([...users, actor(['Akira Sun Team'])], 'akkira')).toEqual(['Hen', 'Owl', 'Fox', 'Elk']);
  });
});

describe('those whom a reader asks for', () => {
  const entries = [
    actor(['Red Fox'], { countries: ['KP'] }),
    known(['Red Hen']),
    actor(['Red Owl'], { countries: ['KP'] }),
  ];
  const ofKorea = ({ countries }: SearchEntry) => countries.includes('KP');

  it('are all that are found, as many as asked', () => {
    const hits = createSearch(entries)('red', 2, ofKorea);
    expect(hits.map(({ entry }) => entry.name)).toEqual(['Red Fox', 'Red Owl']);
  });

  it('are listed without a query, the best known first', () => {
    const search = createSearch(entries);
    expect(search(' ', 9, () => true).map(({ entry }) => entry.name)[0]).toBe('Red Hen');
    expect(search('', 9, ofKorea).map(({ entry }) => entry.name)).toEqual(['Red Fox', 'Red Owl']);
    expect(search('', 9)).toEqual([]);
  });
});

it('an entry has what its sources say of the actor, each once, and no kind of which they say nothing', () => {
  const uses = (name: string, kind: 'malware' | 'tool' | 'technique', externalId?: string) => ({
    type: 'uses',
    kind,
    name,
    source: 'mitre-intrusion-set',
    ...(externalId === undefined ? {} : { externalId }),
  });
  const fox: Actor = {
    ...anActor({ name: 'Fox' }),
    motives: [{ value: 'Espionage', sources: ['a'] }],
    descriptions: [{ text: 'Attributed to the GRU, Unit 26165. The GRU denies it.', source: 'a' }],
    relations: [
      uses('Mimikatz', 'tool', 'S0002'),
      uses('Mimikatz', 'tool', 'S0002'),
      uses('Own', 'malware'),
      uses('Phishing', 'technique', 'T1566'),
    ],
  };
  expect(searchEntry(fox).facts).toEqual({
    motive: ['Espionage'],
    agency: ['GRU (Main Intelligence Directorate)', 'Unit 26165'],
    software: ['Mimikatz S0002', 'Own'],
    technique: ['Phishing T1566'],
  });
});
