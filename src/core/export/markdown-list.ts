import type { Actor } from '../model/actor';
import { claimsText } from '../profile/claims';
import { countryName } from '../profile/country-name';
import { groupPageLink, plain } from '../profile/markdown-text';
import { nameKey } from '../text/characters';

/** More would be the profile's. */
const MAX_NAMES = 8;

/** Actors as a list for notes: "- **APT29** (Russia): also COZY BEAR, Midnight Blizzard". */
export function actorsList(actors: readonly Actor[]): string {
  return `${actors.map(line).join('\n')}\n`;
}

function line(actor: Actor): string {
  const others = actor.names.map(({ text }) => text).filter((text) => nameKey(text) !== nameKey(actor.name));
  const more = others.length > MAX_NAMES ? [`and ${others.length - MAX_NAMES} more`] : [];
  const also = [...others.slice(0, MAX_NAMES).map(plain), ...more].join(', ');
  const country = plain(claimsText(actor.countries, actor.credits, countryName));
  const ids = actor.records.flatMap(({ attackId }) => attackId ?? []).map(groupPageLink);
  const brackets = [country, ...new Set(ids)].filter((text) => text !== '').join(', ');
  return `- **${plain(actor.name)}**${brackets === '' ? '' : ` (${brackets})`}${also === '' ? '' : `: also ${also}`}`;
}
