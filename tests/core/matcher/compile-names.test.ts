import { describe, expect, it } from 'vitest';
import { compileNames } from '@/core/matcher/compile-names';
import {
  ACTOR,
  BORROWED,
  CAPITALS,
  CODE,
  decodeNames,
  encodeNames,
  findNode,
  GANG,
  HOT,
  LONG_FORM,
  MINOR,
  PHRASE,
  SHORT,
  SOFTWARE,
  WORD,
  WORDS,
} from '@/core/matcher/compiled-names';
import { scanText } from '@/core/matcher/scan-text';
import { NO_WORDS } from '@/core/matcher/word-list';
import type { SourceId } from '@/core/model/source-record';
import { anActor } from '../../fixtures/builders';
import { datasetOf, knowing, knownTo, scanned } from './read-text';

const DATASET = datasetOf({
  actors: [['APT29', 'Cozy Bear'], ['Turla', 'Snake', '狼毒草'], ['menuPass']],
  malware: ['Cobalt Strike'],
});
const bytes = () => compileNames(DATASET, NO_WORDS);

describe('compiled names', () => {
  it('are the same bytes for the same dataset', () => {
    expect(compileNames(structuredClone(DATASET), NO_WORDS)).toEqual(bytes());
  });

  it('are other bytes when a name is added', () => {
    const more = datasetOf({ actors: [['APT29', 'Cozy Bear', 'Nobelium']] });
    expect(compileNames(more, NO_WORDS)).not.toEqual(bytes());
  });

  it('come back identical from their bytes', () => {
    const names = decodeNames(bytes());
    expect(names && encodeNames(names)).toEqual(bytes());
  });

  it.each([1, 2, 3, 4])('are read where they begin %i bytes into a buffer', (offset) => {
    const buffer = new Uint8Array(bytes().length + offset + 5);
    buffer.set(bytes(), offset);
    const names = decodeNames(buffer.subarray(offset, offset + bytes().length));
    expect(names && encodeNames(names)).toEqual(bytes());
  });

  it('of nothing find nothing but codes that need no list', () => {
    expect(scanned('TA2725 and Cozy Bear', knowing({}))).toEqual(['TA2725']);
  });
});

describe('bytes that are no names of this format give null', () => {
  it.each<[string, () => Uint8Array]>([
    ['none', () => new Uint8Array()],
    ['zeros', () => new Uint8Array(bytes().length)],
    ['a header only', () => bytes().slice(0, 24)],
    ['half of a header', () => bytes().slice(0, 11)],
    ['cut by a byte', () => bytes().slice(0, -1)],
    ['cut by half', () => bytes().slice(0, bytes().length >> 1)],
    ['a byte too long', () => Uint8Array.from([...bytes(), 0])],
    ['another beginning', () => changed(0)],
    ['another format', () => changed(4)],
    ['more nodes than there are', () => changed(8)],
    ['more entries than there are', () => changed(12)],
    ['more spellings than there are', () => changed(16)],
    ['more buckets than there can be', () => changed(20, 255)],
    ['counts beyond any file', () => changed(11, 255)],
    ['text', () => new TextEncoder().encode('<html>'.repeat(100))],
  ])('%s', (_, broken) => {
    expect(decodeNames(broken())).toBeNull();
  });
});

describe('names that are not looked for', () => {
  it.each(['[Unnamed group]', 'X', '狼', '-', ''])('%j', (name) => {
    expect(scanned(`Then ${name} came.`, knowing({ actors: [[name, 'Turla']] }))).toEqual([]);
  });

  it('leave the others of the same actor', () => {
    expect(scanned('Then Turla came.', knowing({ actors: [['[Unnamed group]', 'Turla']] }))).toEqual([
      'Turla',
    ]);
  });
});

it('a name that ends with something in brackets is looked for', () => {
  expect(scanned('Then Turla [Old] came.', knowing({ actors: [['Turla [Old]']] }))).toEqual(['Turla [Old]']);
});

