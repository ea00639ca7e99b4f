import { profileMarkdown } from '../profile/profile-markdown';
import { withoutDisguises } from '../text/characters';
import { actorsCsv } from './csv';
import type { ExportData } from './export-data';
import type { ExportFormat, ReportFormat } from './format-ids';
import { gatheredCsv } from './gathered/csv';
import type { GatheredExport } from './gathered/gathered';
import { gatheredMarkdown } from './gathered/markdown';
import { gatheredEvent } from './gathered/misp';
import { gatheredBundle } from './gathered/stix';
import { actorsJson } from './json';
import { actorsList } from './markdown-list';
import { mispCluster } from './misp/cluster';
import { mispEvent } from './misp/event';
import { stixBundle } from './stix/bundle';
import { type ReportExport, reportBundle } from './stix/report';

interface Format {
  /** Of the file, after the actor's name. */
  readonly ending: string;
  readonly mime: string;
  readonly write: (data: ExportData) => string;
}

/** What actors can be exported as. docs/exports.md tells the fields of each. */
export const EXPORT_FORMATS = {
  stix: {
    ending: 'stix.json',
    mime: 'application/json',
    write: (data) => json(stixBundle(data)),
  },
  misp: {
    ending: 'misp-cluster.json',
    mime: 'application/json',
    write: (data) => json(mispCluster(data)),
  },
  'misp-event': {
    ending: 'misp-event.json',
    mime: 'application/json',
    write: (data) => json(mispEvent(data)),
  },
  csv: { ending: 'csv', mime: 'text/csv', write: actorsCsv },
  markdown: {
    ending: 'md',
    mime: 'text/markdown',
    write: ({ actors, own }) => actors.map((actor) => profileMarkdown(actor, own !== undefined)).join('\n'),
  },
  'markdown-list': {
    ending: 'md',
    mime: 'text/markdown',
    write: ({ actors, page }) => actorsList(actors, page),
  },
  json: { ending: 'json', mime: 'application/json', write: (data) => json(actorsJson(data)) },
} as const satisfies Readonly<Record<ExportFormat, Format>>;

export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(EXPORT_FORMATS, text);
}

/** The text of a file: the same for the same data. */
export function writeExport(format: ExportFormat, data: ExportData): string {
  return EXPORT_FORMATS[format].write(data);
}

/** A report as a file of STIX 2.1. */
export function writeReport(data: ReportExport): string {
  return json(reportBundle(data));
}

/** A report that the reader gathered, as a file. */
export function writeGathered(format: ReportFormat, data: GatheredExport): string {
  switch (format) {
    case 'stix':
      return json(gatheredBundle(data));
    case 'misp-event':
      return json(gatheredEvent(data));
    case 'csv':
      return gatheredCsv(data);
    case 'markdown':
      return gatheredMarkdown(data);
  }
}

/** "byname-apt29.stix.json"; of several actors "byname-12-actors.csv". */
export function exportFileName(format: ExportFormat, actors: readonly { readonly name: string }[]): string {
  const [first] = actors;
  const word = first === undefined || actors.length > 1 ? `${actors.length} actors` : first.name;
  // Windows and zip files of old know little more.
  const plain = word
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `byname-${plain.toLowerCase() || 'actor'}.${EXPORT_FORMATS[format].ending}`;
}

/** Without what is not seen in a text, or turns its direction: it has nothing to say in any field. */
function json(document: object): string {
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? withoutDisguises(value) : value);
  return `${JSON.stringify(document, clean, 2)}\n`;
}
