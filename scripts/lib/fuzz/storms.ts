import type { SourceRecord } from '@/core/model/source-record';
import { sourceById } from '@/core/sources/catalogue';
import type { SourceDefinition, SourceFormat } from '@/core/sources/source-definition';
import type { StoredSource } from '@/store/schema';

/** A feed that is made to cost more than it weighs. */
export interface Storm {
  readonly title: string;
  readonly source: SourceDefinition;
  /** @param size grows with it, in its own unit */
  readonly bytes: (size: number) => Uint8Array;
  readonly others?: (size: number) => readonly StoredSource[];
  /** In its own unit: what is measured, and half of it, to see how it grows. */
  readonly size: number;
}

const MISP = sourceOf('misp-threat-actor');

function sourceOf(id: string): SourceDefinition {
  const source = sourceById(id);
  if (source === undefined) throw new Error(`${id} is in no catalogue.`);
  return source;
}

function own(format: SourceFormat): SourceDefinition {
  return { ...MISP, id: 'own-1', own: true, format };
}

const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const value = (at: number, fields: object = {}) => ({ uuid: uuid(at), value: `Actor ${at}`, ...fields });
const cluster = (values: readonly unknown[]) => json({ values });
const galaxy = (size: number, fieldsOf: (at: number) => object) =>
  cluster(range(size).map((at) => value(at, fieldsOf(at))));
const word = (at: number) => `n${at.toString(36)}x`;
const stix = (type: string, at: number, fields: object) => ({ type, id: `${type}--${uuid(at)}`, ...fields });
const link = (at: number, from: string, to: string, fields: object = {}) =>
  stix('relationship', at, { relationship_type: 'uses', source_ref: from, target_ref: to, ...fields });
const actorId = (at: number) => `intrusion-set--${uuid(at)}`;

function bare(source: string, id: string, names: readonly string[]): SourceRecord {
  const lists = { attackIds: [], motives: [], sectors: [], references: [], relations: [] };
  return {
    source,
    id,
    kind: 'actor',
    name: names[0] ?? id,
    names: names.map((text) => ({ text, usedBy: [] })),
    ...lists,
  };
}

function download(source: string, records: readonly SourceRecord[]): StoredSource {
  return { source, records, digest: '', takenAt: '', bytes: 0, skipped: {} };
}

