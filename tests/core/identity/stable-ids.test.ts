import { describe, expect, it } from 'vitest';
import { buildDataset } from '@/core/identity/build-dataset';
import type { SourceRecord } from '@/core/model/source-record';
import { FEED_SOURCES, feedRecords } from '../../fixtures/read-feeds';

const RECORDS = FEED_SOURCES.flatMap(({ id }) => feedRecords(id));
const IDS = idsByName(RECORDS);

describe('the id of an actor', () => {
  it('is the key of its anchor', () => {
    expect(IDS.get('APT29')).toBe('misp-threat-actor/b2056ff0-00b9-482e-b11c-c771daa5f28a');
    expect(IDS.get('Aquatic Panda')).toMatch(/^mitre-intrusion-set\//);
    expect(IDS.get('Night Tsunami')).toBe('microsoft-mapping/Night Tsunami');
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
      expect(idsByName(changed)).toEqual(IDS);
    },
  );

  it.each([
    ['backwards', [...RECORDS].reverse()],
    ['turned by a third', [...RECORDS.slice(17), ...RECORDS.slice(0, 17)]],
    ['sorted by name', [...RECORDS].sort((a, b) => a.name.localeCompare(b.name))],
  ])('stays when the files are %s', (_, records) => {
    expect(idsByName(records)).toEqual(IDS);
    expect(recordsByName(records)).toEqual(recordsByName(RECORDS));
  });

  it('stays when another source joins or leaves', () => {
    const without = idsByName(RECORDS.filter(({ source }) => source !== 'microsoft-mapping'));
    for (const [name, id] of without) expect(IDS.get(name) ?? id).toBe(id);
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
