import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStixBundle } from '@/core/sources/stix-bundle';
import { keepStix } from '@/core/sources/stix-objects';
import { SHARED_FOLDER } from '../../../scripts/lib/project';
import { contextOf } from '../../fixtures/builders';
import { aBundle, aLink, anObject, numbered } from '../../fixtures/stix';

const CONTEXT = contextOf('misp-tool');

function readKept({ objects }: { readonly objects: readonly unknown[] }) {
  return readStixBundle({ type: 'bundle', objects: objects.map(keepStix) }, CONTEXT);
}

describe('what is kept of a bundle while it is read', () => {
  it('is nothing that tells of no actor', () => {
    const pattern = anObject('attack-pattern', 'Phishing', { x_mitre_detection: 'Watch the mail.' });
    const detects = aLink('detects', anObject('x-mitre-analytic', 'A'), pattern, { description: 'How.' });
    expect(keepStix(anObject('indicator', 'I', { pattern: '[file:name = 1]' }))).toEqual({});
    expect(keepStix(pattern)).toEqual({ type: pattern.type, id: pattern.id, name: 'Phishing' });
    expect(keepStix(detects)).toEqual({ type: 'relationship', id: detects.id });
  });

  it.each([
    null,
    7,
    'text',
    ['a'],
    { type: 'malware' },
    { id: 'x', type: 'indicator', name: 'Row of a table' },
  ])('is %j whole, which is no object of STIX', (entry) => {
    expect(keepStix(entry)).toBe(entry);
  });

  it('reads as the whole bundle does', () => {
    const actors = ['intrusion-set', 'threat-actor', 'campaign'].map((type) =>
      anObject(type, `Of ${type}`, {
        ...{ first_seen: '2019-01-01T00:00:00Z', last_seen: '2024-01-01T00:00:00Z', labels: ['spy'] },
        ...{ aliases: ['Velvet Anvil'], roles: ['agent'], sophistication: 'expert', resource_level: 'team' },
      }),
    );
    const others = ['malware', 'tool', 'attack-pattern', 'identity', 'location', 'indicator', 'report'].map(
      (type) =>
        anObject(type, `Of ${type}`, {
          ...{
            country: 'KP',
            sectors: ['energy'],
            identity_class: 'class',
            published: '2024-01-01T00:00:00Z',
          },
          ...{ description: 'Text (Citation: A)', pattern: 'x', x_mitre_detection: 'y', lang: 'en' },
          external_references: [numbered('T1001'), { source_name: 'A', url: 'https://a.example/' }],
          kill_chain_phases: [{ phase_name: 'impact' }],
          object_refs: actors.map(({ id }) => id),
        }),
    );
    const objects = [...actors, ...others];
    const object = fc.constantFrom(...objects);
    const link = fc
      .tuple(fc.constantFrom('uses', 'targets', 'attributed-to', 'located-at', 'detects'), object, object)
      .map(([type, source, target]) => aLink(type, source, target, { description: 'B (Citation: A)' }));
    const version = fc.record(
      {
        modified: fc.constantFrom('2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
        revoked: fc.boolean(),
        x_mitre_deprecated: fc.boolean(),
        target_ref: object.map(({ id }) => id.toUpperCase()),
        object_marking_refs: fc.constant(['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed']),
      },
      { requiredKeys: [] },
    );
    const entry = fc.oneof(
      object,
      link,
      fc.tuple(fc.oneof(object, link), version).map(([known, fields]) => ({ ...known, ...fields })),
      fc.constantFrom<unknown>(null, 7, {}, { type: 'malware', id: 'none' }),
    );
    const rounds = fc.property(fc.array(entry, { maxLength: 40 }), fc.boolean(), (entries, repeated) => {
      const bundle = aBundle(...entries, ...(repeated ? entries.slice(0, 5) : []));
      expect(readKept(bundle)).toEqual(readStixBundle(bundle, CONTEXT));
    });
    fc.assert(rounds, { numRuns: 300 });
  });

  const file = join(SHARED_FOLDER, 'upstream/enterprise-attack-groups.stix.json');
  it.skipIf(!existsSync(file))('reads as ATT&CK’s bundle does (where it lies in ../shared/upstream)', () => {
    const bundle = JSON.parse(readFileSync(file, 'utf8'));
    expect(readKept(bundle)).toEqual(readStixBundle(bundle, CONTEXT));
  });
});
