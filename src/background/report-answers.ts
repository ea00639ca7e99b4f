import type { Handlers } from '@/contract/channel';
import type { FoundReports } from '@/contract/report-messages';
import type { Actor } from '@/core/model/actor';
import type { Report } from '@/core/model/report';
import { orThrow } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import { isObject } from '@/core/sources/adapter';
import { reportLibrary } from '@/core/sources/catalogue';
import { readOrklReport } from '@/core/sources/orkl-report';
import { nameKey } from '@/core/text/characters';
import { checkAddress } from '@/stored/addresses';
import { isShut, SWITCHED_OFF } from '@/stored/policy';
import { storedSettings } from '@/stored/settings';
import { addressOf } from '@/stored/source-choice';
import type { Dataset } from './dataset/dataset';
import { findOrklReports } from './download/orkl';
import { DOWNLOAD_LIMITS } from './download/stall-guard';

/** A person waits for it: seconds, and what they would read. */
const LIMITS = { ...DOWNLOAD_LIMITS, maxBytes: 32 * 1024 * 1024, totalMs: 60_000 };

/**
 * Reports about an actor, from ORKL's library. Nothing asks for them but a reader who wants them: the question tells
 * ORKL an actor's name.
 */
export function answerReports(dataset: Dataset, signal: AbortSignal): Pick<Handlers, 'reports.find'> {
  return {
    'reports.find': async ({ id }) => {
      const actor = await dataset.actor(id);
      if (actor === null) throw new Error('This actor is not in the present data any more.');
      const library = reportLibrary();
      if (library === undefined) throw new Error('There is no library of reports.');
      const settings = await storedSettings.read();
      if (isShut(settings, library.id)) throw new Error(SWITCHED_OFF);
      const address = orThrow(checkAddress(addressOf(library, settings)));
      return findReports(actor, library.id, { address, signal, limits: LIMITS });
    },
  };
}

async function findReports(
  actor: Actor,
  library: SourceId,
  request: Parameters<typeof findOrklReports>[1],
): Promise<FoundReports> {
  // The library keeps an actor once for each collection that has it; a key ends with the library's own id.
  const own = actor.records.flatMap(({ source, key }) =>
    source === library ? (key.split('/').at(-1) ?? []) : [],
  );
  const linked: unknown[] = [];
  for (const id of own) linked.push(...orThrow(await findOrklReports({ actor: id }, request)));
  // An exact phrase: the words of a name stand in many reports that do not hold the name.
  const words = actor.name.replaceAll('"', '');
  const found = linked.length > 0 ? linked : orThrow(await findOrklReports({ words: `"${words}"` }, request));
  const keys = new Set(actor.names.map(({ text }) => nameKey(text)));
  const reports = new Map<string, ListedReport>();
  for (const entry of found.filter(isObject)) {
    const report = readOrklReport(entry, library);
    if (typeof report === 'string' || reports.has(report.id)) continue;
    reports.set(report.id, { report, linked: linked.length > 0 || namesActor(report, keys) });
  }
  return { words: linked.length > 0 ? null : words, reports: [...reports.values()] };
}

type ListedReport = FoundReports['reports'][number];

/** ORKL itself has linked the report to an actor of one of these names. */
function namesActor({ actors }: Report, keys: ReadonlySet<string>): boolean {
  return actors.some(({ name, aliases }) => [name, ...aliases].some((text) => keys.has(nameKey(text))));
}
