import { describe, expect, it } from 'vitest';
import { correctDataset } from '@/core/corrections/correct-dataset';
import { buildDataset, linkDataset } from '@/core/identity/build-dataset';
import type { Correction } from '@/core/model/correction';
import { recordKey, type SourceRecord } from '@/core/model/source-record';
import { sourced } from '../../fixtures/builders';
import { FEED_SOURCES, feedRecords } from '../../fixtures/read-feeds';
import { hide, made, note, refTo, split } from '../corrections/builders';

const RECORDS = FEED_SOURCES.flatMap(({ id }) => feedRecords(id));

describe('the id of an actor', () => {
  it('is the key of its anchor', () => {
    const ids = idsByName(RECORDS);
    expect(ids.get('APT29')).toBe('misp-threat-actor/b2056ff0-00b9-482e-b11c-c771daa5f28a');
    expect(ids.get('Aquatic Panda')).toMatch(/^mitre-intrusion-set\//);
    expect(ids.get('Night Tsunami')).toBe('microsoft-mapping/Night Tsunami');
  });

  it('is nobody else’s', () => {
    const { actors } = buildDataset(RECORDS);
    expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
  });

  it.each(RECORDS.map(({ source, name }) => [source, name] as const))(
    'stays when %s adds an alias to %s',
    (source, name) => {
      const changed = RECORDS.map((record) =>
        record.source === source && record.name === name
          ? { ...record, names: [...record.names, { text: 'Brand New Name', usedBy: [] }] }
          : record,
      );
      expect(idsByName(changed)).toEqual(idsByName(RECORDS));
    },
  );

  it.each([
    ['backwards', [...RECORDS].reverse()],
    ['turned by a third', [...RECORDS.slice(17), ...RECORDS.slice(0, 17)]],
    ['sorted by name', [...RECORDS].sort((a, b) => a.name.localeCompare(b.name))],
  ])('stays when the files are %s', (_, records) => {
    expect(idsByName(records)).toEqual(idsByName(RECORDS));
    expect(recordsByName(records)).toEqual(recordsByName(RECORDS));
  });

  it('stays when another source joins or leaves', () => {
    const without = idsByName(RECORDS.filter(({ source }) => source !== 'microsoft-mapping'));
    const ids = idsByName(RECORDS);
    for (const [name, id] of without) expect(ids.get(name) ?? id).toBe(id);
  });
});

describe('an id of before', () => {
  const misp = sourced('misp-threat-actor');
  const MOTH = misp('Pale Moth', 'Lamp Crew');
  const HERON = misp('Grey Heron', 'Marsh Squall');
  const attack = sourced('mitre-intrusion-set')('Grey Heron', 'Pale Moth');
  const microsoft = sourced('microsoft-mapping')('Marsh Squall', 'Pale Moth');
  const leadsTo = (id: string, records: readonly SourceRecord[], corrections: readonly Correction[] = []) =>
    correctDataset(linkDataset(records), corrections).dataset.actors.find((actor) =>
      actor.records.some(({ key }) => key === id),
    );
  const idOf = (record: SourceRecord) => recordKey(record);

  it('leads to the actor that two became, with what was noted and corrected of either', () => {
    const before = linkDataset([MOTH, HERON]).groups.map(([anchor]) => anchor?.name);
    expect(before).toEqual(['Pale Moth', 'Grey Heron']);
    const corrections = [
      made(1, note(refTo(MOTH), 'Seen in May.')),
      made(2, note(refTo(HERON), 'Seen in June.')),
      made(3, hide(refTo(MOTH), 'Lamp Crew')),
    ];
    const joined = leadsTo(idOf(MOTH), [MOTH, HERON, attack, microsoft], corrections);
    expect(joined?.id).toBe(idOf(HERON));
    expect(joined?.corrections?.notes.map(({ text }) => text)).toEqual(['Seen in May.', 'Seen in June.']);
    expect(joined?.corrections?.hidden.map(({ text }) => text)).toEqual(['Lamp Crew']);
  });

  it('of a record that its actor lost leads to that record’s own, and notes stay with the anchor', () => {
    const gang = sourced('misp-ransomware')('ghoul');
    const extorting: SourceRecord = { ...misp('Ghoul'), extorts: true };
    const corrections = [made(1, note(refTo(extorting, gang), 'Both.'))];
    expect(leadsTo(idOf(gang), [extorting, gang])?.id).toBe(idOf(extorting));
    const apart = [misp('Ghoul'), gang];
    expect(leadsTo(idOf(gang), apart, corrections)?.id).toBe(idOf(gang));
    expect(leadsTo(idOf(extorting), apart, corrections)?.corrections?.notes).toHaveLength(1);
  });

  it('is told apart from one whom the reader took out', () => {
    const corrections = [made(1, split(MOTH, refTo(HERON)))];
    const records = [MOTH, HERON, attack, microsoft];
    expect(leadsTo(idOf(MOTH), records, corrections)?.id).toBe(idOf(MOTH));
    expect(leadsTo(idOf(HERON), records, corrections)?.records).toHaveLength(3);
  });
});

function idsByName(records: readonly SourceRecord[]): ReadonlyMap<string, string> {
  return new Map(sorted(buildDataset(records).actors.map(({ name, id }) => [name, id])));
}

function recordsByName(records: readonly SourceRecord[]): ReadonlyMap<string, string> {
  const { actors } = buildDataset(records);
  return new Map(sorted(actors.map(({ name, records: own }) => [name, own.map(({ key }) => key).join(' ')])));
}

function sorted(entries: readonly (readonly [string, string])[]): [string, string][] {
  return entries
    .map(([name, value]): [string, string] => [name, value])
    .sort(([a], [b]) => a.localeCompare(b));
}
