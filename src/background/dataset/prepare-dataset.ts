import { type CorrectedDataset, correctInSteps } from '@/core/corrections/correct-dataset';
import { type LinkedRecords, linkDatasetInSteps } from '@/core/identity/build-dataset';
import { bundledRecords } from '@/core/identity/load-bundled';
import { compileInSteps } from '@/core/matcher/compile-names';
import type { WordList } from '@/core/matcher/word-list';
import type { Actor, SourceCredits } from '@/core/model/actor';
import type { BundledDataset, Dataset } from '@/core/model/dataset';
import { type Report, reportKey } from '@/core/model/report';
import { failed, ok, type Result } from '@/core/model/result';
import type { SourceId, SourceRecord } from '@/core/model/source-record';
import type { Steps } from '@/core/model/steps';
import { searchEntry } from '@/core/profile/search-entry';
import { allSources, fileIds, type OwnSource, ownCredits } from '@/core/sources/own-source';
import { nameKey } from '@/core/text/characters';
import type { DatasetMeta, StoredSource } from '@/store/schema';
import type { Store } from '@/store/store';
import type { NextDataset } from '@/store/swap-dataset';
import { inSlices } from '../download/in-slices';
import type { Tools } from '../tools';
import { bundleTakenAt } from './load-bundle';
import type { ReaderSet } from './reader-set';

/** A finished dataset with all that is derived from it and stored beside it. */
export type PreparedDataset = Omit<NextDataset, 'downloads' | 'keepOnly'>;

interface About extends Pick<DatasetMeta, 'origin' | 'builtBy' | 'takenAt' | 'bundled'> {
  /** What of the reader's is in it. */
  readonly set: ReaderSet;
  readonly reports: readonly Report[];
}

export function* prepareInSteps(
  linked: LinkedRecords,
  words: WordList,
  { set: { revision, own, corrections: made }, reports, ...about }: About,
): Steps<PreparedDataset> {
  const { dataset, effects } = yield* correctInSteps(linked, made);
  const actors = creditedActors(dataset, own);
  const counts = { actors: dataset.actors.length, names: countNames(dataset) };
  const corrections = revision === '' ? {} : { corrections: { revision, effects } };
  return {
    actors,
    meta: { ...about, ...counts, ...corrections, stamp: crypto.randomUUID() },
    search: dataset.actors.map(searchEntry),
    compiled: yield* compileInSteps(dataset, words),
    reports,
  };
}

/** What is to be said of a dataset of these downloads, and of the bundle where there is none. */
export function aboutDownloads(
  bundle: BundledDataset,
  downloads: readonly StoredSource[],
  builtBy: string,
  set: ReaderSet,
): About {
  const times = [bundleTakenAt(bundle), ...downloads.map(({ takenAt }) => takenAt)];
  return {
    origin: downloads.length > 0 ? 'refreshed' : 'bundled',
    builtBy,
    takenAt: times.reduce((newest, time) => (time > newest ? time : newest)),
    bundled: stillBundled(bundle, downloads),
    set,
    reports: reportsIn(downloads, set.own),
  };
}

/** When each part of the bundle was taken that no download has taken the place of. */
function stillBundled(
  { sources }: BundledDataset,
  downloads: readonly StoredSource[],
): Readonly<Record<SourceId, string>> {
  const replaced = new Set(downloads.map(({ source }) => source));
  return Object.fromEntries(
    sources.filter(({ id }) => !replaced.has(id)).map(({ id, taken }) => [id, taken]),
  );
}

/** The actors of a dataset, those of the reader's own sources with what these are called. */
export function creditedActors({ actors }: Dataset, own: readonly OwnSource[]): readonly Actor[] {
  if (own.length === 0) return actors;
  const credits = ownCredits(own);
  return actors.map((actor) => credited(actor, credits));
}

/** An actor with what those of the reader's own sources are called that are behind it. */
function credited(actor: Actor, all: SourceCredits): Actor {
  const sources = new Set(actor.records.map(({ source }) => source));
  const credits = Object.entries(all).filter(([id]) => sources.has(id));
  return credits.length === 0 ? actor : { ...actor, credits: Object.fromEntries(credits) };
}

