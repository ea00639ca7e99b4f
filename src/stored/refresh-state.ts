import * as v from 'valibot';
import type { ActorId } from '@/core/model/actor';
import { type Checked, keepItems, keepValid } from '@/core/model/schema';
import type { SourceId } from '@/core/model/source-record';
import { local, session } from './browser-area';
import { defineStored } from './define-stored';
import { privateArea } from './private-area';

const COUNT = v.pipe(v.number(), v.finite());

const FAILURE_CODE = v.picklist([
  'offline',
  'timeout',
  'http-status',
  'credentials',
  'no-access',
  'rate-limit',
  'endless',
  'redirect-refused',
  'too-large',
  'empty',
  'not-json',
  'wrong-shape',
  'too-few',
  'cancelled',
  'interrupted',
  'bad-address',
  'storage',
  'no-file',
  'declined',
]);

/** The outcome of the last try of one source. Times are ISO strings. */
const SOURCE_STATUS = v.object({
  triedAt: v.string(),
  result: v.variant('ok', [
    v.object({ ok: v.literal(true), unchanged: v.boolean() }),
    v.object({ ok: v.literal(false), code: FAILURE_CODE, message: v.string() }),
  ]),
  /** Absent while nothing was ever downloaded: the bundled records are in use. */
  takenAt: v.exactOptional(v.string()),
  version: v.exactOptional(v.string()),
  /** Bytes of the last good download. */
  bytes: v.exactOptional(COUNT),
  records: v.exactOptional(COUNT),
  names: v.exactOptional(COUNT),
  /** Records left out, by reason. */
  skipped: v.exactOptional(v.record(v.string(), COUNT)),
  /** SHA-256 of the last good body, hex: an unchanged file is not read again. */
  digest: v.exactOptional(v.string()),
  etag: v.exactOptional(v.string()),
  lastModified: v.exactOptional(v.string()),
  /** Failures in a row, for back-off. */
  failures: COUNT,
  /** A file that was kept aside because it holds far less; what was known stays until the reader says. */
  held: v.exactOptional(
    v.object({
      /** ISO time. */
      at: v.string(),
      digest: v.string(),
      records: COUNT,
      known: COUNT,
      /** How many of the known records are not in it, and what the first of them are called. */
      goneCount: COUNT,
      gone: v.array(v.string()),
    }),
  ),
  /** SHA-256 of the file that the reader did not want: it is not taken by itself again. */
  declined: v.exactOptional(v.string()),
  /** ISO time before which the server wants to be left alone. */
  notBefore: v.exactOptional(v.string()),
});

const ACTOR = { id: v.custom<ActorId>((id) => typeof id === 'string'), name: v.string() };

/** What a refresh did to the dataset. Lists are capped; the counts are whole. */
const DATASET_CHANGE = v.object({
  /** ISO time. */
  at: v.string(),
  addedCount: COUNT,
  removedCount: COUNT,
  changedCount: COUNT,
  added: v.array(v.object(ACTOR)),
  removed: v.array(v.object(ACTOR)),
  changed: v.array(
    v.object({
      ...ACTOR,
      namesAdded: v.array(v.string()),
      namesRemoved: v.array(v.string()),
      /** Other fields that differ: "country", "description" … */
      fields: v.array(v.string()),
    }),
  ),
  // Absent in what an earlier version wrote.
  renamed: v.exactOptional(counted(v.object({ ...ACTOR, was: v.string() }))),
  joined: v.exactOptional(counted(v.object({ ...ACTOR, others: v.array(v.string()) }))),
  parted: v.exactOptional(counted(v.object({ ...ACTOR, others: v.array(v.object(ACTOR)) }))),
});

/** A list that is capped, and how many there are in all. */
function counted<const S extends v.GenericSchema>(item: S) {
  return v.object({ count: COUNT, list: v.array(item) });
}

/** A refresh as the log keeps it: what it did, whom it asked. */
const LOG_ENTRY = v.object({
  ...DATASET_CHANGE.entries,
  /** 'accepted': a smaller file that the reader said yes to; 'undone': the last one was taken back. */
  kind: v.picklist(['refresh', 'accepted', 'undone']),
  /** Ids of the sources that brought something new. */
  brought: v.array(v.string()),
  failed: v.array(v.string()),
  /** The downloads before it are kept, and it can be taken back. */
  undoable: v.exactOptional(v.literal(true)),
});