describe('a name of software', () => {
  const [misp, mitre, microsoft] = ['misp-threat-actor', 'mitre-intrusion-set', 'microsoft-mapping'];

  it.each([
    ['the first name of one publisher', ['Gravel'], [misp], true],
    ['the first name of two', ['Gravel'], [misp, mitre], false],
    ['the second name of one', ['Turla', 'Gravel'], [mitre], true],
    ['the second name of a list and ATT&CK', ['Turla', 'Gravel'], [misp, mitre], true],
    ['the second name of a list and another publisher', ['Turla', 'Gravel'], [misp, microsoft], false],
    ['the second name of three', ['Turla', 'Gravel'], [misp, mitre, microsoft], false],
    ['a code with a number', ['Gravel9'], [misp], false],
    ['of two words', ['Gravel Pit'], [misp], false],
  ])('that is %s of an actor needs a cue: %s', (_, [name = '', ...aliases], sources, expected) => {
    const text = aliases[0] ?? name;
    const actors = [anActor({ name, aliases, sources })];
    const software = [{ name: text, kind: 'malware' as const, names: [text], source: 'misp-tool' }];
    const names = decodeNames(compileNames({ actors, software }, NO_WORDS));
    const [found] = names === null ? [] : scanText(text, names).candidates;
    expect(((names?.flags[found?.entry ?? -1] ?? 0) & BORROWED) !== 0).toBe(expected);
  });
});

describe('what a list of one publisher mixes with malware', () => {
  it.each([
    ['microsoft-mapping', 'Gravelbot', true],
    ['misp-microsoft-activity-group', 'Gravelbot', true],
    ['microsoft-mapping', 'GRAVEL', false],
    ['microsoft-mapping', 'TG-1234', false],
    ['microsoft-mapping', 'Gravel Bear', false],
    ['microsoft-mapping', 'Gravel Stealer', true],
    ['microsoft-mapping', 'GRAvELLS', true],
    ['microsoft-mapping', 'Gravel9', false],
    ['microsoft-mapping', '9Gravel', false],
    ['misp-threat-actor', 'Gravelbot', false],
    ['misp-threat-actor', 'Gravel Stealer', true],
    ['misp-threat-actor', 'Gravel InfoStealer', true],
    ['misp-threat-actor', 'Gravel DarkRAT', true],
    ['misp-threat-actor', 'Gravel WebLoader', true],
    ['misp-threat-actor', 'Gravel PayBot', true],
    ['misp-threat-actor', 'Gravel infostealer', true],
    ['misp-threat-actor', 'Gravel darkrat', true],
    ['misp-threat-actor', 'Gravel webloader', true],
    ['misp-threat-actor', 'Gravel paybot', true],
    ['misp-threat-actor', 'Gravel RAT', true],
    ['misp-threat-actor', 'Gravel Loader', true],
    ['misp-threat-actor', 'Gravel Bot', true],
    ['misp-threat-actor', 'Gravel Stealers Guild', false],
    ['misp-threat-actor', 'GravelRAT', true],
    ['misp-threat-actor', 'GravelLoader', true],
    ['misp-threat-actor', 'Gravelrat', false],
    ['misp-threat-actor', 'GravelRatio', false],
  ])('in %s, %s needs a cue: %s', (source, name, expected) => {
    const actor = anActor({ name: 'Oak Tempest', aliases: [name], sources: [source] });
    const names = decodeNames(compileNames({ actors: [actor], software: [] }, NO_WORDS));
    const [found] = names === null ? [] : scanText(name, names).candidates;
    expect(((names?.flags[found?.entry ?? -1] ?? 0) & BORROWED) !== 0).toBe(expected);
  });
});

describe('what a list of one publisher mixes with malware, where the actor is called a group by it', () => {
  const needsCue = (other: string) => {
    const own = anActor({ name: 'Oak Tempest', aliases: ['Gravel'], sources: ['microsoft-mapping'] });
    const called = anActor({ name: other });
    const actors = [{ ...own, names: [...own.names, ...called.names] }];
    const names = decodeNames(compileNames({ actors, software: [] }, NO_WORDS));
    const [found] = names === null ? [] : scanText('Gravel', names).candidates;
    return ((names?.flags[found?.entry ?? -1] ?? 0) & BORROWED) !== 0;
  };

  it.each(['Gravel Group', 'Gravel gang', 'GRAVEL CREW', 'Gravel Hackers'])('%s: needs no cue', (other) => {
    expect(needsCue(other)).toBe(false);
  });

  it.each(['Gravel Loader', 'Gravelly Group', 'Grit Group'])('%s: needs one', (other) => {
    expect(needsCue(other)).toBe(true);
  });
});

