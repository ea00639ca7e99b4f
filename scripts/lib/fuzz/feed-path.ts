import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkDownloads, prepareInSteps } from '@/background/dataset/prepare-dataset';
import { NOTHING_ADDED } from '@/background/dataset/reader-set';
import { decodeFile, readDecoded } from '@/background/refresh/decode-file';
import { describeChange } from '@/background/refresh/source-status';
import type { ExportFormat } from '@/core/export/format-ids';
import { EXPORT_FORMATS, writeExport } from '@/core/export/formats';
import { compareActors } from '@/core/identity/compare-actors';
import { nameKeys } from '@/core/identity/name-keys';
import { resolveName } from '@/core/identity/resolve-name';
import { decodeNames } from '@/core/matcher/compiled-names';
import { findMentions } from '@/core/matcher/find-mentions';
import { readWordList, type WordList } from '@/core/matcher/word-list';
import type { Actor } from '@/core/model/actor';
import type { BundledDataset } from '@/core/model/dataset';
import { finish } from '@/core/model/steps';
import { createSearch } from '@/core/search/create-search';
import type { SourceContent } from '@/core/sources/adapter';
import type { OwnSource } from '@/core/sources/own-source';
import type { SourceDefinition } from '@/core/sources/source-definition';
import { nameKey } from '@/core/text/characters';
import type { StoredSource } from '@/store/schema';
import { PROJECT_ROOT } from '../project';

/** What came of a feed, for whoever looks whether it keeps what is promised. */
export interface FeedOutcome {
  /** Why nothing was taken of it, in the reader's words. */
  readonly refused?: string;
  readonly content?: SourceContent;
  /** The actors that the feed has a part in. */
  readonly actors: readonly Actor[];
  readonly exports: Readonly<Partial<Record<ExportFormat, string>>>;
  /** Bytes of the names that every page reads. */
  readonly compiled: number;
}

export interface FeedPathOptions {
  /** What the browser came with. */
  readonly bundle: BundledDataset;
  readonly words: WordList;
  /** Of other sources. */
  readonly others?: readonly StoredSource[];
  /** Called when a stage begins. */
  readonly onStage?: (stage: string) => void;
  /** Of the feed's own, how many are exported and looked up. */
  readonly looked?: number;
}

const NOW = '2026-01-01T00:00:00.000Z';
const NO_SIGNAL = new AbortController().signal;
const LOOKED = 100;

/** The whole way of a feed's bytes, as the background and the pages go it, without a browser. */
export async function runFeed(
  source: SourceDefinition,
  bytes: Uint8Array,
  { bundle, words, others = [], onStage = () => undefined, looked = LOOKED }: FeedPathOptions,
): Promise<FeedOutcome> {
  const nothing = { actors: [], exports: {}, compiled: 0 };
  onStage('decode');
  const decoded = await decodeFile(source.format, bytes, { signal: NO_SIGNAL });
  if (!decoded.ok) return { ...nothing, refused: decoded.error.message };
  onStage('read');
  const read = await readDecoded(source, decoded.value, { producers: bundle.producers, signal: NO_SIGNAL });
  if (!read.ok) return { ...nothing, refused: read.error.message };
  const content = read.value;
  const download = { ...content, source: source.id, digest: '', takenAt: NOW, bytes: bytes.byteLength };

  onStage('link');
  const own = source.own ? [asOwn(source)] : [];
  const linked = finish(linkDownloads(bundle, [download, ...others], own));
  onStage('prepare');
  const about = {
    origin: 'refreshed',
    builtBy: '',
    takenAt: NOW,
    set: { ...NOTHING_ADDED, own },
    reports: [],
  } as const;
  const prepared = finish(prepareInSteps(linked, words, about));
  onStage('compare');
  const before = finish(prepareInSteps(finish(linkDownloads(bundle, others, own)), words, about)).actors;
  describeChange(NOW, compareActors(before, prepared.actors));

  const names = decodeNames(prepared.compiled);
  if (names === null) throw new Error('The compiled names cannot be read.');
  const actors = prepared.actors
    .filter(({ records }) => records.some((record) => record.source === source.id))
    .slice(0, looked);
  onStage('match');
  findMentions(
    actors.flatMap((actor) =>
      actor.names.slice(0, 20).map(({ text }) => `The group ${text} attacked, (aka "${text}").`),
    ),
    names,
  );
  onStage('search');
  const search = createSearch(prepared.search);
  for (const { name } of actors.slice(0, 5)) for (const typed of [name, name.slice(0, 7)]) search(typed, 10);
  onStage('look up');
  const wanted = actors.slice(0, 10).flatMap((actor) => actor.names.slice(0, 10).map(({ text }) => text));
  const bearers = new Map<string, Actor[]>();
  for (const actor of prepared.actors)
    for (const key of nameKeys(actor)) {
      const list = bearers.get(key);
      if (list === undefined) bearers.set(key, [actor]);
      else list.push(actor);
    }
  for (const name of wanted) resolveName(name, bearers.get(nameKey(name)) ?? []);
  onStage('export');
  const data = { actors, linked: [], taken: { [source.id]: NOW } };
  const formats = Object.keys(EXPORT_FORMATS) as ExportFormat[];
  const exports = Object.fromEntries(formats.map((format) => [format, writeExport(format, data)]));
  return { content, actors, exports, compiled: prepared.compiled.byteLength };
}

/** A source of the reader's own, as it is kept. */
function asOwn({ id, title, format, address }: SourceDefinition): OwnSource {
  return { id, title, format, kind: 'address', address, options: {}, terms: '' };
}

/** The words that came with the extension. */
export function bundledWords(): WordList {
  return readWordList(readFileSync(join(PROJECT_ROOT, 'assets/public/words.bin')));
}

/** The dataset that came with the extension. */
export function readBundle(): BundledDataset {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8'));
}
