import type { Doubtful, GatheredFrame, GatheredName } from '@/contract/gathered-frame';
import { actorsMeant, meaningKey } from '@/contract/meant';
import type { NamedActors } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { GatheredPage, Mention, NamedOnPage, PageLink } from '@/core/model/gathered';
import type { Jump } from './page-connection';

/** A mention that can be gone to. */
export interface PlacedMention extends Mention {
  readonly place: Jump;
}

/** An actor that the page names, with all that a summary shows of it. */
export interface SummaryActor extends NamedOnPage {
  readonly key: string;
  readonly mentions: readonly PlacedMention[];
  /** How often the page writes each of the names. */
  readonly counts: readonly number[];
  /** Country codes of the one that is meant. */
  readonly origins: readonly string[];
}

/** All that a page says of actors. */
export interface PageSummary extends GatheredPage {
  readonly named: readonly SummaryActor[];
  /** Names that were found and are not marked. */
  readonly doubtful: readonly Doubtful[];
}

/** More links than this beside an actor are a list of their own. */
const MAX_LINKS = 12;

/**
 * A page of several frames as one.
 *
 * @param frames the page itself first
 * @param named who a name is, by its key
 * @param about what the page is
 */
export function summarise(
  frames: readonly GatheredFrame[],
  named: ReadonlyMap<string, NamedActors>,
  about: Omit<GatheredPage, 'named'>,
): PageSummary {
  return { ...about, named: groupNames(frames, named), doubtful: mergeDoubtful(frames) };
}

interface Group {
  readonly key: string;
  readonly meant: readonly Actor[];
  readonly names: Map<string, { readonly text: string; count: number }>;
  readonly mentions: (PlacedMention & { readonly order: readonly [frame: number, at: number] })[];
  readonly links: Map<string, string>;
}

function groupNames(
  frames: readonly GatheredFrame[],
  named: ReadonlyMap<string, NamedActors>,
): readonly SummaryActor[] {
  const groups = new Map<string, Group>();
  for (const [at, { frame, names }] of frames.entries()) {
    for (const name of names) {
      const answer = named.get(name.key);
      const meant = answer === undefined ? [] : actorsMeant(answer);
      const key = meaningKey(name.key, meant);
      const group = groups.get(key) ?? { key, meant, names: new Map(), mentions: [], links: new Map() };
      groups.set(key, group);
      addName(group, name, frame, at);
    }
  }
  return [...groups.values()].map(toActor).sort((a, b) => b.count - a.count);
}

function addName(
  group: Group,
  { key, text, count, mentions }: GatheredName,
  frame: string,
  number: number,
): void {
  const known = group.names.get(key);
  if (known === undefined) group.names.set(key, { text, count });
  else known.count += count;
  for (const { before, words, after, at, nth, links } of mentions) {
    group.mentions.push({ before, words, after, place: { frame, key, index: nth }, order: [number, at] });
    for (const { url, text: said } of links) if (!group.links.has(url)) group.links.set(url, said);
  }
}

function toActor({ key, meant, names, mentions, links }: Group): SummaryActor {
  const [only, ...others] = meant;
  const written = [...names.values()];
  return {
    key,
    names: written.map(({ text }) => text),
    counts: written.map(({ count }) => count),
    count: written.reduce((sum, { count }) => sum + count, 0),
    actors: meant.map(({ id, name }) => ({ id, name })),
    origins: only === undefined || others.length > 0 ? [] : only.countries.map(({ value }) => value),
    mentions: mentions
      .sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1])
      .map(({ order: _, ...mention }) => mention),
    links: Array.from(links, ([url, text]): PageLink => ({ url, text })).slice(0, MAX_LINKS),
  };
}

function mergeDoubtful(frames: readonly GatheredFrame[]): readonly Doubtful[] {
  const found = new Map<string, Doubtful>();
  for (const { doubtful } of frames) {
    for (const one of doubtful) {
      const known = found.get(one.key);
      found.set(one.key, known === undefined ? one : { ...known, count: known.count + one.count });
    }
  }
  return [...found.values()];
}
