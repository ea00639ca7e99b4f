import * as v from 'valibot';
import { MAX_FILE, type Output } from '@/contract/messages';
import { checkRecord } from '@/core/model/check-record';
import { checkReport } from '@/core/model/check-report';
import { isSame } from '@/core/model/is-same';
import { ISO_TIME } from '@/core/model/iso-date';
import { IMPORTED, type Report, reportKey } from '@/core/model/report';
import { ok, type Result } from '@/core/model/result';
import { fileIds, type OwnSource } from '@/core/sources/own-source';
import type { Exchange, Kept } from '@/store/exchange-kept';
import type { StoredSource } from '@/store/schema';
import type { Store } from '@/store/store';

/** Of a person's own; beyond it a list of them is no help, and a database not what keeps them. */
export const MAX_IMPORTED = 2_000;
/** UTF-16 units of a backup's file that these parts may take: one that is larger could not be handed over to be restored. */
const ROOM = 14_000_000;
/** The same of all its parts. */
const ROOM_OF_ALL = MAX_FILE - 1_000_000;

/** What the store alone has of what is the reader's: imported reports, and what her files held that are sources. */
export async function readKept(store: Result<Store>, sources: readonly OwnSource[]): Promise<Result<Kept>> {
  if (!store.ok) return store;
  const reports = await store.value.reports('source', IMPORTED);
  if (!reports.ok) return reports;
  const downloads = await store.value.downloads();
  if (!downloads.ok) return downloads;
  const ids = fileIds(sources);
  return ok({
    reports: reports.value.map(({ report }) => report),
    files: downloads.value.filter(({ source }) => ids.has(source)),
  });
}

/**
 * What of it a file has room for: what a report is, what her files held, and last the texts of reports.
 *
 * @param others all else that is in the file, and never left out
 */
export function fitKept(
  { reports, files }: Kept,
  others: object = {},
): {
  readonly fit: Kept;
  readonly leftOut: Output<'backup.make'>['leftOut'];
} {
  let room = Math.min(ROOM, ROOM_OF_ALL - sizeOf(others));
  const takes = (part: unknown) => {
    const size = sizeOf(part);
    if (size > room) return false;
    room -= size;
    return true;
  };
  const heads = reports.filter((report) => takes(withoutText(report)));
  const fitting = files.filter(takes);
  const whole = heads.map((report) =>
    report.text === undefined || takes(report.text) ? report : withoutText(report),
  );
  const silent = whole.filter((report, at) => report !== heads[at]).length;
  return {
    fit: { reports: whole, files: fitting },
    leftOut: {
      texts: silent,
      reports: reports.length - whole.length,
      files: files.length - fitting.length,
    },
  };
}

/** As it stands in a file, indented. */
function sizeOf(part: unknown): number {
  return JSON.stringify(part, null, 2).length * 1.5;
}

function withoutText({ text: _, ...report }: Report): Report {
  return report;
}

const FILE = v.object({
  source: v.string(),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  takenAt: ISO_TIME,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  version: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  skipped: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  records: v.array(v.unknown()),
  reports: v.exactOptional(v.array(v.unknown())),
});

/** What a backup has of it; backups of earlier versions have none. What cannot be read is left out. */
export function parseKept(raw: { readonly reports?: unknown; readonly files?: unknown }): Kept {
  return {
    reports: listOf(raw.reports).flatMap((report) => checkReport(report, IMPORTED) ?? []),
    files: listOf(raw.files).flatMap((file) => checkFile(file) ?? []),
  };
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function checkFile(raw: unknown): StoredSource | undefined {
  const { success, output } = v.safeParse(FILE, raw);
  if (!success) return undefined;
  const { records, reports, ...rest } = output;
  return {
    ...rest,
    records: records.flatMap((record) => checkRecord(record, rest.source) ?? []),
    ...(reports && { reports: reports.flatMap((report) => checkReport(report, rest.source) ?? []) }),
  };
}

export interface KeptChange {
  readonly exchange: Exchange;
  readonly added: number;
  readonly replaced: number;
  readonly tooMany: number;
}

/** What is in the backup joins what is there; of a file the one that was read later holds. */
export function joinKept(present: Kept, backup: Kept, sources: readonly OwnSource[]): KeptChange {
  const known = new Map(present.reports.map((report) => [reportKey(report), report]));
  const incoming = [...new Map(backup.reports.map((report) => [reportKey(report), report])).values()];
  const news = incoming.filter((report) => !known.has(reportKey(report)));
  const added = news.slice(0, Math.max(0, MAX_IMPORTED - known.size));
  const replaced = incoming.filter((report) => {
    const before = known.get(reportKey(report));
    return before !== undefined && !isSame(before, report);
  });
  const files = new Map(present.files.map((file) => [file.source, file]));
  const isFile = fileIds(sources);
  const newer = backup.files.filter(({ source, takenAt }) => {
    const before = files.get(source);
    return isFile.has(source) && (before === undefined || before.takenAt < takenAt);
  });
  return {
    exchange: {
      reports: [...added, ...replaced].map((after) => ({
        before: known.get(reportKey(after)) ?? null,
        after,
      })),
      files: newer.map((after) => ({ before: files.get(after.source) ?? null, after })),
    },
    added: added.length,
    replaced: replaced.length,
    tooMany: news.length - added.length,
  };
}
