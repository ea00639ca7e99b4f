import * as v from 'valibot';
import type { Correction } from '@/core/model/correction';
import type { GatheredReport } from '@/core/model/gathered-report';
import { ISO_TIME } from '@/core/model/iso-date';
import { failed, ok, type Result } from '@/core/model/result';
import type { OwnSource } from '@/core/sources/own-source';
import { isExchange } from '@/store/check-stored';
import type { Exchange, Kept } from '@/store/exchange-kept';
import { storedCorrections } from '@/stored/corrections';
import { defineStored } from '@/stored/define-stored';
import { type Followed, storedFollowed } from '@/stored/followed';
import { storedOwnReport } from '@/stored/own-report';
import { storedOwnSources } from '@/stored/own-sources';
import { privateArea } from '@/stored/private-area';
import { storedSettings } from '@/stored/settings';
import { type Choices, choicesOf } from '@/stored/under-policy';
import { parseKept } from './backup-kept';

/** All that is the reader's and can be carried elsewhere. Keys and passwords are not among it. */
export interface ReadersOwn {
  /** What the reader chose; what a company set stays with the browser. */
  readonly settings: Choices;
  /** Notes and associations among them. */
  readonly corrections: readonly Correction[];
  readonly ownSources: readonly OwnSource[];
  readonly followed: readonly Followed[];
  /** Pages gathered into one; without any in backups of earlier builds. */
  readonly ownReport: GatheredReport;
}

/** What answered when a backup was made: to be looked at, for a refresh brings it anew. */
const DATASET = v.object({
  origin: v.string(),
  takenAt: v.string(),
  sources: v.record(v.string(), v.object({ takenAt: v.string(), version: v.exactOptional(v.string()) })),
});

export interface Backup extends ReadersOwn {
  /** Empty in those of earlier builds. */
  readonly kept: Kept;
  /** ISO time. */
  readonly madeAt: string;
  readonly dataset: v.InferOutput<typeof DATASET>;
}

/** Of the file's form; a part that is added does not raise it, a new meaning does. */
const VERSION = 1;

const PARTS = {
  settings: v.unknown(),
  corrections: v.unknown(),
  ownSources: v.unknown(),
  followed: v.unknown(),
  ownReport: v.optional(v.unknown()),
};

const FILE = v.object({
  ...PARTS,
  reports: v.optional(v.unknown()),
  files: v.optional(v.unknown()),
  format: v.literal('byname-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeAt: ISO_TIME,
  dataset: DATASET,
});

/** The text of a file that `parseBackup` reads. */
export function writeBackup({ madeAt, dataset, kept, ...own }: Backup): string {
  const parts = formatOwn({ ...own, ownSources: own.ownSources.flatMap(withoutKey) });
  return `${JSON.stringify({ format: 'byname-backup', version: VERSION, madeAt, dataset, ...parts, ...kept }, null, 2)}\n`;
}

/** That a key is kept here says nothing elsewhere; what was removed stays removed. */
function withoutKey({ keyFor: _, removedAt, ...source }: OwnSource): readonly OwnSource[] {
  return removedAt === undefined ? [source] : [];
}

/** A whole backup, or in words why it is none. */
export function parseBackup(text: string): Result<Backup> {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed('The file is not JSON.');
  }
  const { success, output: file } = v.safeParse(FILE, raw);
  if (!success) return failed('The file is no backup that Byname made.');
  if (file.version > VERSION) {
    return failed('The backup was made by a later version of Byname. Update Byname to read it.');
  }
  const own = checkOwn(file);
  return own.ok
    ? ok({ ...own.value, madeAt: file.madeAt, dataset: file.dataset, kept: parseKept(file) })
    : own;
}

/** What a restoring changes, so that it can be taken back, also one that was stopped in the middle of it. */
export interface Restoring {
  readonly before: ReadersOwn;
  readonly after: ReadersOwn;
  /** In the store. */
  readonly kept: Exchange;
  /** False while it is at it. */
  readonly done: boolean;
  /** ISO time. */
  readonly at: string;
}

export const lastRestoring = defineStored<Restoring | null>({
  key: 'restoring',
  area: privateArea,
  initial: null,
  called: 'what the last backup changed',
  parse(raw) {
    const { success, output } = v.safeParse(RESTORING, raw);
    if (!success) return { value: null, damaged: true };
    const [before, after] = [checkOwn(output.before), checkOwn(output.after)];
    if (!before.ok || !after.ok) return { value: null, damaged: true };
    const kept = isExchange(output.kept) ? output.kept : NOTHING_KEPT;
    return { value: { before: before.value, after: after.value, kept, done: output.done, at: output.at } };
  },
  format: (restoring) =>
    restoring && {
      before: formatOwn(restoring.before),
      after: formatOwn(restoring.after),
      kept: restoring.kept,
      done: restoring.done,
      at: restoring.at,
    },
});

const RESTORING = v.object({
  before: v.object(PARTS),
  after: v.object(PARTS),
  kept: v.optional(v.unknown()),
  done: v.boolean(),
  at: v.optional(v.string(), ''),
});

const NOTHING_KEPT: Exchange = { reports: [], files: [] };

function formatOwn({ settings, corrections, ownSources, followed, ownReport }: ReadersOwn) {
  return {
    settings: storedSettings.format(settings),
    corrections: storedCorrections.format(corrections),
    ownSources: storedOwnSources.format(ownSources),
    followed: storedFollowed.format(followed),
    ownReport: storedOwnReport.format(ownReport),
  };
}

/** Each part is read as it is where it is stored; none of a part that is not read would be a loss. */
function checkOwn(raw: { readonly [K in keyof typeof PARTS]?: unknown }): Result<ReadersOwn> {
  const settings = storedSettings.check(raw.settings);
  if (!settings.ok) return settings;
  const corrections = storedCorrections.check(raw.corrections);
  if (!corrections.ok) return corrections;
  const ownSources = storedOwnSources.check(raw.ownSources);
  if (!ownSources.ok) return ownSources;
  const followed = storedFollowed.check(raw.followed);
  if (!followed.ok) return followed;
  const ownReport = storedOwnReport.check(raw.ownReport);
  if (!ownReport.ok) return ownReport;
  return ok({
    settings: choicesOf(settings.value),
    corrections: corrections.value,
    ownSources: ownSources.value,
    followed: followed.value,
    ownReport: ownReport.value,
  });
}