describe('the spelling of a list', () => {
  it.each([
    ['Gelsemium', 'gelsemium', []],
    ['menuPass', 'menuPass', ['menuPass']],
    ['menuPass', 'menupass', []],
    ['shuckworm', 'shuckworm', ['shuckworm']],
    ['shuckworm', 'Shuckworm', ['Shuckworm']],
    ['the Lamberts', 'the Lamberts', []],
    ['quiet fox', 'quiet fox', ['quiet fox']],
    ['Quiet fox', 'Quiet fox', ['Quiet fox']],
    ['Quiet-fox', 'Quiet-fox', ['Quiet-fox']],
    ['Quiet Fox', 'Quiet fox', []],
    ['TA505', 'ta505', ['ta505']],
    ['TA5', 'ta5', []],
    ['APT29x', 'apt29x', []],
    ['Qu4rtz', 'qu4rtz', ['qu4rtz']],
    ['Quartz', 'quartz', []],
    ['xAPT29', 'xapt29', []],
    ['APT-29', 'apt-29', ['apt-29']],
    ['Play_Fox', 'Play Fox', ['Play Fox']],
    ['play_fox', 'play fox', ['play fox']],
    ['Hand of the Fox', 'hand of the fox', []],
    ['Hand of the fox', 'Hand of the fox', ['Hand of the fox']],
    ['quietFox', 'quietFox', ['quietFox']],
    ['play1', 'play1', ['play1']],
    ['1play', '1play', ['1play']],
    ['play', 'play', []],
    ['play', 'Play', ['Play']],
  ])('%s is found as "%s": %j', (listed, text, expected) => {
    expect(scanned(`by ${text} in`, knowing({ actors: [[listed]], words: ['play'] }))).toEqual(expected);
  });
});

