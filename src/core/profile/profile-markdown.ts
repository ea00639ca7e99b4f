import type { Actor } from '../model/actor';
import { groupPage } from '../sources/catalogue';
import { claimsText } from './claims';
import { countryName } from './country-name';
import { groupNames } from './group-names';
import { splitRelations } from './relations';
import { sourceLabel } from './source-label';

/** A profile as Markdown for notes and reports: every name, who says each fact, all source links. */
export function profileMarkdown(actor: Actor): string {
  return [
    `# ${escapeMarkdown(actor.name)}`,
    bullets([
      fact('Origin', claimsText(actor.countries, countryName)),
      fact('Motive', claimsText(actor.motives)),
      fact('Active since', claimsText(actor.firstSeen.slice(0, 1))),
      fact('Targets', claimsText(actor.sectors)),
      fact(
        'ATT&CK',
        actor.records
          .flatMap((record) => record.attackId ?? [])
          .map(attackLink)
          .join(', '),
      ),
    ]),
    section(
      'Names',
      groupNames(actor.names).map((group) => namesLine(group.usedBy, group.names)),
    ),
    ...actor.descriptions.map(
      (one) => `## Description (${escapeMarkdown(sourceLabel(one.source))})\n\n${escapeMarkdown(one.text)}`,
    ),
    relationsSection(actor),
    section(
      'Sources',
      actor.references.map((reference) => `<${reference.url}>`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function fact(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}

function attackLink(id: string): string {
  const url = groupPage(id);
  return url === null ? id : `[${id}](${url})`;
}

function namesLine(usedBy: string | null, names: Actor['names']): string {
  return `${escapeMarkdown(usedBy ?? 'Also')}: ${names.map((name) => escapeMarkdown(name.text)).join(', ')}`;
}

function relationsSection(actor: Actor): string {
  const { actors, software } = splitRelations(actor.relations);
  const list = (items: readonly { readonly name: string }[]) =>
    items.map((item) => escapeMarkdown(item.name)).join(', ');
  return section('Associated', [fact('Actors', list(actors)), fact('Malware and tools', list(software))]);
}

function section(title: string, lines: readonly string[]): string {
  const body = bullets(lines);
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function bullets(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}

/** Names from feeds hold signs that Markdown would read as markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
