import type { Actor } from '../model/actor';
import { claimsText } from '../profile/claims';
import { countryName } from '../profile/country-name';
import { isSameName } from '../profile/group-names';
import { groupPageLink, link, plain } from '../profile/markdown-text';
import { nameKey } from '../text/characters';
import type { NamingPage } from './export-data';

/** More would be the profile's. */
const MAX_NAMES = 8;

/**
 * Actors as a list for notes: "- **APT29** (Russia): also COZY BEAR, Midnight Blizzard"; those of a page under its title, by
 * the names that it has: "- **Cozy Bear** (APT29, Russia): also …".
 */
export function actorsList(actors: readonly Actor[], page?: NamingPage): string {
  const lines = actors.map((actor) => line(actor, page?.called[actor.id] ?? actor.name));
  return `${[...(page === undefined ? [] : [headOf(page), '']), ...lines].join('\n')}\n`;
}

function headOf({ title, address = '', readOn }: NamingPage): string {
  const where = [link(address), `read on ${readOn}`].filter((part) => part !== '').join(', ');
  return `Named on “${plain(title)}” (${where}):`;
}

function line(actor: Actor, called: string): string {
  const shown = [actor.name, called].map(nameKey);
  const others = actor.names.map(({ text }) => text).filter((text) => !shown.includes(nameKey(text)));
  const more = others.length > MAX_NAMES ? [`and ${others.length - MAX_NAMES} more`] : [];
  const also = [...others.slice(0, MAX_NAMES).map(plain), ...more].join(', ');
  const is = isSameName(called, actor.name) ? '' : plain(actor.name);
  const country = plain(claimsText(actor.countries, actor.credits, countryName));
  const ids = actor.records.flatMap(({ attackId }) => attackId ?? []).map(groupPageLink);
  const brackets = [is, country, ...new Set(ids)].filter((text) => text !== '').join(', ');
  return `- **${plain(called)}**${brackets === '' ? '' : ` (${brackets})`}${also === '' ? '' : `: also ${also}`}`;
}