describe('what is known of a name', () => {
  const names = knownTo({
    actors: [
      ['APT29', 'Cozy Bear', 'OilRig', 'LAPSUS$', 'Justice_Blade', 'Turla'],
      ['Silence', 'Lead', 'Lead Group', 'GOP', 'MAGNET', 'MAZE', 'Maze'],
      ['Lead Crew', 'Magnet Lead', 'Group 42', 'Group 421', 'Grove 42', 'GROUP 43', 'Ёж'],
      ['Turla Team', 'Lead Gang', 'Hades', 'Group 44', 'GROUP44', 'Group77x', 'Big Group 45'],
      ['Silence Team', 'Lead', 'Lead Gang'],
      ['Grin'],
    ],
    gangs: [['Abyss', 'Hades'], ['Grin']],
    malware: ['Wellmess'],
    words: ['silence', 'group', 'magnet'],
    everyday: ['lead', 'grin'],
  });

  it.each([
    ['Turla', ACTOR],
    ['APT29', ACTOR | CAPITALS | CODE],
    ['Cozy Bear', ACTOR | PHRASE],
    ['OilRig', ACTOR | CODE],
    ['LAPSUS$', ACTOR | CAPITALS | CODE],
    ['Justice_Blade', ACTOR | PHRASE],
    ['Silence', ACTOR | WORD],
    ['Lead', ACTOR | WORD | HOT | MINOR],
    // It says itself that it is people.
    ['Lead Group', ACTOR | PHRASE | LONG_FORM],
    ['Magnet Lead', ACTOR | PHRASE | WORDS],
    ['Lead Crew', ACTOR | PHRASE],
    ['GOP', ACTOR | CAPITALS | SHORT],
    ['MAGNET', ACTOR | CAPITALS | WORD | MINOR],
    ['MAZE', ACTOR],
    ['Group 42', ACTOR | WORD | MINOR],
    ['Group-42', ACTOR | WORD | MINOR],
    ['Group 421', ACTOR | PHRASE | CODE],
    ['Grove 42', ACTOR | PHRASE | CODE],
    ['GROUP 43', ACTOR | PHRASE | CODE | CAPITALS],
    ['Ёж', ACTOR],
    ['Abyss', ACTOR | GANG],
    // What another source lists as well is no name that only a gang's list has.
    ['Hades', ACTOR],
    // A word of every day asks for a cue anyway, and one is enough for a gang.
    ['Grin', ACTOR | WORD | HOT | GANG],
    // Its first word is no word of every day.
    ['Turla Team', ACTOR | PHRASE],
    // It is contested, and one of the two is called Lead.
    ['Lead Gang', ACTOR | PHRASE | LONG_FORM],
    // One list numbers a word, the other has a code.
    ['Group 44', ACTOR | PHRASE | CODE],
    ['Big Group 45', ACTOR | PHRASE | CODE],
    ['Group77x', ACTOR | CODE],
    ['Wellmess', SOFTWARE],
  ])('%s', (text, flags) => {
    const [found] = scanText(`by ${text} in`, names()).candidates;
    expect(names().flags[found?.entry ?? -1]).toBe(flags);
  });

  it.each([
    // The list takes some codes for words.
    ['Tram9x', false],
    ['9Tram', false],
    ['Tram.Noise', false],
    ['Tram', true],
    ['Tram-Noise', true],
    ['Tram Noise', true],
    ['Tra\u0302m', true],
  ])('%s is, listed so: a word of any day %s', (text, isOne) => {
    const words = ['tram9x', '9tram', 'tram.noise', 'tram', 'tramnoise', 'tra\u0302m'];
    const known = knowing({ actors: [[text, 'Umber Testheron']], words, everyday: words });
    const [found] = scanText(`by ${text} in`, known).candidates;
    expect((known.flags[found?.entry ?? -1] ?? 0) & WORD).toBe(isOne ? WORD : 0);
  });

  it('is not that software is called as its half', () => {
    const known = knowing({ actors: [['Borea Group']], malware: ['Borea'] });
    const flags = ['Borea Group', 'Borea'].map((text) => {
      const [found] = scanText(`by ${text} in`, known).candidates;
      return (known.flags[found?.entry ?? -1] ?? 0) & SOFTWARE;
    });
    expect(flags).toEqual([0, SOFTWARE]);
  });

  it.each<[string, SourceId, number]>([
    ['킬린', 'misp-ransomware', ACTOR | HOT | CAPITALS | MINOR | GANG],
    ['킬린', 'misp-threat-actor', ACTOR | HOT | CAPITALS | MINOR],
    // What is nothing else needs no cue, whoever bears it.
    ['록빗', 'misp-ransomware', ACTOR | CAPITALS],
  ])('%s is a gang’s where a list of %s has the actor: %i', (name, source, flags) => {
    const actor = anActor({ name: 'Qilin', sources: [source] });
    const other = { text: name, usedBy: [], sources: ['other-scripts'], primaryIn: [] } as const;
    const known = decodeNames(
      compileNames({ actors: [{ ...actor, names: [...actor.names, other] }], software: [] }, NO_WORDS),
    );
    const [found] = known === null ? [] : scanText(`조직 ${name} 등`, known).candidates;
    expect(known?.flags[found?.entry ?? -1]).toBe(flags);
  });

  it('is of which words that they are of security', () => {
    const words = 'Malware, ransomware, TTPs, att&ck, zero-day and phishing; victims, threats, loaders';
    expect(scanText(words, names()).securityWords).toBe(6);
  });

  it.each([
    ['The ransomware gang and other extortion groups came; a gang, a ransomware.', 2],
    ['Die Ransomware-Gruppe, eine Ransomware', 1],
    ['Un groupe de ransomware, un groupe', 1],
    ['Grupos de ransomware y grupos', 1],
    ['As gangues de ransomware e as gangues', 1],
    ['Le gang ransomware e le gang', 1],
    ['De ransomwaregroep en de groep', 1],
    ['Группировка вымогателей и группировка', 1],
    ['勒索软件组织和组织', 1],
    ['ランサムウェアグループとグループ', 1],
    ['랜섬웨어 그룹과 그룹', 1],
  ])('is of which words that they tell of gangs: %s', (text, times) => {
    expect(scanText(text, names()).gangWords).toBe(times);
  });

  it('is whether software is called by one: "Lead Ransomware"', () => {
    const known = knowing({ malware: ['Lead Ransomware', 'Lead Lantern'], actors: [['Big Malware']] });
    expect(scanText('Lead Ransomware, Lead Lantern and Big Malware', known).securityWords).toBe(1);
  });
});

it('a name is known by both of its hashes, so that two names are not taken for each other', () => {
  const names = knowing({ actors: Array.from({ length: 50 }, (_, at) => [`Actor${at}`]) });
  for (let node = 0; node < names.hashes.length; node++) {
    const [hash = 0, check = 0] = [names.hashes[node], names.checks[node]];
    expect(findNode(names, hash, check)).toBe(names.links[node]);
    expect(findNode(names, hash, check ^ 1)).toBe(-1);
    expect(findNode(names, hash ^ 1, check)).toBe(-1);
  }
});

it('every name of thousands is found, and no other', () => {
  const listed = Array.from({ length: 3_000 }, (_, at) => `Actor${at * 7}`);
  const names = knowing({ actors: listed.map((name) => [name]) });
  expect(scanned(listed.join(', '), names)).toEqual(listed);
  const others = listed.map((name) => `${name}1x`);
  expect(scanned(others.join(', '), names)).toEqual([]);
});

/** The bytes with one that differs. */
function changed(at: number, value?: number): Uint8Array {
  const other = bytes();
  other[at] = value ?? (other[at] ?? 0) + 1;
  return other;
}
