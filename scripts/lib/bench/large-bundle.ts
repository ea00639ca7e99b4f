import { createRandom, type Random } from './random';
import { writeSentence } from './report-text';
import { makeDataset } from './synthetic-dataset';

/** As many bytes as ATT&CK's enterprise bundle has. */
const BYTES = 45_000_000;
/** As many objects of each kind, about: groups, software, campaigns, techniques; then what is read past. */
const COUNTS = { 'intrusion-set': 190, malware: 700, tool: 90, campaign: 55, 'attack-pattern': 840 } as const;
/** Links of groups and campaigns, and those from software to techniques and from detections. */
const LINKS = { acting: 6_700, passive: 13_000 };

interface Made {
  readonly id: string;
  readonly name: string;
}

/** A STIX bundle of the size and mix of ATT&CK's, written as MITRE writes it, about nobody. The same in every run. */
export function writeLargeBundle(): string {
  const random = createRandom(0xa77ac);
  const names = makeDataset(2_000).actors.flatMap((actor) => actor.names.map(({ text }) => text));
  const objects: object[] = [];
  const made = new Map<string, readonly [Made, ...Made[]]>();
  for (const [type, count] of Object.entries(COUNTS)) {
    const all = Array.from({ length: count }, () => ({
      id: stixId(type, random),
      name: names.pop() ?? type,
    }));
    made.set(type, all as [Made, ...Made[]]);
    objects.push(...all.map((one) => describe(type, one, random)));
  }
  const pick = (...types: readonly [string, ...string[]]) => {
    const of = made.get(random.pick(types));
    if (of === undefined) throw new Error('No object of this type was made.');
    return random.pick(of).id;
  };
  for (let n = 0; n < LINKS.acting; n++) {
    const target = pick('malware', 'tool', 'attack-pattern', 'attack-pattern', 'attack-pattern');
    objects.push(link('uses', pick('intrusion-set', 'intrusion-set', 'campaign'), target, random));
  }
  for (const { id } of made.get('campaign') ?? [])
    objects.push(link('attributed-to', id, pick('intrusion-set'), random));
  for (let n = 0; n < LINKS.passive; n++)
    objects.push(link('uses', pick('malware', 'tool'), pick('attack-pattern'), random));
  return JSON.stringify(
    { type: 'bundle', id: stixId('bundle', random), objects: filled(objects, random) },
    null,
    4,
  );
}

/** With as many detections, which are read past, as the size asks for. */
function filled(objects: readonly object[], random: Random): readonly object[] {
  const all = [...objects];
  let bytes = all.reduce((sum: number, object) => sum + JSON.stringify(object, null, 4).length * 1.1, 0);
  while (bytes < BYTES) {
    const one = describe(
      'x-mitre-analytic',
      { id: stixId('x-mitre-analytic', random), name: 'Analytic' },
      random,
    );
    all.push(one);
    bytes += JSON.stringify(one, null, 4).length * 1.1;
  }
  return all;
}

function describe(type: string, { id, name }: Made, random: Random): object {
  return {
    type,
    spec_version: '2.1',
    id,
    created: '2019-03-01T00:00:00.000Z',
    modified: '2026-04-01T00:00:00.000Z',
    name,
    description: text(random, 1_200),
    external_references: Array.from({ length: 6 }, (_, n) => reference(n, random)),
    object_marking_refs: ['marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168'],
    x_mitre_detection: text(random, 600),
    x_mitre_platforms: ['Windows', 'Linux', 'macOS'],
    x_mitre_version: '1.2',
    ...(type === 'attack-pattern'
      ? { kill_chain_phases: [{ kill_chain_name: 'mitre-attack', phase_name: 'impact' }] }
      : {}),
    ...(type === 'malware' ? { is_family: true } : {}),
  };
}

function link(type: string, source: string, target: string, random: Random): object {
  return {
    type: 'relationship',
    spec_version: '2.1',
    id: stixId('relationship', random),
    created: '2019-03-01T00:00:00.000Z',
    modified: '2026-04-01T00:00:00.000Z',
    relationship_type: type,
    source_ref: source,
    target_ref: target,
    description: `${text(random, 150)}(Citation: Report 0)`,
    external_references: [reference(0, random), reference(1, random)],
    object_marking_refs: ['marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168'],
    x_mitre_attack_spec_version: '3.2.0',
  };
}

function reference(number: number, random: Random): object {
  return {
    source_name: `Report ${number}`,
    description: `A. Author. (2022, October 21). ${text(random, 40)} Retrieved December 16, 2024.`,
    url: `https://reports.example/${random.below(1_000_000)}`,
  };
}

/** With an apostrophe that is not ASCII: such a text takes two bytes a character in memory. */
function text(random: Random, chars: number): string {
  let written = 'It is the vendor’s own word.';
  while (written.length < chars) written += ` ${writeSentence(random, null)}`;
  return written;
}

function stixId(type: string, random: Random): string {
  const hex = Array.from({ length: 8 }, () => random.below(0x10000).toString(16).padStart(4, '0')).join('');
  return `${type}--${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
