import { describe, expect, it } from 'vitest';
import type { SourceId } from '@/core/model/source-record';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { aCluster, aValue, contextOf } from '../../fixtures/builders';
import { feedRecords } from '../../fixtures/read-feeds';

const MICROSOFT = 'd0c33595-b684-45ef-91c3-e2f5ce1a8191';
const MANDIANT = 'da5cdcd1-7b15-4371-b7eb-ca32916d2052';
const PRODUCERS = { [MICROSOFT]: 'Microsoft', [MANDIANT]: 'Mandiant' };
const SYNONYMS = ['Midnight Blizzard', 'UNC2452', 'Cozy Bear'];

describe('a name is used by', () => {
  it.each<[string, object, object]>([
    ['nobody whom the source does not name', {}, {}],
    [
      'the producer its attribution names',
      { 'name-attribution': [`Midnight Blizzard:${MICROSOFT}`, `UNC2452:${MANDIANT}`] },
      { 'Midnight Blizzard': ['Microsoft'], UNC2452: ['Mandiant'] },
    ],
    [
      'the producer of an attribution that is one string',
      { 'name-attribution': `UNC2452:${MANDIANT}` },
      { UNC2452: ['Mandiant'] },
    ],
    ['the vendor its origin names', { 'origin:UNC2452': 'Mandiant' }, { UNC2452: ['Mandiant'] }],
    [
      'each of several, once',
      { 'name-attribution': [`UNC2452:${MICROSOFT}`, `UNC2452:${MANDIANT}`], 'origin:UNC2452': 'Mandiant' },
      { UNC2452: ['Microsoft', 'Mandiant'] },
    ],
    [
      'the same vendor whatever the case and the padding',
      {
        'name-attribution': [`MIDNIGHT BLIZZARD :${MICROSOFT.toUpperCase()}`],
        'origin: unc2452 ': ' Mandiant ',
      },
      { 'Midnight Blizzard': ['Microsoft'], UNC2452: ['Mandiant'] },
    ],
    ['the primary name too', { 'name-attribution': [`APT29:${MANDIANT}`] }, { APT29: ['Mandiant'] }],
    [
      'a name with a colon',
      { synonyms: ['Op:X'], 'name-attribution': [`Op:X:${MANDIANT}`] },
      { 'Op:X': ['Mandiant'] },
    ],
    [
      'nobody when the producer is unknown',
      { 'name-attribution': ['UNC2452:00000000-0000-4000-8000-000000000000'] },
      {},
    ],
    [
      'nobody when the attribution has no producer',
      { 'name-attribution': ['UNC2452', 'UNC2452:', `:${MANDIANT}`, 3] },
      {},
    ],
    ['nobody when the origin is no text', { 'origin:UNC2452': ['Mandiant'], 'origin:APT29': ' ' }, {}],
    ['nobody for a name that the record does not have', { 'origin:APT28': 'Mandiant' }, {}],
  ])('%s', (_, meta, expected) => {
    expect(users('misp-threat-actor', meta)).toEqual(expected);
  });

  it('the vendor in brackets and the one attributed', () => {
    const meta = { synonyms: ['UNC2452 (FireEye)'], 'origin:UNC2452': 'Mandiant' };
    expect(users('misp-threat-actor', meta)).toEqual({ UNC2452: ['FireEye', 'Mandiant'] });
  });

  it.each([
    ['mitre-intrusion-set', 'MITRE'],
    ['misp-microsoft-activity-group', 'Microsoft'],
  ])('the publisher of %s for its primary names', (source, user) => {
    expect(users(source, {})).toEqual({ APT29: [user] });
  });
});

it('is kept through the trimmed feed', () => {
  const [apt29] = feedRecords('misp-threat-actor').filter(({ name }) => name === 'APT29');
  const used = Object.fromEntries(apt29?.names.map(({ text, usedBy }) => [text, usedBy]) ?? []);
  expect(used).toMatchObject({
    APT29: ['Mandiant'],
    'Cloaked Ursa': ['Palo Alto Networks'],
    TA421: ['Proofpoint'],
    ATK7: [],
  });
});

/** Names with users only. */
function users(source: SourceId, meta: object): Record<string, readonly string[]> {
  const value = aValue('APT29', { synonyms: SYNONYMS, ...meta });
  const result = readMispCluster(aCluster([value]), contextOf(source, PRODUCERS));
  if (!result.ok) throw new Error(result.error);
  const names = result.value.records[0]?.names ?? [];
  return Object.fromEntries(
    names.filter(({ usedBy }) => usedBy.length > 0).map(({ text, usedBy }) => [text, usedBy]),
  );
}
