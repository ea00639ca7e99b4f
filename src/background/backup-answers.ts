import type { Handlers } from '@/contract/channel';
import type { BackupChanges } from '@/contract/messages';
import { mergeCorrections, withoutFuture } from '@/core/corrections/merge-corrections';
import { isSame } from '@/core/model/is-same';
import { orThrow, type Result } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import { joinedReports } from '@/core/reports/own-report';
import type { OwnSource } from '@/core/sources/own-source';
import { type Exchange, reversed } from '@/store/exchange-kept';
import { storedCorrections } from '@/stored/corrections';
import type { Stored } from '@/stored/define-stored';
import { type Followed, findFollowed, storedFollowed } from '@/stored/followed';
import { storedOwnReport } from '@/stored/own-report';
import { storedOwnSources } from '@/stored/own-sources';
import { refreshResults } from '@/stored/refresh-state';
import { storedSettings } from '@/stored/settings';
import { choicesOf, underPolicy } from '@/stored/under-policy';
import {
  type Backup,
  lastRestoring,
  parseBackup,
  type ReadersOwn,
  type Restoring,
  writeBackup,
} from './backup-file';
import { fitKept, joinKept, readKept } from './backup-kept';
import type { Dataset } from './dataset/dataset';
import type { Installer } from './dataset/installer';
import { createQueue } from './queue';
import { isLongAgo } from './refresh/forget-removed';
import { describeStored } from './refresh/source-status';
import type { Tools } from './tools';

type BackupMessage = `backup.${'make' | 'check' | 'restore' | 'last' | 'undo'}`;

/**
 * All that is the reader's in one file, and back again: looked at first, whole or not at all, and taken back whole.
 *
 * @param takenBack resolves when `recoverRestoring` is over
 */
export function answerBackups(
  dataset: Dataset,
  installer: Installer,
  { now }: Pick<Tools, 'now'>,
  takenBack: Promise<unknown>,
): Pick<Handlers, BackupMessage> {
  /** What is restored twice at once would be taken for somebody else's change, and half of it taken back. */
  const inTurn = createQueue(takenBack);
  const isoNow = () => new Date(now()).toISOString();

  async function prepare(text: string) {
    const backup = orThrow(parseBackup(text));
    const before = await readOwn();
    const { after, changes } = join(before, backup, isoNow());
    const present = orThrow(await readKept(await installer.store(), before.ownSources));
    const { exchange, ...reports } = joinKept(present, backup.kept, after.ownSources);
    // What a file held comes along, where the backup has it.
    const held = new Set([...present.files, ...backup.kept.files].map(({ source }) => source));
    const files = after.ownSources.filter(({ id, kind }) => kind === 'file' && !held.has(id));
    const missing = files.filter(({ id }) => !before.ownSources.some((source) => source.id === id));
    return {
      ...{ before, after, kept: exchange },
      changes: { ...changes, reports, files: missing.map(({ title }) => title) },
    };
  }

  return {
    'backup.make': async () => {
      const { origin, takenAt } = await dataset.info();
      const { sources } = await refreshResults.read();
      const taken = Object.entries(sources).flatMap(([id, { takenAt: at, version }]) =>
        at === undefined
          ? []
          : [[id, { takenAt: at, ...(version === undefined ? {} : { version }) }] as const],
      );
      const own = await readOwn();
      const kept = orThrow(await readKept(await installer.store(), own.ownSources));
      const { fit, leftOut } = fitKept(kept, own);
      return {
        leftOut,
        text: writeBackup({
          ...own,
          kept: fit,
          madeAt: isoNow(),
          dataset: { origin, takenAt, sources: Object.fromEntries(taken) },
        }),
      };
    },

    'backup.check': async ({ text }) => (await prepare(text)).changes,

    'backup.restore': ({ text }) =>
      inTurn(async () => {
        const { changes, ...change } = await prepare(text);
        await carryOut({ ...change, at: isoNow() }, installer);
        return changes;
      }),

    'backup.last': async () => {
      const last = await lastRestoring.read();
      return { canUndo: last?.done === true && !isLongAgo(last.at, now()) };
    },

    'backup.undo': () =>
      inTurn(async () => {
        const last = await lastRestoring.read();
        if (last === null || !last.done) throw new Error('There is nothing to take back.');
        const { before, after, kept, at } = last;
        await carryOut({ before: after, after: before, kept: reversed(kept), at }, installer);
        await lastRestoring.update(() => null);
        return { undone: true };
      }),
  };
}

/** Called when the background starts: a backup that was half restored is taken back, and what one changed long ago forgotten. */
export async function recoverRestoring(installer: Installer, { now }: Pick<Tools, 'now'>): Promise<void> {
  const last = await lastRestoring.read();
  if (last?.done === false) await takeBack(last, installer, null);
  else if (last !== null && isLongAgo(last.at, now())) await lastRestoring.update(() => null);
}

/** Rejects, with words, where a part cannot be read: what is not read must not count as nothing. */
async function readOwn(): Promise<ReadersOwn> {
  const [settings, corrections, ownSources, followed, ownReport] = await Promise.all([
    storedSettings.load(),
    storedCorrections.load(),
    storedOwnSources.load(),
    storedFollowed.load(),
    storedOwnReport.load(),
  ]);
  return {
    settings: choicesOf(orThrow(settings)),
    corrections: orThrow(corrections),
    ownSources: orThrow(ownSources),
    followed: orThrow(followed),
    ownReport: orThrow(ownReport),
  };
}

