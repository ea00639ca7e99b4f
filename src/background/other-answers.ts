import type { Handlers } from '@/contract/channel';
import type { OtherNamed } from '@/contract/other-messages';
import { mergeSoftware, softwareLike, softwareNamed } from '@/core/identity/merge-software';
import type { ActorLink, MergedSoftware, SoftwareProfile } from '@/core/model/software';
import { numberMeaning } from '@/core/profile/number-meaning';
import type { SearchEntry } from '@/core/profile/search-entry';
import { ownCredits } from '@/core/sources/own-source';
import { nameKey } from '@/core/text/characters';
import type { Dataset } from './dataset/dataset';
import type { Installer } from './dataset/installer';
import { softwareRecords } from './dataset/prepare-dataset';
import { readReaderSet } from './dataset/reader-set';
import type { Tools } from './tools';

/**
 * What is named on pages beside actors. Nothing of it is stored: it is read from the downloads and the bundle when a reader
 * who has it marked asks, and forgotten with the background.
 */
export function answerOthers(
  dataset: Pick<Dataset, 'searchEntries'>,
  installer: Installer,
  tools: Pick<Tools, 'loadBundle'>,
): Pick<Handlers, 'others.named' | 'others.find'> {
  let known: { readonly stamp: string; readonly software: Promise<readonly MergedSoftware[]> } | undefined;

  async function software(): Promise<readonly MergedSoftware[]> {
    const meta = await installer.ask((store) => store.meta());
    const stamp = meta.ok ? meta.value.stamp : '';
    if (known?.stamp !== stamp) known = { stamp, software: readSoftware() };
    return known.software.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  }

  async function readSoftware(): Promise<readonly MergedSoftware[]> {
    const [bundle, set, downloads] = await Promise.all([
      tools.loadBundle(),
      readReaderSet(),
      installer.ask((store) => store.downloads()),
    ]);
    const own = set.ok ? set.value.own : [];
    const merged = mergeSoftware(softwareRecords(bundle, downloads.ok ? downloads.value : [], own));
    if (own.length === 0) return merged;
    const credits = ownCredits(own);
    return merged.map((one) => ({ ...one, entry: { ...one.entry, credits } }));
  }

  return {
    'others.named': async ({ names }) => {
      const [all, entries] = await Promise.all([software(), dataset.searchEntries()]);
      return names.map(({ text, kind }): OtherNamed => {
        const meaning = kind === 'number' ? numberMeaning(text) : null;
        const found =
          meaning === null ? softwareNamed(all, text) : all.filter(({ number }) => number === meaning.id);
        return {
          software: found.slice(0, MOST).map((one) => withUsers(one, entries)),
          ...(meaning === null ? {} : { number: { ...meaning, ...aboutNumber(meaning.id, entries) } }),
        };
      });
    },
    'others.find': async ({ query }) => {
      const [all, entries] = await Promise.all([software(), dataset.searchEntries()]);
      return softwareLike(all, query)
        .slice(0, MOST_FOUND)
        .map((one) => withUsers(one, entries));
    },
  };
}

/** They stand below the actors, and are not to hide how many of those there are. */
const MOST_FOUND = 3;

/** As many of one name a card can tell of. */
const MOST = 10;

function withUsers(software: MergedSoftware, entries: readonly SearchEntry[]): SoftwareProfile {
  const keys = new Set(software.entry.names.map(({ text }) => nameKey(text)));
  const isIt = (fact: string) => {
    const { name, number } = partsOf(fact);
    return number !== undefined && software.number !== undefined
      ? number === software.number
      : keys.has(nameKey(name));
  };
  return { ...software, usedBy: linksTo(entries, ({ facts }) => facts?.software?.some(isIt) ?? false) };
}

/** Its name, where the data has one, and who is said to use it; of a group's number who that is. */
function aboutNumber(id: string, entries: readonly SearchEntry[]) {
  const facts = entries.flatMap((entry) => entry.facts?.technique ?? []);
  const name = facts.map(partsOf).find(({ number }) => number === id)?.name;
  return {
    ...(name === undefined ? {} : { name }),
    actors: linksTo(
      entries,
      ({ attackIds, facts: own }) =>
        attackIds.includes(id) || (own?.technique?.some((fact) => partsOf(fact).number === id) ?? false),
    ),
  };
}

/** "Cobalt Strike S0154" */
function partsOf(fact: string): { readonly name: string; readonly number: string | undefined } {
  const [, name = fact, number] = /^(.*) ([TS]\d{4}(?:\.\d{3})?)$/.exec(fact) ?? [];
  return { name, number };
}

function linksTo(
  entries: readonly SearchEntry[],
  isMeant: (entry: SearchEntry) => boolean,
): readonly ActorLink[] {
  return entries
    .filter(isMeant)
    .sort((a, b) => (b.listedBy?.length ?? 0) - (a.listedBy?.length ?? 0))
    .map(({ id, name }) => ({ id, name }));
}
