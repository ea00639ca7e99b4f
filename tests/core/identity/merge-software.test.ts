import { describe, expect, it } from 'vitest';
import { mergeSoftware, softwareNamed } from '@/core/identity/merge-software';
import type { SourceRecord } from '@/core/model/source-record';

function record(source: string, names: readonly string[], more: Partial<SourceRecord> = {}): SourceRecord {
  return {
    source,
    id: names[0] ?? '',
    kind: source === 'misp-tool' ? 'tool' : 'malware',
    name: names[0] ?? '',
    names: names.map((text) => ({ text, usedBy: [] })),
    attackIds: [],
    motives: [],
    sectors: [],
    references: [],
    relations: [],
    ...more,
  };
}

describe('malware and tools of several sources', () => {
  const all = mergeSoftware([
    record('misp-ransomware', ['Gravel Ransomware', 'Pebble']),
    record('misp-tool', ['Gravel', 'Sandstone'], { references: ['https://example.org/gravel'] }),
    record('mitre-malware', ['Gravel', 'Shingle'], { attackIds: ['S0001'] }),
    record('misp-tool', ['Shingle']),
    record('mitre-malware', ['Cobble'], { attackIds: ['S0002'] }),
    record('attack-stix', ['Cobblestone'], { attackIds: ['S0002'] }),
  ]);

  it('are one where they have one primary name or one number, and not by an alias', () => {
    expect(all.map(({ entry }) => entry.records.map(({ source, name }) => `${source} ${name}`))).toEqual([
      ['mitre-malware Gravel', 'misp-tool Gravel', 'misp-ransomware Gravel Ransomware'],
      ['mitre-malware Cobble', 'attack-stix Cobblestone'],
      ['misp-tool Shingle'],
    ]);
  });

  it('keep who says which name, and what it is', () => {
    const [gravel] = all;
    expect(gravel?.number).toBe('S0001');
    expect(gravel?.entry.references).toEqual([{ url: 'https://example.org/gravel', sources: ['misp-tool'] }]);
    expect(gravel?.entry.names.map(({ text, sources }) => [text, ...sources])).toEqual([
      ['Gravel', 'mitre-malware', 'misp-tool'],
      ['Shingle', 'mitre-malware'],
      ['Sandstone', 'misp-tool'],
      ['Gravel Ransomware', 'misp-ransomware'],
      ['Pebble', 'misp-ransomware'],
    ]);
    expect(gravel?.kinds).toEqual([
      { value: 'malware', sources: ['mitre-malware'] },
      { value: 'tool', sources: ['misp-tool'] },
      { value: 'ransomware', sources: ['misp-ransomware'] },
    ]);
  });

  it('are found by a name, whose own it is first', () => {
    const names = (name: string) => softwareNamed(all, name).map(({ entry }) => entry.name);
    expect(names('shingle')).toEqual(['Shingle', 'Gravel']);
    expect(names('Pebble')).toEqual(['Gravel']);
    expect(names('Boulder')).toEqual([]);
  });
});
