import { type ExportData, selectActors } from '@/core/export/export-data';
import type { GatheredExport } from '@/core/export/gathered/gathered';
import type { ReportExport } from '@/core/export/stix/report';
import { reportOf } from '@/core/model/gathered-report';
import { gatheredOf, namedBy, pageOf } from '../../../tests/fixtures/gathered';
import { HOSTILE_ACTORS, HOSTILE_WORDS } from '../../../tests/fixtures/hostile-actors';
import { ORKL_ENTRY } from '../../../tests/fixtures/orkl-entry';
import { readBundledActors } from '../read-bundled-actors';
import { readReportFile } from '../read-report-file';

/** What is exported where others' tools look at it: all that is bundled, every kind of it alone, and whatever a feed may hold. */
export function exportsToCheck(): Readonly<Record<string, ExportData>> {
  const { actors, taken } = readBundledActors();
  const some = actors.filter((_, at) => at % 400 === 0);
  return {
    everything: { actors, linked: [], taken },
    ...Object.fromEntries(
      some.map((actor) => [`one, ${actor.name}`, { ...selectActors(actors, [actor.id]), taken }]),
    ),
    hostile: { actors: HOSTILE_ACTORS, linked: [], taken },
    'hostile, one': {
      ...selectActors(HOSTILE_ACTORS, [HOSTILE_ACTORS[0]?.id ?? '']),
      taken: { 'misp-threat-actor': 'never' },
    },
    'hostile, with own words': { actors: HOSTILE_ACTORS, linked: [], taken, own: HOSTILE_WORDS },
    nobody: { actors: [], linked: [], taken: {} },
  };
}

/** Reports with all that one may have, with next to nothing, and with whatever a file may hold. */
export async function reportsToCheck(): Promise<Readonly<Record<string, ReportExport>>> {
  const { actors, software, taken } = readBundledActors();
  const entries = [
    ORKL_ENTRY,
    { id: 'bare', title: 'Bare', plain_text: '' },
    ...HOSTILE_ACTORS.map(({ name }, at) => ({
      ...ORKL_ENTRY,
      ...{ id: `hostile-${at}`, title: name, authors: name, llm_title: 'A title', references: [name] },
      plain_text: `${name}\n\nThe group Storm-0558. ${name}`,
      threat_actors: [{ main_name: name, aliases: [name, 'Storm-0558'], source_id: name }],
    })),
  ];
  const read = await readReportFile({ data: entries }, { actors, software }, taken);
  return Object.fromEntries(
    read.map((one, at) => [
      one.report.id,
      { ...one, quotes: at !== 1, report: { ...one.report, tlp: 'amber' } },
    ]),
  );
}

/** Pages gathered into one report: with all that one may have, one alone, and with whatever a page may hold. */
export function gatheredToCheck(): Readonly<Record<string, GatheredExport>> {
  const { actors, taken } = readBundledActors();
  const some = actors.filter((_, at) => at % 200 === 0);
  const pages = some.map((actor, at) =>
    pageOf(`page-${at}`, [namedBy([actor], [actor.name]), namedBy([], ['UNC9999'])], {
      ...{ by: 'Example News', published: '2026-11-20', note: at === 0 ? 'Read this first.' : '' },
    }),
  );
  const file = pageOf('file', [namedBy(some, ['Shared'])], { address: undefined, language: undefined });
  const hostile = HOSTILE_ACTORS.map((actor, at) =>
    pageOf(`hostile-${at}`, [namedBy([actor], [actor.name])], {
      ...{ title: actor.name, by: actor.name, note: actor.name, address: `https://x.example/${actor.name}` },
    }),
  );
  const gathered = gatheredOf([...pages, file], { note: 'For the team.', tlp: 'amber+strict' });
  return {
    'several pages': { gathered, actors: some, taken, quotes: true },
    'a page': { gathered: reportOf(pages[0] ?? file), actors: some.slice(0, 1), taken, quotes: false },
    'a page that names nobody': {
      gathered: gatheredOf([pageOf('none', [])]),
      actors: [],
      taken,
      quotes: true,
    },
    'hostile pages': {
      gathered: gatheredOf(hostile, { title: '' }),
      actors: HOSTILE_ACTORS,
      taken,
      quotes: true,
    },
  };
}