export const STORMS: readonly Storm[] = [
  {
    title: 'one alias in all records, of two sources',
    source: MISP,
    size: 10_000,
    bytes: (size) => galaxy(size, () => ({ meta: { synonyms: ['Shared Alias'] } })),
    others: (size) => [
      download(
        'mitre-intrusion-set',
        range(size).map((at) => bare('mitre-intrusion-set', `s${at}`, [`mn${at}`, 'Shared Alias'])),
      ),
    ],
  },
  {
    title: 'one primary name in all records of a copy',
    source: sourceOf('misp-microsoft-activity-group'),
    size: 10_000,
    bytes: (size) => galaxy(size, () => ({ value: 'Same Name' })),
  },
  {
    title: 'names of semicolons',
    source: MISP,
    size: 160,
    bytes: (size) =>
      galaxy(size, () => ({ meta: { synonyms: range(399).map(() => `x${';'.repeat(997)}x`) } })),
  },
  {
    title: 'names of parts',
    source: MISP,
    size: 500,
    bytes: (size) =>
      galaxy(size, (at) => ({
        meta: { synonyms: range(399).map((n) => `${'a;'.repeat(46)}${word(at * 400 + n)}`) },
      })),
  },
  {
    title: '400 new names in each record',
    source: MISP,
    size: 1_000,
    bytes: (size) =>
      galaxy(size, (at) => ({ meta: { synonyms: range(399).map((n) => word(at * 400 + n)) } })),
  },
  {
    title: 'as many names as are taken',
    source: MISP,
    size: 125,
    bytes: (size) =>
      galaxy(size, (at) => ({ meta: { synonyms: range(390).map((n) => word(at * 400 + n)) } })),
  },
  {
    title: 'as many names as are taken, of many parts',
    source: MISP,
    size: 125,
    bytes: (size) =>
      galaxy(size, (at) => ({
        meta: { synonyms: range(390).map((n) => `${'é;'.repeat(14)}${word(at * 400 + n)}`) },
      })),
  },
  {
    title: '1,000,000 aliases of one record',
    source: MISP,
    size: 1_000_000,
    bytes: (size) => cluster([value(1, { meta: { synonyms: range(size).map(word) } })]),
  },
  {
    title: '100,000 records',
    source: MISP,
    size: 100_000,
    bytes: (size) => galaxy(size, () => ({})),
  },
  {
    title: 'a text of 10 MB in every field',
    source: MISP,
    size: 10_000_000,
    bytes: (size) => {
      const text = 'A '.repeat(size / 2);
      return cluster([
        value(1, {
          description: text,
          meta: {
            synonyms: text,
            refs: `https://${text}`,
            motive: text,
            country: text,
            'origin:Actor 1': text,
            'name-attribution': text,
            since: text,
          },
        }),
      ]);
    },
  },
  {
    title: 'descriptions of citations that do not end',
    source: MISP,
    size: 1_000,
    bytes: (size) => galaxy(size, () => ({ description: '(Citation:'.repeat(1_990) })),
  },
  {
    title: 'descriptions of brackets',
    source: MISP,
    size: 1_000,
    bytes: (size) => galaxy(size, () => ({ description: `(Citation:${'()'.repeat(9_900)}` })),
  },
  {
    title: 'one name, many users',
    source: MISP,
    size: 50_000,
    bytes: (size) =>
      cluster([
        value(1, {
          meta: {
            synonyms: range(399).map(() => 'Actor 1'),
            ...Object.fromEntries(
              range(size).map((at) => [
                `origin:Actor 1${' '.repeat(at % 50)}${at < 50 ? '' : ''}`,
                `Vendor ${at}`,
              ]),
            ),
            'name-attribution': [],
          },
        }),
      ]),
  },
  {
    title: 'numbers of ATT&CK without end',
    source: MISP,
    size: 10_000,
    bytes: (size) =>
      galaxy(4, () => ({ meta: { external_id: range(size).map((n) => `G${String(n).padStart(4, '0')}`) } })),
  },
  {
    title: 'a relation storm',
    source: MISP,
    size: 1_000,
    bytes: (size) =>
      galaxy(size, (at) => ({
        related: range(300).map((n) => ({ 'dest-uuid': uuid((at + n) % size), type: `similar ${n}` })),
      })),
  },
  {
    title: 'a depth bomb',
    source: MISP,
    size: 5_000_000,
    bytes: (size) => new TextEncoder().encode(`{"values":[{"meta":${'['.repeat(size)}${']'.repeat(size)}}]}`),
  },
  {
    title: 'commas',
    source: own('own-table'),
    size: 50_000_000,
    bytes: (size) => new Uint8Array(size).fill(0x2c),
  },
  {
    title: 'commas under a header',
    source: own('own-table'),
    size: 40_000_000,
    bytes: (size) => new TextEncoder().encode(`name,alias\nA,B\n${','.repeat(size)}`),
  },
  {
    title: 'lines of commas',
    source: own('own-table'),
    size: 90_000,
    bytes: (size) => new TextEncoder().encode(`name,alias\n${`A${','.repeat(500)}\n`.repeat(size)}`),
  },
  {
    title: 'quotes',
    source: own('own-table'),
    size: 20_000_000,
    bytes: (size) => new TextEncoder().encode(`name,alias\n${'"a" '.repeat(size / 4)}`),
  },
  {
    title: 'objects with keys of their own',
    source: own('own-table'),
    size: 100_000,
    bytes: (size) => json(range(size).map((at) => ({ name: word(at), [`k${at % 490}`]: 1 }))),
  },
  {
    title: 'columns of vendors',
    source: own('own-table'),
    size: 20,
    bytes: (size) => {
      const names = range(380)
        .map(
          (n) =>
            `"${range(800)
              .map((at) => word(at * 400 + n))
              .join(';')}"`,
        )
        .join(',');
      return new TextEncoder().encode(
        `name,${range(380)
          .map((n) => (n % 2 ? 'CrowdStrike' : 'Microsoft'))
          .join(',')}\n${range(size)
          .map((at) => `R${at},${names}\n`)
          .join('')}`,
      );
    },
  },
  {
    title: 'a circle of STIX relationships',
    source: own('stix-bundle'),
    size: 20_000,
    bytes: (size) =>
      json({
        type: 'bundle',
        objects: [
          ...range(size).map((at) => stix('intrusion-set', at, { name: word(at) })),
          ...range(size).map((at) => link(size + at, actorId(at), actorId((at + 1) % size))),
        ],
      }),
  },
  {
    title: 'STIX links to one thing with much to tell',
    source: own('stix-bundle'),
    size: 50_000,
    bytes: (size) =>
      json({
        type: 'bundle',
        objects: [
          stix('campaign', 1, {
            name: 'C'.repeat(190),
            x_mitre_first_seen_citation: range(20)
              .map((n) => `(Citation: ${n})`)
              .join(''),
            external_references: range(20).map((n) => ({
              source_name: String(n),
              url: `https://a.example/${String(n).repeat(900)}`,
            })),
          }),
          ...range(size / 500).map((at) => stix('intrusion-set', at + 2, { name: word(at) })),
          ...range(size).map((at) =>
            link(size + at, `campaign--${uuid(1)}`, actorId(2 + (at % (size / 500))), {
              relationship_type: `t${at}`,
            }),
          ),
        ],
      }),
  },
  {
    title: 'STIX reports with 100,000 references',
    source: own('stix-bundle'),
    size: 40,
    bytes: (size) =>
      json({
        type: 'bundle',
        objects: [
          ...range(500).map((at) =>
            stix('intrusion-set', at, { name: word(at), aliases: range(380).map((n) => word(at * 400 + n)) }),
          ),
          ...range(size).map((at) =>
            stix('report', 1_000 + at, {
              name: `R ${at}`,
              object_refs: range(20_000).map((n) => actorId(n)),
            }),
          ),
        ],
      }),
  },
  {
    title: 'STIX names that lead to one reference',
    source: own('stix-bundle'),
    size: 200,
    bytes: (size) =>
      json({
        type: 'bundle',
        objects: range(size).map((at) =>
          stix('intrusion-set', at, {
            name: `abcdefghijkl ${at}`,
            aliases: range(399).map((n) =>
              [...'abcdefghijkl'].map((c, bit) => ((n >> bit) & 1 ? c.toUpperCase() : c)).join(''),
            ),
            external_references: [{ source_name: 'abcdefghijkl', description: '(Citation: a)'.repeat(380) }],
          }),
        ),
      }),
  },
  {
    title: 'ETDA names beside their givers',
    source: sourceOf('etda-cards'),
    size: 4,
    bytes: (size) =>
      json({
        values: range(size).map((at) => ({
          uuid: uuid(at),
          names: range(50_000).map((n) => ({ name: word(n), 'name-giver': 'A' })),
        })),
      }),
  },
  {
    title: 'ORKL collections without end',
    source: sourceOf('orkl'),
    size: 10_000,
    bytes: (size) =>
      json({ data: range(size).map((at) => ({ id: uuid(at), main_name: word(at), source_id: `C${at}` })) }),
  },
  {
    title: 'MISP events that repeat a cluster',
    source: own('misp-event'),
    size: 20_000,
    bytes: (size) =>
      json({
        Event: {
          uuid: uuid(1),
          info: 'E',
          Attribute: range(size).map((at) => ({
            Galaxy: [{ type: 'threat-actor', GalaxyCluster: [value(at % 5)] }],
            Tag: [{ name: `misp-galaxy:threat-actor="T${at}"` }],
          })),
        },
      }),
  },
  {
    title: 'a chain of renames, of two sources',
    source: MISP,
    size: 10_000,
    bytes: (size) =>
      galaxy(size, (at) => ({ value: `Chained ${at}`, meta: { synonyms: [`Chained ${at + 1}`] } })),
    others: (size) => [
      download(
        'misp-microsoft-activity-group',
        range(size).map((at) =>
          bare('misp-microsoft-activity-group', `s${at}`, [`Chained ${at}`, `Chained ${at + 1}`]),
        ),
      ),
    ],
  },
];