/** Settings become the backup's; what the reader said and which sources she added is joined by the backup's. */
function join(
  present: ReadersOwn,
  backup: Backup,
  latest: string,
): {
  readonly after: ReadersOwn;
  readonly changes: Omit<BackupChanges, 'reports' | 'files'>;
} {
  const incoming = withoutFuture(backup.corrections, latest);
  const { corrections, ...counts } = mergeCorrections(present.corrections, incoming);
  const known = new Map(present.ownSources.map((source) => [source.id, source]));
  const differs = (source: OwnSource) =>
    !isSame({ ...known.get(source.id), keyFor: undefined }, { ...source, keyFor: undefined });
  const added = backup.ownSources.filter(({ id }) => !known.has(id));
  const replaced = backup.ownSources.filter((source) => known.has(source.id) && differs(source));
  for (const source of [...added, ...replaced]) {
    const keyFor = known.get(source.id)?.keyFor;
    known.set(source.id, { ...source, ...(keyFor === undefined ? {} : { keyFor }) });
  }
  const isNew = ({ records, name }: Followed) =>
    findFollowed(present.followed, records, [name]) === undefined;
  const followed = backup.followed.filter(isNew);
  const ownReport = joinedReports(present.ownReport, backup.ownReport);
  const titles = (sources: readonly OwnSource[]) => sources.map(({ title }) => title);
  return {
    after: {
      settings: backup.settings,
      corrections,
      ownSources: [...known.values()],
      followed: [...present.followed, ...followed],
      ownReport,
    },
    changes: {
      madeAt: backup.madeAt,
      settings: !isSame(storedSettings.format(present.settings), storedSettings.format(backup.settings)),
      corrections: { ...counts, invalid: 0 },
      sources: { added: titles(added), replaced: titles(replaced) },
      followed: followed.map(({ name }) => name),
      pages: ownReport.pages.length - present.ownReport.pages.length,
    },
  };
}

/** All of it or nothing. Rejects, with words, where something is not any more as it was. */
async function carryOut(change: Omit<Restoring, 'done'>, installer: Installer): Promise<void> {
  const earlier = await lastRestoring.read();
  await lastRestoring.update(() => ({ ...change, done: false }));
  try {
    const refuse = () => {
      throw new Error('Something was changed meanwhile, so nothing is changed now.');
    };
    await replaceAll(change.before, change.after, refuse);
    if (!isEmpty(change.kept)) {
      const store = orThrow(await installer.store());
      if (!orThrow(await store.exchange(change.kept, 'refuse'))) refuse();
    }
    orThrow(await putInForce(change.kept, installer));
  } catch (error) {
    // Nothing is changed, so that what was changed before can still be taken back.
    await takeBack(change, installer, earlier?.done ? earlier : null);
    throw error;
  }
  await lastRestoring.update(() => ({ ...change, done: true }));
}

/** Parts that were not changed yet, or that the reader changed since, stay as they are. */
async function takeBack(
  { before, after, kept }: Omit<Restoring, 'done'>,
  installer: Installer,
  earlier: Restoring | null,
): Promise<void> {
  await replaceAll(after, before, () => undefined);
  if (!isEmpty(kept)) {
    const store = orThrow(await installer.store());
    orThrow(await store.exchange(reversed(kept), 'leave'));
  }
  await putInForce(kept, installer);
  await lastRestoring.update(() => earlier);
}

function isEmpty({ reports, files }: Exchange): boolean {
  return reports.length + files.length === 0;
}

/** Builds what lies in the store and the reader's settings now into the dataset. */
async function putInForce({ files }: Exchange, installer: Installer): Promise<Result<null>> {
  const ids = files.flatMap(({ before, after }) => (after ?? before)?.source ?? []);
  // The first filling of a store that was empty when it began forgets what is said of files.
  if (ids.length > 0) await installer.exclusively(() => tellOfFiles(ids, installer));
  return installer.install({ rebuild: ids.length > 0 });
}

/** What settings say of sources by a file: when each was read that is in the store, and how much was in it. */
async function tellOfFiles(ids: readonly SourceId[], installer: Installer): Promise<void> {
  const store = orThrow(await installer.store());
  const downloads = orThrow(await store.downloads());
  await refreshResults.update((state) => {
    const sources = { ...state.sources };
    for (const id of ids) {
      const file = downloads.find(({ source }) => source === id);
      if (file === undefined) delete sources[id];
      else
        sources[id] = {
          ...{ triedAt: file.takenAt, result: { ok: true, unchanged: false }, failures: 0 },
          ...describeStored(file),
        };
    }
    return { ...state, sources };
  });
}

/** Each part, where it is as expected. What a company set stands over the reader's settings. */
async function replaceAll(expected: ReadersOwn, next: ReadersOwn, otherwise: () => void): Promise<void> {
  await storedSettings.update((present) => {
    if (isSame(choicesOf(present), expected.settings))
      return underPolicy(next.settings, present.policy ?? {});
    otherwise();
    return present;
  });
  async function replace<T>(stored: Stored<T>, was: T, value: T): Promise<void> {
    await stored.update((present) => {
      if (isSame(stored.format(present), stored.format(was))) return value;
      otherwise();
      return present;
    });
  }
  await replace(storedCorrections, expected.corrections, next.corrections);
  await replace(storedOwnSources, expected.ownSources, next.ownSources);
  await replace(storedFollowed, expected.followed, next.followed);
  await replace(storedOwnReport, expected.ownReport, next.ownReport);
}
