import { describe, expect, it } from 'vitest';
import { isNobody } from '@/core/sources/is-nobody';
import { readMicrosoftMapping } from '@/core/sources/microsoft-mapping';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { aCluster, aValue, contextOf } from '../../fixtures/builders';

describe('among names of actors', () => {
  it.each([
    [
      'a word for what is not known',
      ['unknown', 'Unnamed Group', 'Unidentified threat actor', 'N/A', 'TBD', 'none'],
    ],
    ['a file', ['dropper.exe', 'Invoice.DOC', 'stage2.dll']],
    ['how files of a kind begin', ['GIF89a', 'gif87a']],
    ['a state’s force', ['PLA Navy', 'ROK Army', 'the Iranian Navy', 'US Air Force', 'Ministry of Defence']],
    ['where groups meet', ['Discord', 'signal', 'TELEGRAM', 'Telegram Group', 'PasteBin']],
    ['a company', ['Siemens', 'Kaspersky', 'Alibaba Group', 'palo alto networks']],
  ])('%s is nobody', (_, names) => {
    expect(names.filter((name) => !isNobody(name))).toEqual([]);
  });

  it.each([
    ['a word that begins so', ['Unknown Logger', 'Nonesuch', 'Test Pilots', 'Other Side', 'NAtrix']],
    ['a name with a stop in it', ['Cl0p.su', 'cloak.su', '1.php Group', 'Dr. Strange']],
    [
      'a unit, and a band that calls itself an army',
      [
        'PLA Unit 61398',
        'Unit 8200',
        'Syrian Electronic Army',
        'Iranian Cyber Army',
        'Cyber Army of Nowhere',
        'IT Army',
      ],
    ],
    [
      'a longer name with such a word',
      ['Telegram Bandits', 'Discord Leakers', 'Meta Spider', 'Sony Hack Crew'],
    ],
    ['a code', ['APT29', 'TA505', 'UNC2452', 'G-7']],
  ])('%s may be somebody', (_, names) => {
    expect(names.filter(isNobody)).toEqual([]);
  });
});

describe('a record of a file', () => {
  it('loses the names that are nobody, and stays', () => {
    const read = readMispCluster(
      aCluster([aValue('Grey Heron', { synonyms: ['Unknown', 'Discord', 'Marsh Crew'] })]),
      contextOf('misp-threat-actor'),
    );
    expect(read.ok && read.value.records[0]?.names.map(({ text }) => text)).toEqual([
      'Grey Heron',
      'Marsh Crew',
    ]);
  });

  it('is left out where that is its primary name, and counted', () => {
    const other = { uuid: '9a3c1b10-5f6e-4b1c-8a51-0d0c5ab1f00e' };
    const read = readMispCluster(
      aCluster([aValue('Discord', { synonyms: ['Marsh Crew'] }), aValue('Grey Heron', {}, other)]),
      contextOf('misp-threat-actor'),
    );
    expect(read).toMatchObject({ ok: true, value: { skipped: { 'nobody by its name': 1 } } });
    expect(read.ok && read.value.records.map(({ name }) => name)).toEqual(['Grey Heron']);
  });

  it('of a tool may be called anything', () => {
    const read = readMispCluster(aCluster([aValue('Discord')]), contextOf('misp-tool'));
    expect(read.ok && read.value.records.map(({ name }) => name)).toEqual(['Discord']);
  });

  it('of Microsoft’s list loses them too', () => {
    const read = readMicrosoftMapping(
      [
        { 'Threat actor name': 'Marsh Squall', 'Other names': 'Unknown, Grey Heron' },
        { 'Threat actor name': 'Unattributed' },
      ],
      contextOf('microsoft-mapping'),
    );
    expect(read.ok && read.value.records.map(({ names }) => names.map(({ text }) => text))).toEqual([
      ['Marsh Squall', 'Grey Heron'],
    ]);
  });
});

describe('that an actor extorts', () => {
  const read = (description: string, meta: object = {}, source = 'misp-threat-actor') => {
    const result = readMispCluster(
      aCluster([aValue('Grey Heron', meta, { description })]),
      contextOf(source),
    );
    return result.ok ? result.value.records[0]?.extorts : undefined;
  };

  it.each<[string, object]>([
    ['A double-extortion group.', {}],
    ['It runs a leak site.', {}],
    ['A crew that demands ransoms.', {}],
    ['', { motive: 'Extortion' }],
    ['', { synonyms: ['Heron Ransomware Team'] }],
    ['', { refs: ['https://news.example/heron-ransomware-gang'] }],
  ])('is known from "%s" %j', (description, meta) => {
    expect(read(description, meta)).toBe(true);
  });

  it.each([
    'Hacktivists who leak data and deface sites.',
    'An espionage group.',
    'It leaks databases and sells access.',
    'The leaky site was repaired.',
  ])('is not known from "%s"', (description) => {
    expect(read(description)).toBe(undefined);
  });

  it('is said of actors alone', () => {
    expect(read('Ransomware.', {}, 'misp-tool')).toBe(undefined);
  });
});