/** Different names, however they are spelled. */
function countNames({ actors }: Dataset): number {
  return new Set(actors.flatMap((actor) => actor.names.map((name) => nameKey(name.text)))).size;
}

/**
 * The dataset of the last good downloads, as the reader corrected it; the bundled records stand in for sources
 * never downloaded.
 */
export function* mergeDownloads(
  bundle: BundledDataset,
  downloads: readonly StoredSource[],
  { corrections, own }: ReaderSet,
): Steps<CorrectedDataset> {
  return yield* correctInSteps(yield* linkDownloads(bundle, downloads, own), corrections);
}

/** The reports that downloads hold, each once. What is of no source any more counts for nothing. */
function reportsIn(downloads: readonly StoredSource[], own: readonly OwnSource[]): readonly Report[] {
  const reports = presentOf(downloads, own).flatMap((download) => download.reports ?? []);
  return [...new Map(reports.map((report) => [reportKey(report), report])).values()];
}

function presentOf(all: readonly StoredSource[], own: readonly OwnSource[]): readonly StoredSource[] {
  const present = new Set(allSources(own).map(({ id }) => id));
  return all.filter(({ source }) => present.has(source));
}

/** Who is who in the downloads and the bundle by the sources alone. What is of no source any more counts for nothing. */
export function* linkDownloads(
  bundle: BundledDataset,
  all: readonly StoredSource[],
  own: readonly OwnSource[],
): Steps<LinkedRecords> {
  const downloads = presentOf(all, own);
  const downloaded = new Set(
    downloads.filter((download) => download.records.length > 0).map(({ source }) => source),
  );
  // A bundle's groups were linked when it was made.
  if (downloaded.size === 0) return { groups: bundle.actors, software: bundle.software };
  const bundled = bundledRecords(bundle).filter((record) => !downloaded.has(record.source));
  return yield* linkDatasetInSteps([...downloads.flatMap((download) => download.records), ...bundled]);
}

/** The records of malware and tools, of the downloads and of the bundle where nothing was downloaded in its place. */
export function softwareRecords(
  bundle: BundledDataset,
  all: readonly StoredSource[],
  own: readonly OwnSource[],
): readonly SourceRecord[] {
  const records = presentOf(all, own).flatMap((download) => download.records);
  const downloaded = new Set(records.map(({ source }) => source));
  return [...records, ...bundle.software.filter(({ source }) => !downloaded.has(source))].filter(
    ({ kind }) => kind !== 'actor',
  );
}

/**
 * Stores what the bundle and the downloads so far come to: after the first start, after an update of the
 * extension (new bundled records replace those of sources never downloaded, and what is derived is derived
 * anew), after a correction, and on a reset, which forgets the downloads. What the reader's files held stays: no refresh reads
 * them again.
 */
export async function installDataset(
  store: Store,
  tools: Pick<Tools, 'loadBundle' | 'loadWords' | 'version'>,
  set: ReaderSet,
  forgetDownloads: boolean,
): Promise<Result<DatasetMeta>> {
  const stored = await store.downloads();
  const downloads = forgetDownloads ? ok(stored.ok ? filesAmong(stored.value, set.own) : []) : stored;
  if (!downloads.ok) return downloads;
  const [bundle, words] = await Promise.all([tools.loadBundle(), tools.loadWords()]);
  const linked = await inSlices(linkDownloads(bundle, downloads.value, set.own));
  if (!linked.ok) return failed(linked.error.message);
  const about = aboutDownloads(bundle, downloads.value, tools.version, set);
  const prepared = await inSlices(prepareInSteps(linked.value, words, about));
  if (!prepared.ok) return failed(prepared.error.message);
  const kept = forgetDownloads ? { keepOnly: downloads.value.map(({ source }) => source) } : {};
  const swapped = await store.swap({ ...prepared.value, downloads: [], ...kept });
  return swapped.ok ? ok(prepared.value.meta) : swapped;
}

function filesAmong(downloads: readonly StoredSource[], own: readonly OwnSource[]): readonly StoredSource[] {
  const files = fileIds(own);
  return downloads.filter(({ source }) => files.has(source));
}
