import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '@/core/model/source-record';
import { readMicrosoftMapping } from '@/core/sources/microsoft-mapping';
import { contextOf } from '../../fixtures/builders';
import { feedRecords } from '../../fixtures/read-feeds';

describe('an entry of the mapping', () => {
  it('is an actor with its name for an identifier', () => {
    expect(read('Antique Typhoon', 'China', 'Storm-0558')).toEqual({
      source: 'microsoft-mapping',
      id: 'Antique Typhoon',
      kind: 'actor',
      name: 'Antique Typhoon',
      names: [
        { text: 'Antique Typhoon', usedBy: ['Microsoft'] },
        { text: 'Storm-0558', usedBy: ['Microsoft'] },
      ],
      attackIds: [],
      country: 'CN',
      motives: [],
      sectors: [],
      references: [],
      relations: [],
    });
  });

  it.each<[string, unknown, string[]]>([
    ['joined by commas', 'NOBELIUM, COZY BEAR,UNC2452', ['NOBELIUM', 'COZY BEAR', 'UNC2452']],
    ['with gaps', ', NOBELIUM, ,', ['NOBELIUM']],
    ['empty', '', []],
    ['missing', undefined, []],
    ['null', null, []],
    ['its own name again', 'midnight blizzard, NOBELIUM, NOBELIUM', ['NOBELIUM']],
  ])('has other names that are %s', (_, others, names) => {
    expect(read('Midnight Blizzard', 'Russia', others).names.map(({ text }) => text)).toEqual([
      'Midnight Blizzard',
      ...names,
    ]);
  });

  it.each([
    ['Storm-0558', true],
    ['DEV-0322', true],
    ['Dev-0391', true],
    ['COZY BEAR', false],
    ['Storm-Cloud', false],
    ['UNC2452', false],
  ])('says that %s is used by Microsoft: %s', (alias, own) => {
    expect(read('Midnight Blizzard', 'Russia', alias).names[1]?.usedBy).toEqual(own ? ['Microsoft'] : []);
  });

  it('knows its own name though it is padded', () => {
    expect(read(' Antique Typhoon ', 'China', '')).toMatchObject({
      id: 'Antique Typhoon',
      names: [{ text: 'Antique Typhoon', usedBy: ['Microsoft'] }],
    });
  });

  it.each<[unknown, string | undefined, string[]]>([
    ['China', 'CN', []],
    ['Israel, Private sector offensive actor', 'IL', ['Private sector offensive actor']],
    ['Financially motivated', undefined, ['Financially motivated']],
    ['Group in development', undefined, []],
    ['', undefined, []],
    [undefined, undefined, []],
    [null, undefined, []],
  ])('of origin %j', (origin, country, motives) => {
    const record = read('Antique Typhoon', origin, '');
    expect([record.country, record.motives]).toEqual([country, motives]);
  });

  it.each([
    ['no name', { 'Threat actor name': '', 'Other names': 'Storm-0558' }],
    ['no name', { 'Other names': 'Storm-0558' }],
    ['no name', { 'Threat actor name': 7 }],
    ['listed twice', { 'Threat actor name': 'Volt Typhoon' }],
    ['not an object', 'Volt Typhoon'],
    ['not an object', null],
  ])('with %s is counted and left out: %j', (reason, bad) => {
    const result = readMicrosoftMapping(
      [{ 'Threat actor name': 'Volt Typhoon' }, bad],
      contextOf('microsoft-mapping'),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { records: [{ name: 'Volt Typhoon' }], skipped: { [reason]: 1 } },
    });
    expect(result.ok && result.value.records).toHaveLength(1);
  });
});

it('the trimmed mapping is read whole', () => {
  expect(feedRecords('microsoft-mapping')).toHaveLength(14);
});

function read(name: unknown, origin: unknown, others: unknown): SourceRecord {
  const entry = { 'Threat actor name': name, 'Origin/Threat': origin, 'Other names': others };
  const result = readMicrosoftMapping([entry], contextOf('microsoft-mapping'));
  if (!result.ok || result.value.records[0] === undefined) throw new Error(JSON.stringify(result));
  return result.value.records[0];
}
