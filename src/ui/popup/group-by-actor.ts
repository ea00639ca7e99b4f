import { actorsMeant, meaningKey } from '@/contract/meant';
import type { NamedActors } from '@/contract/messages';
import type { NamingPage } from '@/core/export/export-data';
import type { Actor, ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { type SearchEntry, searchEntry } from '@/core/profile/search-entry';
import { countryIn } from '../words/country';
import { formatDay } from '../words/format-time';
import { joined } from '../words/joined';
import { say } from '../words/say';
import type { NameOnPage, Place } from './merge-frames';
import type { TabPage } from './use-tab';

/** Names of the page that mean the same actor. */
export interface ActorOnPage {
  /** Stays the same while the page changes. */
  readonly key: string;
  /** One; several where a name is contested; none where the dataset no longer has the name. */
  readonly actors: readonly Actor[];
  /** Never empty. */
  readonly names: readonly NameOnPage[];
  /** All places, name by name. */
  readonly places: readonly Place[];
}

/**
 * The actors that a page names: those named most often first.
 *
 * @param named answers by the name's key; a name without one stands for itself
 */
export function groupByActor(
  names: readonly NameOnPage[],
  named: ReadonlyMap<string, NamedActors>,
): readonly ActorOnPage[] {
  const groups = new Map<string, { actors: readonly Actor[]; names: NameOnPage[] }>();
  for (const name of names) {
    const answer = named.get(name.key);
    const actors = answer === undefined ? [] : actorsMeant(answer);
    const key = meaningKey(name.key, actors);
    const group = groups.get(key);
    if (group) group.names.push(name);
    else groups.set(key, { actors, names: [name] });
  }
  return Array.from(
    groups,
    ([key, group]): ActorOnPage => ({ key, ...group, places: group.names.flatMap((name) => name.places) }),
  ).sort((a, b) => b.places.length - a.places.length);
}

/** What the page calls the actor most often. */
export function nameOnPage({ names }: ActorOnPage): string {
  return names.reduce((most, name) => (name.places.length > most.places.length ? name : most)).text;
}

/**
 * The page's list as text to be pasted: which page it is and when it was read, then a line an actor, by the name that the page
 * has: "Midnight Blizzard (APT29) · Russia · 12 mentions".
 *
 * @param now milliseconds since 1970
 */
export function pageListText(actors: readonly ActorOnPage[], page: TabPage | undefined, now: number): string {
  const lines = actors.map((actor) => {
    const name = nameOnPage(actor);
    const meant = actor.actors
      .map((one) => one.name)
      .reduce((before, one) => (before === '' ? one : say('popup.or', { before, name: one })), '');
    const origins = actor.actors.length === 1 ? (actor.actors[0]?.countries ?? []) : [];
    const is =
      meant === '' || isSameName(meant, name) ? name : say('popup.listMeant', { name, actor: meant });
    const origin = joined(origins.map(({ value }) => countryIn(value)));
    return [is, origin, say('popup.mentions', { count: actor.places.length })]
      .filter((part) => part !== '')
      .join(' · ');
  });
  const head = page === undefined ? [] : [...headOf(page, now), ''];
  return `${[...head, ...lines].join('\n')}\n`;
}

function headOf({ title, address }: TabPage, now: number): readonly string[] {
  const date = formatDay(new Date(now).toISOString());
  return [
    say('popup.listHead', { title }),
    address === undefined ? date : say('popup.listRead', { address, date }),
  ];
}

/** As an export has it. */
export function namingPage(actors: readonly ActorOnPage[], page: TabPage, now: number): NamingPage {
  const called = actors.flatMap((actor) => actor.actors.map(({ id }) => [id, nameOnPage(actor)] as const));
  // Who is named in several ways goes by the one that is met most.
  return {
    ...page,
    readOn: new Date(now).toISOString().slice(0, 10),
    called: Object.fromEntries(called.reverse()),
  };
}

/** What search knows of those whom the page names. */
export function entriesOf(actors: readonly ActorOnPage[]): readonly SearchEntry[] {
  return actors.flatMap(({ actors: meant }) => meant.map(searchEntry));
}

/** How often the page names an actor, by its id; a name of several is of none of them. */
export function countsOf(actors: readonly ActorOnPage[]): ReadonlyMap<ActorId, number> {
  return new Map(
    actors.flatMap(({ actors: [only, ...others], places }) =>
      only === undefined || others.length > 0 ? [] : [[only.id, places.length] as const],
    ),
  );
}
