import type { Actor, ActorName } from '../model/actor';
import { groupPage } from '../sources/catalogue';
import { visible } from '../text/characters';
import { claimsText } from './claims';
import { countryName } from './country-name';
import { groupNames } from './group-names';
import { type RelatedItem, splitRelations } from './relations';
import { sourceLabel } from './source-label';

/** A profile as Markdown for notes and reports: every name, who says each fact, all source links. */
export function profileMarkdown(actor: Actor): string {
  return [
    `# ${plain(actor.name)}`,
    bullets([
      fact('Origin', claimsText(actor.countries, actor.credits, countryName)),
      fact('Motive', claimsText(actor.motives, actor.credits)),
      fact('Active since', claimsText(actor.firstSeen.slice(0, 1), actor.credits)),
      fact('Targets', claimsText(actor.sectors, actor.credits)),
      bullet('ATT&CK', actor.records.flatMap((record) => record.attackId ?? []).map(attackLink)),
    ]),
    section(
      'Names',
      groupNames(actor.names).map(({ usedBy, names }) => listOf(usedBy ?? 'Also', names)),
    ),
    ...actor.descriptions.map(({ source, text }) => description(sourceLabel(source, actor.credits), text)),
    relationsSection(actor),
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

function attackLink(id: string): string {
  const url = groupPage(id);
  return url === null ? plain(id) : `[${plain(id)}](${url})`;
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

/**
 * Signs that Markdown reads as markup wherever they stand: emphasis, code, links, images, HTML, headings, tables,
 * mail addresses; with formulas and templates of the programs that notes are kept in.
 */
const MARKUP = /[\\`*_[\]<>#|~@${}]/g;
/** Of several signs that are markup together, one: entities, bare addresses, highlights and comments of such programs. */
const TOGETHER = /&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):|=(?==)|%(?=%)/gi;
/** Signs that are markup where a line begins: lists, rules, underlined headings. */
const FIRST = /^(\d*)([-+=.):])/;

/** A text of a feed as one line of Markdown that is drawn as the text reads. */
function plain(text: string): string {
  return visible(text).replace(MARKUP, '\\$&').replace(TOGETHER, '\\$&').replace(FIRST, '$1\\$2');
}

/** An address on the web as a link; empty for anything else. */
function link(url: string): string {
  return /^https?:\/\/[^\s<>\\]+$/i.test(url) ? `<${url.replace(HIDDEN, encodeURIComponent)}>` : '';
}

/** What is not seen in an address, or turns the direction of its end. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
