import { send } from '@/contract/channel';
import type { ListedReport } from '@/contract/report-messages';
import type { ExportFormat } from '@/core/export/format-ids';
import { failed, ok, type Result } from '@/core/model/result';

/** A file that can be saved, copied or looked at. */
export interface ExportedFile {
  readonly text: string;
  readonly name: string;
  readonly mime: string;
}

export type Wanted = WantedActors | WantedReport;

interface WantedActors {
  readonly format: ExportFormat;
  /** Of actors or of their records; without them everybody. */
  readonly ids?: readonly string[];
  /** With the reader's notes and corrections, as her own word. */
  readonly own: boolean;
}

/** One report, in STIX. */
interface WantedReport {
  readonly report: ListedReport;
  /** With the sentences that name actors. */
  readonly quotes: boolean;
}

/** An export, made here of what the background has: the same text as `npm run export` writes of the same data. */
export async function makeExport(wanted: Wanted): Promise<Result<ExportedFile>> {
  if ('report' in wanted) return makeReport(wanted);
  const { format, ids, own } = wanted;
  // STIX has the reader's words beside the actors, which stay as the sources have them; other forms have them in one.
  const corrected = own && format !== 'stix';
  const [found, listed, formats] = await Promise.all([
    send('export.actors', { ...(ids === undefined ? {} : { ids }), own: corrected }),
    own ? send('corrections.list', {}) : null,
    // Only who exports needs it.
    import('@/core/export/formats'),
  ]);
  if (!found.ok) return found;
  if (listed !== null && !listed.ok) return listed;
  if (found.value.actors.length === 0) return failed('None of these actors is in the present data any more.');
  const words = listed?.value.map(({ correction }) => correction);
  const data = { ...found.value, ...(words === undefined ? {} : { own: words }) };
  return ok({
    text: formats.writeExport(format, data),
    name: formats.exportFileName(format, found.value.actors),
    mime: formats.EXPORT_FORMATS[format].mime,
  });
}

async function makeReport({
  report: { report, reading },
  quotes,
}: WantedReport): Promise<Result<ExportedFile>> {
  const meant = [
    ...reading.named.flatMap(({ actors }) => actors),
    ...reading.linked.flatMap(({ joined }) => ('actor' in joined ? [joined.actor] : [])),
  ];
  const ids = [...new Set(meant.map(({ id }) => id))];
  const [found, formats] = await Promise.all([
    send('export.actors', { ids, own: false }),
    import('@/core/export/formats'),
  ]);
  if (!found.ok) return found;
  const { actors, taken } = found.value;
  return ok({
    text: formats.writeReport({ report, reading, actors, taken, quotes }),
    name: formats.exportFileName('stix', [{ name: report.title }]),
    mime: formats.EXPORT_FORMATS.stix.mime,
  });
}