/** That a refresh of these sources runs. It outlives the browser: one that was stopped half way is found by it. */
const RUN = v.object({
  startedAt: v.fallback(v.string(), ''),
  sources: v.union([
    v.array(v.string()),
    // Before progress was kept apart it stood here, by source.
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((progress) => Object.keys(progress)),
    ),
  ]),
});

const REFRESH_RESULTS = v.object({
  running: v.fallback(v.nullable(RUN), null),
  sources: v.fallback(keepValid(SOURCE_STATUS), {}),
  lastChange: v.fallback(v.nullable(DATASET_CHANGE), null),
  /** ISO time of the next automatic refresh. */
  nextDue: v.fallback(v.optional(v.string()), undefined),
});

const SOURCE_PROGRESS = v.object({
  phase: v.picklist(['waiting', 'downloading', 'reading', 'done', 'failed']),
  /** Bytes. */
  received: COUNT,
  /** Bytes; absent when the server does not say. */
  total: v.exactOptional(COUNT),
});

/** Times are ISO strings. */
const REFRESH_PROGRESS = v.object({
  startedAt: v.string(),
  /** Last sign of life; old while a refresh runs means that the background was stopped. */
  beatAt: v.string(),
  phase: v.picklist(['downloading', 'merging', 'saving']),
  sources: keepValid(SOURCE_PROGRESS),
});

export type FailureCode = v.InferOutput<typeof FAILURE_CODE>;
export type SourceStatus = Checked<typeof SOURCE_STATUS>;
export type SourceProgress = Checked<typeof SOURCE_PROGRESS>;
export type DatasetChange = Checked<typeof DATASET_CHANGE>;
export type LogEntry = Checked<typeof LOG_ENTRY>;
export type RefreshResults = Checked<typeof REFRESH_RESULTS>;
export type RefreshProgress = Checked<typeof REFRESH_PROGRESS>;

const NO_RESULTS: RefreshResults = { running: null, sources: {}, lastChange: null };

/**
 * What refreshes came to, and whether one runs. Nothing but the background writes it; a damaged part is as good as
 * none, for the next refresh makes it anew.
 */
export const refreshResults = defineStored<RefreshResults>({
  key: 'refresh',
  area: local,
  initial: NO_RESULTS,
  called: 'the state of the refresh',
  parse: (raw) => ({ value: v.parse(v.fallback(REFRESH_RESULTS, { ...NO_RESULTS }), raw) }),
});

/**
 * The steps of the refresh that runs, a few each second: kept where no page's script is told of them. They outlive
 * the background, not the browser, and mean nothing while `refreshResults` says that none runs.
 */
export const refreshProgress = defineStored<RefreshProgress | null>({
  key: 'refresh-progress',
  area: session,
  initial: null,
  called: 'the progress of the refresh',
  parse: (raw) => ({ value: v.parse(v.fallback(v.nullable(REFRESH_PROGRESS), null), raw) }),
});

/** Refreshes that the log keeps in any case, and those with which a reader looks back some weeks. */
const MAX_LOGGED = 20;
const MAX_TELLING = 40;

/**
 * The last refreshes, the newest first: where no page's script reads what the reader's own sources are called and bring.
 */
export const refreshLog = defineStored<readonly LogEntry[]>({
  key: 'refresh-log',
  area: privateArea,
  initial: [],
  called: 'the log of the refreshes',
  parse: (raw) => ({ value: v.parse(v.fallback(keepItems(LOG_ENTRY), []), raw) }),
  format: (entries) =>
    entries.filter((entry, at) => at < MAX_LOGGED || isTelling(entry)).slice(0, MAX_TELLING),
});

function isTelling({ kind, addedCount, removedCount, changedCount }: LogEntry): boolean {
  return kind === 'undone' || addedCount + removedCount + changedCount > 0;
}

/** Both together, as settings show them. */
export interface RefreshState extends Omit<RefreshResults, 'running'> {
  readonly running: RefreshProgress | null;
}

export const NO_REFRESH_YET: RefreshState = { ...NO_RESULTS, running: null };

export function joinRefreshState(results: RefreshResults, progress: RefreshProgress | null): RefreshState {
  const { running } = results;
  return { ...results, running: running && (progress ?? atItsBeginning(running)) };
}

/** Of a refresh whose steps went with the browser. */
function atItsBeginning({ startedAt, sources }: NonNullable<RefreshResults['running']>): RefreshProgress {
  const waiting = { phase: 'waiting', received: 0 } as const;
  return {
    startedAt,
    beatAt: startedAt,
    phase: 'downloading',
    sources: Object.fromEntries(sources.map((id: SourceId) => [id, waiting])),
  };
}
