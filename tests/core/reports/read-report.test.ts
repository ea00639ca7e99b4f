import { describe, expect, it } from 'vitest';
import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames } from '@/core/matcher/compiled-names';
import { readWordList, writeWordList } from '@/core/matcher/word-list';
import type { Actor } from '@/core/model/actor';
import { IMPORTED, type Report, type ReportActor } from '@/core/model/report';
import { readReport } from '@/core/reports/read-report';
import { sentenceAt } from '@/core/reports/sentence-at';
import { nameKey } from '@/core/text/characters';
import { anActor } from '../../fixtures/builders';

const UUID = 'f1b2c3d4-0000-4000-8000-000000000001';
const STORM = anActor({ name: 'Storm-0558', aliases: ['Antique Typhoon'] });
const SAFE = anActor({ name: 'Safe' });
const BEAR = anActor({ name: 'Cozy Bear', aliases: ['Nobelium', 'Shared Wolf'] });
const OTHER = anActor({ name: 'Fancy Fox', aliases: ['Shared Wolf'] });
const ENTRY = anActor({
  name: 'Renamed Otter',
  aliases: ['Old Otter'],
  records: [{ key: `mitre-intrusion-set/${UUID}`, source: 'mitre-intrusion-set', name: 'Old Otter' }],
});
const ACTORS = [STORM, SAFE, BEAR, OTHER, ENTRY];

function names() {
  const words = readWordList(writeWordList(['safe', 'customers', 'shared'], ['safe']));
  const decoded = decodeNames(compileNames({ actors: ACTORS, software: [] }, words));
  if (decoded === null) throw new Error('Compiled names cannot be decoded.');
  return decoded;
}

const bearersOf = async (keys: readonly string[]): Promise<readonly (readonly Actor[])[]> =>
  keys.map((key) => ACTORS.filter((actor) => actor.names.some(({ text }) => nameKey(text) === key)));

function linking(name: string, fields: Partial<ReportActor> = {}): ReportActor {
  return { name, aliases: [], tools: [], ...fields };
}

function read(fields: Partial<Report>) {
  const report = { source: IMPORTED, id: '1', title: 'Mail was read', addresses: [], files: [], actors: [] };
  return readReport({ ...report, ...fields }, names(), bearersOf);
}

const TEXT = `Mail was read

The group got in with a forged token. We call it Storm-0558, a group of
spies. Others say Antique Typhoon.

We work to keep our customers safe. Storm-0558 has left.`;

describe('whom a report names', () => {
  it('is found by the rules of every page, with the sentence of the first mention and the count', async () => {
    expect((await read({ text: TEXT })).named).toEqual([
      {
        names: ['Storm-0558', 'Antique Typhoon'],
        actors: [{ id: STORM.id, name: 'Storm-0558' }],
        count: 3,
        sentence: 'We call it Storm-0558, a group of spies.',
      },
    ]);
  });

  it('is looked for in title and summary too', async () => {
    const { named } = await read({ title: 'Storm-0558 again', description: 'The work of Nobelium hackers.' });
    expect(named.map(({ actors }) => actors.map(({ name }) => name))).toEqual([
      ['Storm-0558'],
      ['Cozy Bear'],
    ]);
  });

  it('is every bearer of a contested name, and nobody for a name that no source lists', async () => {
    const { named } = await read({ text: 'The threat actor Shared Wolf and the group Storm-9987 attacked.' });
    expect(named.map((one) => [one.names[0], one.actors.length])).toEqual([
      ['Shared Wolf', 2],
      ['Storm-9987', 0],
    ]);
  });
});

describe('whom a source linked', () => {
  it.each([
    [
      'its own entry, by the identifier, whatever it is called',
      linking('Old Otter', { id: UUID }),
      'same-entry',
      ENTRY,
    ],
    ['the actor of that name', linking('storm 0558'), 'same-name', STORM],
    ['the one that shares its names', linking('Nobelium', { aliases: ['Cozy Bear'] }), 'shared-names', BEAR],
  ])('is joined to %s', async (_, said, kind, actor) => {
    const { linked } = await read({ actors: [said] });
    expect(linked).toMatchObject([{ said, joined: { kind, actor: { id: actor.id } } }]);
  });

  it('is left apart where nobody has its names', async () => {
    const { linked } = await read({ actors: [linking('Quiet Newt')] });
    expect(linked).toMatchObject([{ joined: { kind: 'unknown' } }]);
  });

  it('is left apart where two have its name alike', async () => {
    const { linked } = await read({ actors: [linking('Shared Wolf')] });
    expect(linked[0]?.joined).toEqual({
      kind: 'unclear',
      actors: [BEAR, OTHER].map(({ id, name }) => ({ id, name })),
    });
  });

  it('is told to be a mere word of the text, named in it, or not in it', async () => {
    const actors = [linking('Safe'), linking('Storm-0558'), linking('Fancy Fox')];
    const { linked } = await read({ text: TEXT, actors });
    expect(linked.map(({ inText }) => inText)).toEqual([
      { kind: 'word', word: 'safe', sentence: 'We work to keep our customers safe.' },
      { kind: 'named' },
      { kind: 'absent' },
    ]);
  });

  it('is no word of the text where it is a part of one', async () => {
    const { linked } = await read({
      text: 'The safety of customers, unsafe as it was.',
      actors: [linking('Safe')],
    });
    expect(linked[0]?.inText).toEqual({ kind: 'absent' });
  });

  it('is not judged by a text that is not there', async () => {
    const { linked } = await read({ actors: [linking('Safe')] });
    expect(linked[0]?.inText).toEqual({ kind: 'no-text' });
  });
});

describe('the sentence of a place', () => {
  it('is cut between words where it is long', () => {
    const text = `${'begin '.repeat(100)}HERE ${'end '.repeat(100)}`;
    const at = text.indexOf('HERE');
    const sentence = sentenceAt(text, at, at + 4);
    expect(sentence).toMatch(/^…begin .*HERE end .*end…$/);
    expect(sentence.length).toBeLessThan(600);
  });

  it('is one line, between the sentences around it', () => {
    const text = 'One. Two is\nhere and  there. Three.';
    expect(sentenceAt(text, 12, 16)).toBe('Two is here and there.');
  });
});
