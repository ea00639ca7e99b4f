import { expect, it } from 'vitest';
import { sourceById } from '@/core/sources/catalogue';
import { readSource } from '@/core/sources/read-source';
import { aCluster, aValue } from '../../fixtures/builders';

const LEAK_SITE = { refs: ['https://www.ransomlook.io/group/play'] };
const REPORT = { refs: ['https://report.example/www.ransomlook.io/group/play'] };

it.each([
  ['misp-threat-actor', {}, 'actor'],
  ['mitre-intrusion-set', {}, 'actor'],
  ['mitre-malware', {}, 'malware'],
  ['misp-tool', {}, 'tool'],
  ['misp-ransomware', REPORT, 'malware'],
  ['misp-ransomware', LEAK_SITE, 'actor'],
  ['malpedia', {}, 'malware'],
])('an entry of %s with %j is of kind %s', (id, meta, kind) => {
  const source = sourceById(id);
  expect(source && readSource(source, aCluster([aValue('Play', meta)]), {})).toMatchObject({
    value: { records: [{ kind, source: id }] },
  });
});
