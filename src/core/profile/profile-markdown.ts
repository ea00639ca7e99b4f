import type { Actor, ActorName } from '../model/actor';
import { eachTrait, traitText } from '../model/traits';
import { claimsText } from './claims';
import { countryName } from './country-name';
import { groupNames } from './group-names';
import { groupPageLink, link, plain } from './markdown-text';
import { type RelatedItem, splitRelations } from './relations';
import { sourceLabel, sourceLabels } from './source-label';

/**
 * A profile as Markdown for notes and reports: every name, who says each fact, all source links; the reader's own notes
 * only where they are asked for.
 */
export function profileMarkdown(actor: Actor, withNotes = false): string {
  return [
    `# ${plain(actor.name)}`,
    bullets([
      fact('Origin', claimsText(actor.countries, actor.credits, countryName)),
      fact('Motive', claimsText(actor.motives, actor.credits)),
      fact('Active since', claimsText(actor.firstSeen.slice(0, 1), actor.credits)),
      fact('Targets', claimsText(actor.sectors, actor.credits)),
      fact('Target countries', claimsText(actor.victims ?? [], actor.credits, countryName)),
      ...eachTrait(actor.traits).map(([trait, claims]) =>
        fact(traitText(trait.replaceAll('_', '-')), claimsText(claims, actor.credits, traitText)),
      ),
      fact(
        'TLP',
        (actor.tlp ?? [])
          .map((mark) => `${mark.value.toUpperCase()} (${sourceLabels(mark.sources, actor.credits)})`)
          .join(' · '),
      ),
      bullet('ATT&CK', actor.records.flatMap((record) => record.attackId ?? []).map(groupPageLink)),
    ]),
    section(
      'Names',
      groupNames(actor.names).map(({ usedBy, names }) => listOf(usedBy ?? 'Also', names)),
    ),
    ...actor.descriptions.map(({ source, text }) => description(sourceLabel(source, actor.credits), text)),
    relationsSection(actor),
    withNotes ? notes(actor) : '',
    section(
      'Sources',
      actor.references.map(({ url }) => link(url)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function fact(label: string, value: string): string {
  return bullet(label, [plain(value)]);
}

function listOf(
  label: string,
  items: readonly (Pick<ActorName, 'text'> | Pick<RelatedItem, 'name'>)[],
): string {
  return bullet(
    label,
    items.map((item) => plain('text' in item ? item.text : item.name)),
  );
}

function description(label: string, text: string): string {
  const line = plain(text);
  return line === '' ? '' : `## Description (${plain(label)})\n\n${line}`;
}

/** The reader's own Markdown, as a quotation, so that nothing in it is taken for a part of the profile. */
function notes({ corrections }: Actor): string {
  const said = (corrections?.notes ?? []).map(({ text, tags = [] }) =>
    [text, tags.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '').join('\n\n'),
  );
  const quoted = said.map((text) =>
    text
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  );
  return quoted.length === 0 ? '' : `## Notes\n\n${quoted.join('\n\n')}`;
}

function relationsSection(actor: Actor): string {
  const { actors, software } = splitRelations(actor.relations);
  return section('Associated', [listOf('Actors', actors), listOf('Malware and tools', software)]);
}

function section(title: string, lines: readonly string[]): string {
  const body = bullets(lines);
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

/** One line; empty where there is nothing to say. `items` are Markdown. */
function bullet(label: string, items: readonly string[]): string {
  const said = items.filter((item) => item !== '');
  return said.length === 0 ? '' : `${plain(label)}: ${said.join(', ')}`;
}

function bullets(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}
