import { expect, it } from 'vitest';
import type { ActorId, Relation } from '@/core/model/actor';
import { splitRelations } from '@/core/profile/relations';

function relation(kind: Relation['kind'], name: string, source: string, actor?: string): Relation {
  return { type: 'uses', kind, name, source, ...(actor === undefined ? {} : { actor: actor as ActorId }) };
}

it('keeps actors apart from malware and tools, and lists each once', () => {
  const { actors, software } = splitRelations([
    relation('actor', 'Turla', 'misp-threat-actor', 'a/turla'),
    relation('malware', 'Cobalt Strike', 'mitre-intrusion-set'),
    relation('actor', 'Snake', 'mitre-intrusion-set', 'a/turla'),
    relation('tool', 'cobalt-strike', 'misp-threat-actor'),
    relation('tool', 'Mimikatz', 'misp-threat-actor'),
  ]);
  expect(actors.map(({ name, sources }) => [name, sources])).toEqual([
    ['Turla', ['misp-threat-actor', 'mitre-intrusion-set']],
  ]);
  expect(software.map(({ name }) => name)).toEqual(['Cobalt Strike', 'Mimikatz']);
});

it('does not take an actor and its namesake malware for one', () => {
  const { actors, software } = splitRelations([
    relation('actor', 'Carbanak', 'misp-threat-actor', 'a/carbanak'),
    relation('malware', 'Carbanak', 'misp-threat-actor'),
  ]);
  expect([actors.length, software.length]).toEqual([1, 1]);
});

it('leaves techniques and campaigns to their own places', () => {
  const { actors, software } = splitRelations([
    relation('technique', 'Phishing', 'mitre-intrusion-set'),
    relation('campaign', 'SolarWinds Compromise', 'mitre-intrusion-set'),
  ]);
  expect([...actors, ...software]).toEqual([]);
});
