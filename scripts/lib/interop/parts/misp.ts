import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportData } from '@/core/export/export-data';
import { writeExport, writeGathered } from '@/core/export/formats';
import { mispCluster } from '@/core/export/misp/cluster';
import { mispEvent } from '@/core/export/misp/event';
import { exportsToCheck, gatheredToCheck } from '../exports';
import type { InteropKit, InteropPart } from '../part';

type Kind = 'event' | 'cluster';

/** MISP files that Byname writes, through PyMISP and against the schemas of MISP's events and of its galaxy. */
export const part: InteropPart = {
  name: 'misp',
  pins: [
    'attrs==26.1.0',
    'certifi==2026.10.19.post1',
    'charset-normalizer==3.5.3',
    'deprecated==1.3.1',
    'idna==3.20',
    'jsonschema==4.26.0',
    'jsonschema-specifications==2025.9.1',
    'pymisp==2.5.34',
    'pymispgalaxies==1.1.1',
    'python-dateutil==2.9.0.post0',
    'referencing==0.37.0',
    'requests==2.34.2',
    'rpds-py==2026.9.1',
    'six==1.17.0',
    'typing-extensions==4.16.0',
    'tzdata==2026.6',
    'urllib3==2.8.0',
    'wrapt==2.5.2',
  ],
  run: async (kit) => {
    await checkLoader(kit);
    const groups = [
      ...Object.entries(gatheredToCheck()).map(([name, data]) => ({
        title: `event of a report of ${name}`,
        documents: [ofKind('event', writeGathered('misp-event', data))],
      })),
      ...Object.entries(exportsToCheck()).flatMap(([name, data]) => [
        { title: `cluster of ${name}`, documents: [ofKind('cluster', writeExport('misp', data))] },
        {
          title: `event of ${name}`,
          // The loader compares each attribute with every other: many events are read sooner than one of everybody.
          documents: inPieces(data).map((piece) => ofKind('event', writeExport('misp-event', piece))),
        },
      ]),
    ];
    await kit.checkAll(groups, (documents) => load(kit, documents));
  },
};

const ofKind = (kind: Kind, text: string): readonly [Kind, string] => [kind, text];

const PIECE = 50;

function inPieces(data: ExportData): readonly ExportData[] {
  const starts = Array.from({ length: Math.ceil(data.actors.length / PIECE) }, (_, at) => at * PIECE);
  return starts.length < 2
    ? [data]
    : starts.map((at) => ({ ...data, actors: data.actors.slice(at, at + PIECE) }));
}

/** What passes a check says little where the check passes everything. */
async function checkLoader(kit: InteropKit): Promise<void> {
  const cluster = {
    ...mispCluster({ actors: [], linked: [], taken: {} }),
    values: [{ value: 'A', uuid: 'a' }],
  };
  const twice = { ...cluster, values: [cluster.values[0], { value: 'a', uuid: 'b' }] };
  const { Event } = mispEvent({ actors: [], linked: [], taken: {} }) as { Event: object };
  const wrong: readonly (readonly [Kind, object])[] = [
    ['cluster', { ...cluster, version: '1' }],
    ['cluster', { ...cluster, more: true }],
    ['cluster', twice],
    ['event', { Event: { ...Event, distribution: 0 } }],
    ['event', { Event: { ...Event, threat_level_id: '9' } }],
    ['event', { Event: { ...Event, date: 'never' } }],
    ['event', { Event: { ...Event, Attribute: [{ type: 'name', category: 'Attribution', value: 'A' }] } }],
  ];
  const faults = await load(
    kit,
    wrong.map(([kind, document]) => [kind, JSON.stringify(document)]),
  );
  kit.check(
    'the loader refuses what MISP does',
    wrong.filter((_, at) => faults[at]?.length === 0).map((document) => JSON.stringify(document)),
  );
}

/** What is wrong with each of these documents. */
async function load(
  kit: InteropKit,
  documents: readonly (readonly [Kind, string])[],
): Promise<readonly (readonly string[])[]> {
  if (documents.length === 0) return [];
  const paths = documents.flatMap(([kind, text], at) => {
    const path = join(kit.folder, `${kind}-${at}.json`);
    writeFileSync(path, text);
    return [kind, path];
  });
  const { code, output } = await kit.runPython('load_misp.py', ...paths);
  if (code !== 0) throw new Error(output);
  const lines = output.trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { faults: readonly string[] }).faults);
}
