import { describe, expect, it } from 'vitest';
import { actorRef } from '@/core/corrections/actor-ref';
import { exportCorrections } from '@/core/corrections/corrections-file';
import { type ExportData, selectActors } from '@/core/export/export-data';
import { writeExport } from '@/core/export/formats';
import { parseOwnWords } from '@/core/export/stix/read-own-words';
import type { Correction, CorrectionDraft } from '@/core/model/correction';
import { APT29, BARE, STORM_0558 } from '../../gallery/fixtures/actors';
import { add, associate, hide, join, made, note } from '../corrections/builders';

const [ME, OTHER, THIRD] = [actorRef(APT29), actorRef(STORM_0558), actorRef(BARE)];
const NOTES: readonly CorrectionDraft[] = [
  note(ME, '**Seen** here.\n\n- [ ] ask', 'case', 'watch'),
  note(ME, 'Without a tag.'),
  note(ME, '', 'tag-alone'),
  associate(ME, { kind: 'actor', actor: OTHER }, { why: 'One relay.', link: 'https://a.example/report' }),
  associate(OTHER, { kind: 'actor', actor: ME }),
  associate(ME, { kind: 'malware', name: 'Cigril' }, { why: 'A sample.' }),
  associate(ME, { kind: 'tool', name: 'PsExec' }),
  add(ME, 'Own Bear'),
  { ...add(ME, 'The "Quoted" Bear', 'Dr.Web Ltd.'), why: 'It says so. "A" is not a name.\n\nTwice.' },
  hide(ME, 'The Dukes'),
  { ...hide(ME, 'Cozy Bear'), why: 'Wrong bear.' },
];
const ALL: readonly Correction[] = [
  ...NOTES,
  note(THIRD, 'Of another.'),
  associate(OTHER, { kind: 'actor', actor: THIRD }),
].map((draft, minute) => made(minute, draft));

function exported(own: readonly Correction[] = ALL): string {
  const data: ExportData = { ...selectActors([APT29, STORM_0558, BARE], [APT29.id]), taken: {}, own };
  return writeExport('stix', { ...data, linked: [STORM_0558, BARE] });
}

function readAgain(text: string): readonly Correction[] {
  const read = parseOwnWords(text);
  if (!read.ok) throw new Error(read.error);
  return read.value.corrections;
}

describe('the reader’s own words in STIX', () => {
  it('come back: notes with tags, associations with reason and report, names that are missing or wrong, and their times', () => {
    const again = readAgain(exported());
    const withoutIds = (list: readonly Correction[]) => list.map(({ id: _, ...rest }) => rest);
    expect(withoutIds(again)).toEqual(withoutIds(ALL.slice(0, NOTES.length)));
  });

  it('come back where two actors are one', () => {
    const one = made(1, { ...join(ME, OTHER), why: 'One relay.' });
    const data = { ...selectActors([APT29, STORM_0558], [APT29.id, STORM_0558.id]), taken: {}, own: [one] };
    expect(readAgain(writeExport('stix', data))).toMatchObject([
      { kind: 'join-actors', first: ME, second: OTHER, why: 'One relay.', at: one.at },
    ]);
  });

  it('have the same ids in every export, so that an import twice is one', () => {
    expect(readAgain(exported())).toEqual(readAgain(exported()));
    expect(new Set(readAgain(exported()).map(({ id }) => id)).size).toBe(NOTES.length);
  });

  it('have both ends of an association, and nothing that is of neither', () => {
    const { objects } = JSON.parse(exported()) as { objects: { type: string; name?: string }[] };
    const actors = objects.filter(({ type }) => type === 'intrusion-set').map(({ name }) => name);
    expect(actors).toEqual([APT29.name, STORM_0558.name]);
    expect(exported()).not.toContain('Of another.');
  });

  it('are read of a file of corrections as before', () => {
    expect(readAgain(exportCorrections(ALL))).toEqual(ALL);
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['other JSON', '{"a":1}', 'no corrections that Byname exported'],
    ['a bundle without any', exported([]), 'no note, name or association'],
    [
      'a bundle of somebody else',
      exported().replaceAll(/"created_by_ref": "identity--[^"]*"/g, '"created_by_ref": "identity--x"'),
      'no note, name or association',
    ],
    ['a bundle of nothing', '{"type":"bundle","objects":[null,7,{"type":"note"}]}', 'no note'],
  ])('are not found in %s, which is said', (_, text, words) => {
    expect(parseOwnWords(text)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });
});
