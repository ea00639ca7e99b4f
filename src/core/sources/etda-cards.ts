import { CARD_LINKS, CITING_UNITS, LABEL_UNITS, NAME_USERS, RECORD_NUMBERS, RECORDS } from '../limits';
import { failed, ok, type Result } from '../model/result';
import type { RecordRelation, SourceRecord } from '../model/source-record';
import { vendorName } from '../naming/vendor-name';
import {
  type AdapterContext,
  type Fields,
  isObject,
  readRecords,
  type SourceContent,
  versionOf,
} from './adapter';
import type { SourceDefinition } from './catalogue';
import { cleanDate, yearOf } from './clean-date';
import { cleanName } from './clean-name';
import { asLabels, asList, cleanDescription, cleanLabel, cleanReferences } from './clean-text';
import { collectNames, MOST_RAW_NAMES } from './collect-names';
import { anyCountryCode, victimCountries } from './country-code';
import { withoutNobodies } from './is-nobody';
import { makeRecord } from './make-record';
import { UUID } from './misp-galaxy';

/** What a card is called on ETDA's site. */
const CARD_PAGE = 'https://apt.etda.or.th/cgi-bin/showcard.cgi?u=';
const GROUP_PAGE = /^https?:\/\/attack\.mitre\.org\/groups\/(G\d{4})\/?$/i;
/** The operations of a card are news of all sorts; these have a name of their own. */
const OPERATION = /^Operation ["“‘'][^"”’']+["”’']/;

/**
 * Reads ETDA's Threat Group Cards as their site exports them (`getcard.cgi?g=all&o=j`): `{values: [{actor, names: [{name,
 * "name-giver"}], country, motivation, "first-seen", description, "observed-sectors", tools, operations: [{date, activity}],
 * information, "mitre-attack", uuid, "last-card-change"}]}`. A name-giver of "?" is nobody.
 */
export function readEtdaCards(input: unknown, { source }: AdapterContext): Result<SourceContent> {
  const cards = isObject(input) ? input.values : undefined;
  if (!Array.isArray(cards)) return failed('These are no cards of ETDA: the file has no list of values.');
  if (cards.length > RECORDS.max) return failed(RECORDS.words);
  const read = readRecords(cards, (card) => readCard(card, source));
  const version = isObject(input) ? versionOf(input['last-db-change']) : {};
  return read.ok ? ok({ ...read.value, ...version }) : read;
}

function readCard(card: Fields, { id: source }: SourceDefinition): SourceRecord | string {
  const { uuid } = card;
  if (typeof uuid !== 'string' || !UUID.test(uuid)) return 'no identifier';
  const given = (Array.isArray(card.names) ? card.names : []).filter(isObject);
  const givers = giversByName(given);
  const collected = collectNames(
    given.map(({ name }) => name),
    (text) => givers.get(text) ?? [],
  );
  if (typeof collected === 'string') return collected;
  const numbers = asList(card['mitre-attack'])
    .slice(0, RECORD_NUMBERS)
    .flatMap((page) => GROUP_PAGE.exec(page)?.[1] ?? []);
  const [country, ...others] = asList(card.country);
  return withoutNobodies(
    makeRecord({
      source,
      id: uuid.toLowerCase(),
      kind: 'actor',
      names: collected.names,
      attackIds: [...new Set([...numbers.map((id) => id.toUpperCase()), ...collected.attackIds])],
      country: others.length === 0 ? anyCountryCode(country) : undefined,
      motives: asLabels(card.motivation),
      sectors: asLabels(card['observed-sectors']),
      victims: victimCountries(card['observed-countries']),
      firstSeen: yearOf(card['first-seen']),
      description: cleanDescription(withoutBraces(card.description)),
      references: cleanReferences([`${CARD_PAGE}${uuid.toLowerCase()}`, ...asList(card.information)]),
      relations: [...toolsOf(card), ...operationsOf(card)],
      modified: cleanDate(card['last-card-change']),
    }),
  );
}

/** Who gave each name: several vendors are listed with a comma, nobody is "?". */
function giversByName(given: readonly Fields[]): ReadonlyMap<string, readonly string[]> {
  const givers = new Map<string, readonly string[]>();
  for (const { name, 'name-giver': giver } of given.slice(0, MOST_RAW_NAMES)) {
    const cleaned = cleanName(name);
    if (cleaned.kind !== 'name' || typeof giver !== 'string') continue;
    const vendors = giver
      .slice(0, LABEL_UNITS)
      .split(/[,/]/)
      .map((vendor) => vendorName(cleanLabel(vendor)))
      .filter((vendor) => vendor !== '' && vendor !== '?');
    const { text } = cleaned.name;
    givers.set(text, [...(givers.get(text) ?? []), ...vendors].slice(0, NAME_USERS));
  }
  return givers;
}

/** Cards name each other in double braces. */
function withoutBraces(raw: unknown): unknown {
  return typeof raw === 'string' ? raw.replaceAll('{{', '').replaceAll('}}', '') : raw;
}

/** ETDA does not say of a tool whether it is malware. */
function toolsOf({ tools }: Fields): RecordRelation[] {
  return asLabels(
    asList(tools)
      .slice(0, CARD_LINKS)
      .map((tool) => withoutBraces(tool)),
  ).flatMap((tool) => {
    const cleaned = cleanName(tool);
    if (cleaned.kind !== 'name') return [];
    return [{ type: 'uses', target: cleaned.name.text, kind: 'tool', name: cleaned.name.text } as const];
  });
}

function operationsOf({ operations }: Fields): RecordRelation[] {
  if (!Array.isArray(operations)) return [];
  return operations.slice(0, CARD_LINKS).flatMap((operation) => {
    const { date, activity } = isObject(operation) ? operation : {};
    const [title, ...lines] = typeof activity === 'string' ? activity.slice(0, CITING_UNITS).split('\n') : [];
    const found = OPERATION.exec(title ?? '')?.[0];
    if (found === undefined) return [];
    const name = cleanLabel(found.replace(/["“”‘’']/g, ''));
    const firstSeen = cleanDate(date);
    const citations = cleanReferences(lines).map((url) => ({ url }));
    return [
      {
        type: 'attributed-to',
        target: name,
        kind: 'campaign',
        name,
        ...(firstSeen === undefined ? {} : { firstSeen }),
        ...(citations.length === 0 ? {} : { citations }),
      } as const,
    ];
  });
}
