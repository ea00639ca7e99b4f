import type { Handlers } from '@/contract/channel';
import type { ImportedReports, ListedReport } from '@/contract/report-messages';
import { decodeNames } from '@/core/matcher/compiled-names';
import { checkReport } from '@/core/model/check-report';
import { IMPORTED, type Report, reportKey } from '@/core/model/report';
import { orThrow } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import { hasWords, newestFirst, queryWords } from '@/core/reports/match-report';
import { readReport } from '@/core/reports/read-report';
import { readImportedReports } from '@/core/sources/imported-reports';
import { allSources } from '@/core/sources/own-source';
import { nameKey } from '@/core/text/characters';
import type { StoredReport } from '@/store/schema';
import type { Store } from '@/store/store';
import { dropFile, readFile } from '@/stored/chosen-file';
import { storedOwnSources } from '@/stored/own-sources';
import { MAX_IMPORTED } from './backup-kept';
import type { Installer } from './dataset/installer';
import { decodeJson } from './download/decode-json';
import { createQueue } from './queue';
import type { Tools } from './tools';

type ReportMessage = `reports.${'of' | 'list' | 'imported' | 'get' | 'import' | 'remove' | 'restore'}`;

/** Bytes; ATT&CK's whole bundle has 45 MB. */
const MAX_FILE = 64 * 1024 * 1024;

/** As many as a page can show; another word finds more than reading on. */
const MOST_LISTED = 300;

/** Reports that are kept. Each is read when it is asked for, with the names of the dataset that answers then. */
export function answerStoredReports(
  installer: Installer,
  { loadBundle }: Pick<Tools, 'loadBundle'>,
): Pick<Handlers, ReportMessage> {
  const inTurn = createQueue();

  /** Two profiles that ask at once have the same ones to be read. */
  function readAll(store: Store): Promise<void> {
    return inTurn(() => readUnread(store, installer));
  }

  /** Nothing is found where there is no store: the bundle has no reports. */
  async function find(by: 'actors' | 'source', id: string): Promise<readonly ListedReport[]> {
    const opened = await installer.store();
    if (!opened.ok) return [];
    await readAll(opened.value);
    const found = orThrow(await opened.value.findReports(() => true, { by, id }));
    const titleOf = await readTitles();
    return found.flatMap((stored) => listed(stored, titleOf) ?? []).sort(newestFirst);
  }

  /** How many of them were there. */
  async function put(reports: readonly Report[]): Promise<number> {
    const replaced = orThrow(await orThrow(await installer.store()).importReports(reports, MAX_IMPORTED));
    if (replaced === null)
      throw new Error(`There is room for ${MAX_IMPORTED.toLocaleString('en')} imported reports.`);
    return replaced;
  }

  return {
    'reports.of': ({ id }) => find('actors', id),
    'reports.list': async ({ query }) => {
      const opened = await installer.store();
      if (!opened.ok) return { found: 0, reports: [] };
      const store = opened.value;
      await readAll(store);
      const words = queryWords(query);
      // By any of its names: a text has but one of them.
      const [bearers = []] = words.length === 0 ? [] : orThrow(await store.actorsNamed([nameKey(query)]));
      const meant = new Set(bearers.map(({ id }) => id));
      const fits = ({ report, reading, actors }: StoredReport) =>
        actors.some((id) => meant.has(id)) || hasWords(report, reading, words);
      const found = orThrow(await store.findReports(fits));
      const titleOf = await readTitles();
      const reports = found.flatMap((stored) => listed(stored, titleOf) ?? []).sort(newestFirst);
      return { found: reports.length, reports: reports.slice(0, MOST_LISTED) };
    },
    'reports.imported': () => find('source', IMPORTED),

    'reports.get': async ({ key }) => {
      const store = orThrow(await installer.store());
      await readAll(store);
      const stored = orThrow(await store.report(key));
      return stored === null ? null : (listed(stored, await readTitles()) ?? null);
    },

    'reports.import': async (): Promise<ImportedReports> => {
      const file = await readFile(IMPORTED);
      try {
        if (file === undefined) throw new Error('There is no file to read.');
        if (file.size > MAX_FILE) throw new Error('The file is larger than 64 MB.');
        const json = orThrow(await decodeJson(await bytesOf(file), { origin: 'file' }));
        const { reports, skipped } = orThrow(readImportedReports(json, (await loadBundle()).producers));
        const replaced = await put(reports);
        return {
          reports: reports.map((one) => ({ key: reportKey(one), title: one.title })),
          replaced,
          skipped,
        };
      } finally {
        await dropFile(IMPORTED);
      }
    },

    'reports.remove': async ({ key }) => {
      if (!key.startsWith(`${IMPORTED}/`))
        throw new Error('This report is of a source, and comes from there.');
      orThrow(await orThrow(await installer.store()).removeReport(key));
      return { removed: true };
    },

    'reports.restore': async ({ report: raw }) => {
      const report = checkReport(raw, IMPORTED);
      if (report === undefined) throw new Error('This is no report that can be put back.');
      await put([report]);
      return { restored: true };
    },
  };
}

/** A file that was moved, or that another program holds, is handed over and cannot be read. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error('The browser could not read the file. Choose it again.');
  }
}

/** Nothing where no dataset can be stored: there are no names to read them with. */
async function readUnread(store: Store, installer: Pick<Installer, 'install'>): Promise<void> {
  const known = await store.meta();
  // One that is being written is waited for.
  const meta = known.ok || !(await installer.install()).ok ? known : await store.meta();
  if (!meta.ok) return;
  const { stamp } = meta.value;
  const keys = orThrow(await store.unreadReports(stamp));
  if (keys.length === 0) return;
  const names = decodeNames(orThrow(await store.compiledNames()));
  if (names === null) return;
  const bearersOf = async (wanted: readonly string[]) => orThrow(await store.actorsNamed(wanted));
  for (const key of keys) {
    const stored = orThrow(await store.report(key));
    if (stored === null) continue;
    const read = await readReport(stored.report, names, bearersOf);
    orThrow(await store.keepReading(stored.report, stamp, read));
  }
}

/** What each source is called. */
async function readTitles(): Promise<(source: SourceId) => string> {
  const own = await storedOwnSources.load();
  const titles = new Map(allSources(own.ok ? own.value : []).map(({ id, title }) => [id, title]));
  return (source) => titles.get(source) ?? '';
}

function listed(
  { key, source, report, reading }: StoredReport,
  titleOf: (source: SourceId) => string,
): ListedReport | undefined {
  return reading === undefined ? undefined : { key, from: titleOf(source), report, reading };
}
