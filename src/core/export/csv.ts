import type { Actor, Claim } from '../model/actor';
import { TRAITS } from '../model/traits';
import { claimsText } from '../profile/claims';
import { countryName } from '../profile/country-name';
import { groupNames } from '../profile/group-names';
import { splitRelations } from '../profile/relations';
import { actorSources, sourceLabel } from '../profile/source-label';
import { nameKey, visible, withoutDisguises } from '../text/characters';
import { escapeAddress } from './escape-address';
import type { ExportData } from './export-data';

type Column = readonly [title: string, read: (actor: Actor) => string];

/** Between entries of one cell: in no name, and what most programs split at. */
const BETWEEN = '; ';

/** One row an actor. `id` finds it in Byname again. */
const COLUMNS: readonly Column[] = [
  ['name', ({ name }) => name],
  [
    'aliases',
    ({ name, names }) =>
      join(names.map(({ text }) => text).filter((text) => nameKey(text) !== nameKey(name))),
  ],
  [
    'names_by_user',
    ({ names }) =>
      join(
        groupNames(names).flatMap(({ usedBy, names: own }) =>
          usedBy === null ? [] : [`${usedBy}: ${own.map(({ text }) => text).join(', ')}`],
        ),
      ),
  ],
  ['country', ({ countries }) => join(countries.map(({ value }) => value))],
  ['country_name', ({ countries, credits }) => claimsText(countries, credits, countryName)],
  ['motive', ({ motives }) => values(motives)],
  ['sectors', ({ sectors }) => values(sectors)],
  ['target_countries', ({ victims = [] }) => join(victims.map(({ value }) => value))],
  ['first_seen', ({ firstSeen }) => firstSeen[0]?.value ?? ''],
  ...TRAITS.map((trait): Column => [trait, ({ traits }) => values(traits?.[trait] ?? [])]),
  ['attack_id', ({ records }) => join(records.flatMap(({ attackId }) => attackId ?? []))],
  ['associated', ({ relations }) => join(splitRelations(relations).actors.map(({ name }) => name))],
  ['malware_and_tools', ({ relations }) => join(splitRelations(relations).software.map(({ name }) => name))],
  ['description', ({ descriptions }) => descriptions[0]?.text ?? ''],
  ['references', ({ references }) => join(references.flatMap(({ url }) => escapeAddress(url) ?? []))],
  ['sources', (actor) => join(actorSources(actor).map((source) => sourceLabel(source, actor.credits)))],
  ['id', ({ id }) => id],
];

const NOTES: Column = [
  'notes',
  ({ corrections }) =>
    join(
      (corrections?.notes ?? []).map(({ text, tags = [] }) =>
        [text, ...tags.map((tag) => `#${tag}`)].join(' '),
      ),
    ),
];

/** Actors as a table, one row each. */
export function actorsCsv({ actors, own }: Pick<ExportData, 'actors' | 'own'>): string {
  const columns = own === undefined ? COLUMNS : [...COLUMNS, NOTES];
  const rows = [
    columns.map(([title]) => title),
    ...actors.map((actor) => columns.map(([, read]) => read(actor))),
  ];
  return tableCsv(rows);
}

/**
 * A table (RFC 4180), with the byte order mark by which Excel knows UTF-8. A cell never begins as a formula does (`asText`),
 * and holds no line break.
 */
export function tableCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function values(claims: readonly Claim[]): string {
  return join(claims.map(({ value }) => value));
}

function join(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join(BETWEEN);
}

function cell(raw: string): string {
  const text = asText(visible(withoutDisguises(raw)));
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Before signs with which spreadsheets begin a formula, full-width ones too (OWASP, "CSV Injection"): where the cell begins, and
 * behind a semicolon, at which Excel parts cells in half of Europe and minds no quotes that begin elsewhere; those that stand
 * directly behind it are to it the quotes of an empty text, which goes on.
 */
const FORMULA = /(?:^|;[\s"]*)(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\u2212])/g;

/** An apostrophe before them makes the cell a text, and stands in it. */
function asText(text: string): string {
  return text.replace(FORMULA, "$&'");
}
