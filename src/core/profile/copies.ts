import type { Actor } from '../model/actor';
import { groupPage } from '../sources/catalogue';
import { claimsText } from './claims';
import { countryName } from './country-name';
import { profileMarkdown } from './profile-markdown';
import { reportLinks } from './reports';
import { actorSources, sourceLabels } from './source-label';

/** What a reader pastes elsewhere of an actor. */
export type CopyKind = 'names' | 'summary' | 'markdown' | 'link';

/** Names in a summary; more would hide who it is. */
const NAMES = 5;

/**
 * - `names`: every name, one a line, as for a search or a watch list
 * - `summary`: who it is in a sentence or two, with who says so
 * - `markdown`: the whole profile
 * - `link`: the page that says most, defanged so that no mail program makes it one to click
 */
export function copyOf(actor: Actor, kind: CopyKind): string {
  switch (kind) {
    case 'names':
      return `${[...new Set(actor.names.map(({ text }) => text))].join('\n')}\n`;
    case 'summary':
      return summary(actor);
    case 'markdown':
      return profileMarkdown(actor);
    case 'link':
      return defanged(linkOf(actor) ?? '');
  }
}

/** The page of the group at the publisher who numbers groups, or the strongest report; undefined where there is none. */
export function linkOf(actor: Actor): string | undefined {
  const [id] = actor.records.flatMap(({ attackId }) => attackId ?? []);
  return (id === undefined ? null : groupPage(id)) ?? reportLinks(actor)[0]?.url;
}

function summary(actor: Actor): string {
  const others = actor.names.map(({ text }) => text).filter((text) => text !== actor.name);
  const more = others.length > NAMES ? ` and ${others.length - NAMES} more` : '';
  const also = others.length === 0 ? '' : ` (also ${others.slice(0, NAMES).join(', ')}${more})`;
  const facts = [
    claimsText(actor.countries, actor.credits, countryName),
    claimsText(actor.motives, actor.credits),
    actor.firstSeen[0] === undefined ? '' : `since ${actor.firstSeen[0].value}`,
  ].filter((fact) => fact !== '');
  const is = facts.length === 0 ? '' : `: ${facts.join('; ')}`;
  return `${actor.name}${also}${is}. According to ${sourceLabels(actorSources(actor), actor.credits)}.`;
}

/** As analysts write addresses: "hxxps://attack[.]mitre[.]org/groups/G0016/". */
function defanged(url: string): string {
  return url.replace(
    /^(http)(s?:\/\/)([^/]*)/i,
    (_, _scheme: string, rest: string, host: string) => `hxxp${rest}${host.replaceAll('.', '[.]')}`,
  );
}
