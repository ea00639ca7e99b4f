import type { Handlers } from '@/contract/channel';
import { selectActors } from '@/core/export/export-data';
import type { Actor } from '@/core/model/actor';
import type { SourceId } from '@/core/model/source-record';
import { finish } from '@/core/model/steps';
import type { StoredSource } from '@/store/schema';
import type { Installer } from './dataset/installer';
import { creditedActors, mergeDownloads } from './dataset/prepare-dataset';
import { NOTHING_ADDED, readReaderSet } from './dataset/reader-set';
import type { Tools } from './tools';

/** Actors as they are exported: as the sources alone have them unless the reader asks for her own words too. */
export function answerExports(
  installer: Installer,
  { loadBundle }: Pick<Tools, 'loadBundle'>,
): Pick<Handlers, 'export.actors'> {
  async function actorsOf(own: boolean, downloads: readonly StoredSource[]): Promise<readonly Actor[]> {
    const known = await readReaderSet();
    const set = known.ok ? known.value : NOTHING_ADDED;
    if (own || set.corrections.length === 0) {
      const stored = await installer.ask((store) => store.actors());
      return stored.ok ? stored.value : (await installer.bundled()).actors;
    }
    // Seldom asked for, and the sources' word is nowhere kept beside the corrected one.
    const { dataset } = finish(mergeDownloads(await loadBundle(), downloads, { ...set, corrections: [] }));
    return creditedActors(dataset, set.own);
  }

  return {
    'export.actors': async ({ ids, own }) => {
      const found = await installer.ask((store) => store.downloads());
      const downloads = found.ok ? found.value : [];
      const [bundle, actors] = await Promise.all([loadBundle(), actorsOf(own, downloads)]);
      const taken: Record<SourceId, string> = {};
      for (const { id, taken: day } of bundle.sources) taken[id] = day;
      for (const { source, takenAt } of downloads) taken[source] = takenAt;
      const selected = selectActors(actors, ids);
      const behind = new Set(
        [...selected.actors, ...selected.linked].flatMap(({ records }) =>
          records.map(({ source }) => source),
        ),
      );
      return {
        ...selected,
        taken: Object.fromEntries(Object.entries(taken).filter(([source]) => behind.has(source))),
      };
    },
  };
}
