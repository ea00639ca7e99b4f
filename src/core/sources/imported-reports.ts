import { IMPORTED, type Report } from '../model/report';
import { failed, ok, type Result } from '../model/result';
import type { Producers } from '../model/source-record';
import { ADAPTERS } from './read-source';
import type { SourceDefinition, SourceFormat } from './source-definition';

export interface ImportedFile {
  readonly reports: readonly Report[];
  /** Entries that could not be read. */
  readonly skipped: number;
}

/** The reports of a file that the reader chose: an entry of ORKL's library, a MISP event, a STIX bundle with reports. */
export function readImportedReports(input: unknown, producers: Producers): Result<ImportedFile> {
  for (const [format, { read, givesReports }] of Object.entries(ADAPTERS)) {
    if (givesReports !== true) continue;
    const content = read(input, { source: { ...FILE, format: format as SourceFormat }, producers });
    if (!content.ok) continue;
    const { reports = [], skipped } = content.value;
    if (reports.length > 0)
      return ok({ reports, skipped: Object.values(skipped).reduce((sum, count) => sum + count, 0) });
  }
  return failed('No report is in this file: it is no ORKL entry, no MISP event and no STIX bundle with one.');
}

/** What adapters are told of the file. */
const FILE: Omit<SourceDefinition, 'format'> = {
  id: IMPORTED,
  title: 'Imported by you',
  label: 'you',
  publisher: 'A file of yours',
  licence: { name: 'no licence stated', url: '' },
  credit: { name: 'A file of yours', url: '', terms: 'Imported by you; no licence stated.' },
  homepage: '',
  address: '',
  own: true,
  gives: 'actors',
  refreshedByDefault: false,
  bundled: false,
};
