import type { Actor } from '../model/actor';
import { groupPage } from '../sources/catalogue';
import { profileMarkdown } from './profile-markdown';
import { reportLinks } from './reports';

/** What a reader pastes elsewhere of an actor. */
export type CopyKind = 'names' | 'summary' | 'markdown' | 'link';

/**
 * - `names`: every name, one a line, as for a search or a watch list
 * - `markdown`: the whole profile
 * - `link`: the page that says most, defanged so that no mail program makes it one to click
 */
export function copyOf(actor: Actor, kind: Exclude<CopyKind, 'summary'>): string {
  switch (kind) {
    case 'names':
      return `${[...new Set(actor.names.map(({ text }) => text))].join('\n')}\n`;
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

/** As analysts write addresses: "hxxps://attack[.]mitre[.]org/groups/G0016/". */
function defanged(url: string): string {
  return url.replace(
    /^(http)(s?:\/\/)([^/]*)/i,
    (_, _scheme: string, rest: string, host: string) => `hxxp${rest}${host.replaceAll('.', '[.]')}`,
  );
}
