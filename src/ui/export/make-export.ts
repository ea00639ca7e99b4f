import { send } from '@/contract/channel';
import type { ListedReport } from '@/contract/report-messages';
import type { ExportData, NamingPage } from '@/core/export/export-data';
import type { ExportFormat, ReportFormat } from '@/core/export/format-ids';
import { titleOf } from '@/core/export/gathered/gathered';
import type { Actor } from '@/core/model/actor';
import { type Correction, refsOf } from '@/core/model/correction';
import type { GatheredReport } from '@/core/model/gathered-report';
import { failed, ok, type Result } from '@/core/model/result';
import { say } from '../words/say';

/** A file that can be saved, copied or looked at. */
export interface ExportedFile {
  readonly text: string;
  readonly name: string;
  readonly mime: string;
}

export type Wanted = WantedActors | WantedReport | WantedGathered;

interface WantedActors {
  readonly format: ExportFormat;
  /** Of actors or of their records; without them everybody. */
  readonly ids?: readonly string[];
  /** With the reader's notes and corrections, as her own word. */
  readonly own: boolean;
  /** Whose list it is, where it is a page's. */
  readonly page?: NamingPage;
}

/** One report, in STIX. */
interface WantedReport {
  readonly report: ListedReport;
  /** With the sentences that name actors. */
  readonly quotes: boolean;
}

/** Pages that the reader gathered, as one report. */
interface WantedGathered {
  readonly gathered: GatheredReport;
  readonly format: ReportFormat;
  /** With the sentences that name actors. */
  readonly quotes: boolean;
}

/** An export, made here of what the background has: the same text as `npm run export` writes of the same data. */
export async function makeExport(wanted: Wanted): Promise<Result<ExportedFile>> {
  if ('report' in wanted) return makeReport(wanted);
  if ('gathered' in wanted) return makeGathered(wanted);
  const { format, ids, own, page } = wanted;
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
  if (found.value.actors.length === 0) return failed(say('exports.allGone'));
  const words = listed?.value.map(({ correction }) => correction);
  const linked = await linkedBy(corrected ? [] : (words ?? []), found.value);
  if (!linked.ok) return linked;
  const data = {
    ...found.value,
    linked: linked.value,
    ...(words === undefined ? {} : { own: words }),
    ...(page === undefined ? {} : { page }),
  };
  return ok({
    text: formats.writeExport(format, data),
    name: formats.exportFileName(format, found.value.actors),
    mime: formats.EXPORT_FORMATS[format].mime,
  });
}

/** With those whom the reader associates with others: links have both their ends in an export. */
async function linkedBy(
  words: readonly Correction[],
  { linked }: Pick<ExportData, 'linked'>,
): Promise<Result<readonly Actor[]>> {
  const ids = words
    .flatMap((word) => (word.kind === 'associate' ? refsOf(word) : []))
    .flatMap(({ records }) => records);
  if (ids.length === 0) return ok(linked);
  const found = await send('export.actors', { ids: [...new Set(ids)], own: false });
  if (!found.ok) return found;
  const known = new Set(linked.map(({ id }) => id));
  return ok([...linked, ...found.value.actors.filter(({ id }) => !known.has(id))]);
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

async function makeGathered({ gathered, format, quotes }: WantedGathered): Promise<Result<ExportedFile>> {
  const ids = gathered.pages.flatMap(({ named }) =>
    named.flatMap(({ actors }) => actors.map(({ id }) => id)),
  );
  const [found, formats] = await Promise.all([
    send('export.actors', { ids: [...new Set(ids)], own: false }),
    import('@/core/export/formats'),
  ]);
  if (!found.ok) return found;
  const { actors, taken } = found.value;
  return ok({
    text: formats.writeGathered(format, { gathered, actors, taken, quotes }),
    name: formats.exportFileName(format, [{ name: titleOf(gathered) }]),
    mime: formats.EXPORT_FORMATS[format].mime,
  });
}
