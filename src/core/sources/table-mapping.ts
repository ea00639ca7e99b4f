import { TRAITS, type Trait } from '../model/traits';
import { isObject } from './adapter';
import { anyCountryCode } from './country-code';
import type { Table, TableCell } from './read-table';

/** What a column of a table may be. */
export const TABLE_FIELDS = [
  'name',
  'aliases',
  'vendor',
  'country',
  'motive',
  'sectors',
  'victims',
  ...TRAITS,
  'firstSeen',
  'description',
  'references',
  'id',
] as const satisfies readonly string[];

export type TableField =
  | 'name'
  | 'aliases'
  /** Who uses the name. */
  | 'vendor'
  | 'country'
  | 'motive'
  | 'sectors'
  /** Countries. */
  | 'victims'
  | Trait
  | 'firstSeen'
  | 'description'
  | 'references'
  /** What tells the row from others for good, whatever it is called. */
  | 'id';

/** Which column is what, by the columns' names. Plain data: it is kept and sent as it is. */
export interface TableMapping {
  readonly fields: Readonly<Partial<Record<TableField, string>>>;
  /** Columns that hold one vendor's names for the actor, and who that is: `{"CrowdStrike": "CrowdStrike"}`. */
  readonly vendors: Readonly<Record<string, string>>;
}

/** What columns are called that hold a field, in small letters with single spaces; the likeliest first. */
const HEADERS: readonly (readonly [TableField, RegExp])[] = [
  ['name', /^(?:threat actor|actor|intrusion set|apt)(?: name)?$/],
  [
    'name',
    /^(?:name|common name|primary name|main name|group(?: name)?|threat group|gruppe|akteur|nom|groupe|acteur|nombre|grupo|名前|名称|グループ|组织)$/,
  ],
  ['name', /\bname$/],
  [
    'aliases',
    /^(?:aliases|alias|synonyms?|aka|(?:also )?known as|other names?|alternative names?|associated groups?|aliasnamen|weitere namen|auch bekannt als|autres noms|aussi connu sous|otros nombres|tambi[eé]n conocido como|別名|别名)$/,
  ],
  ['aliases', /\b(?:alias(?:es|se)?|synonym\w*|a k a)\b/],
  ['vendor', /^(?:vendor|used by|named by|name giver|reported by|company)$/],
  [
    'victims',
    /^(?:(?:target(?:ed|s)?|victims?|observed|suspected) countr(?:y|ies)|countries (?:targeted|hit)|suspected victims|victims?)$/,
  ],
  [
    'country',
    /^(?:country|origin|nation|attribution|attributed to|country of origin|suspected origin|land|herkunft(?:sland)?|pays(?: d origine)?|pa[ií]s(?: de origen)?|origen|state sponsor|国|国名|国家)$/,
  ],
  ['country', /\b(?:country|origin|sponsor)\b/],
  ['threat_actor_types', /^(?:(?:threat )?actor|threat) types?$/],
  ['roles', /^roles?$/],
  ['sophistication', /\bsophistication\b|^(?:skills?|skill level)$/],
  ['resource_level', /^resources?(?: levels?)?$/],
  ['motive', /^(?:motives?|motivations?|type|category|objective|goal)$/],
  ['motive', /\bmotiv/],
  [
    'sectors',
    /^(?:sectors?|targets?|industries|industry|target(?:ed)? (?:sectors?|industries|industry)|verticals?)$/,
  ],
  ['sectors', /\b(?:sector|industr)/],
  ['firstSeen', /^(?:first seen|firstseen|since|active since|year|first activity|first reported)$/],
  ['last_seen', /^(?:last seen|lastseen|last activity|last active|last reported|active until)$/],
  [
    'description',
    /^(?:description|summary|notes?|comments?|about|details|beschreibung|descripci[oó]n|説明|描述)$/,
  ],
  ['references', /^(?:references?|refs?|links?|urls?|sources?|reports?)(?: \d+)?$/],
  ['id', /^(?:id|uuid|identifier|key)$/],
];

/** Vendors whose names stand in columns of their own in lists that people keep. */
const VENDORS =
  /^(?:crowdstrike|microsoft|mandiant|fireeye|google|kaspersky(?: lab)?|secureworks|sophos|symantec|(?:cisco )?talos|palo alto(?: networks)?|unit ?42|proofpoint|eset|trend micro|dragos|ibm(?: x-?force)?|recorded future|qihoo 360|360|mitre(?: att&ck)?|trellix|mcafee|sentinel(?:one|labs)|check point|group-?ib|bitdefender|f-secure|withsecure|cylance|dell|clearsky|accenture|nsfocus|qianxin|tencent|antiy|ahnlab|volexity|zscaler|fortinet)$/i;

/** Which column is what, by what it is called, and where nothing says the name, by what it holds. */
export function guessMapping(table: Table): TableMapping {
  const vendors = table.columns.filter((column) => VENDORS.test(column));
  const fields: Partial<Record<TableField, string>> = {};
  const taken = new Set<string>(vendors);
  for (const [field, header] of HEADERS) {
    const column = table.columns.find((name) => !taken.has(name) && header.test(words(name)));
    if (fields[field] !== undefined || column === undefined) continue;
    fields[field] = column;
    taken.add(column);
  }
  const guessed = fields.name ?? table.columns.find((name, at) => !taken.has(name) && holdsNames(table, at));
  return {
    fields: guessed === undefined ? fields : { ...fields, name: guessed },
    vendors: Object.fromEntries(vendors.map((vendor) => [vendor, vendor])),
  };
}

/** A mapping that was kept; undefined for what is none, or names a column that the table has not. */
export function readMapping(raw: unknown, table: Table): TableMapping | undefined {
  if (!isObject(raw) || !isObject(raw.fields)) return undefined;
  const given = raw.fields;
  const known = new Set(table.columns);
  const fields: Partial<Record<TableField, string>> = {};
  for (const field of TABLE_FIELDS) {
    const column = Object.hasOwn(given, field) ? given[field] : undefined;
    if (typeof column === 'string' && known.has(column)) fields[field as TableField] = column;
  }
  const vendors = Object.entries(isObject(raw.vendors) ? raw.vendors : {}).filter(
    (entry): entry is [string, string] => known.has(entry[0]) && typeof entry[1] === 'string',
  );
  return fields.name === undefined && vendors.length === 0
    ? undefined
    : { fields, vendors: Object.fromEntries(vendors) };
}

/** What a column may hold: a field, one vendor's names, or nothing that is read. */
export type ColumnUse = TableField | 'vendor-names' | '';

export function useOf(column: string, { fields, vendors }: TableMapping): ColumnUse {
  if (Object.hasOwn(vendors, column)) return 'vendor-names';
  return TABLE_FIELDS.find((field) => fields[field] === column) ?? '';
}

/** The mapping with another use of one column. A field is one column's: whichever had it holds nothing then. */
export function assignColumn(mapping: TableMapping, column: string, use: ColumnUse): TableMapping {
  const fields = Object.fromEntries(
    Object.entries(mapping.fields).filter(([field, held]) => held !== column && field !== use),
  );
  const vendors = Object.fromEntries(Object.entries(mapping.vendors).filter(([held]) => held !== column));
  if (use === '') return { fields, vendors };
  return use === 'vendor-names'
    ? { fields, vendors: { ...vendors, [column]: column } }
    : { fields: { ...fields, [use]: column }, vendors };
}

function words(name: string): string {
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return spaced.trim().toLowerCase();
}

/** Rows by which a column is judged. */
const SAMPLE = 100;

/** Short texts with letters in them, hardly two alike, that are no countries and no addresses. */
function holdsNames({ rows }: Table, at: number): boolean {
  const cells = rows.slice(0, SAMPLE).map((row) => textOf(row[at]).trim());
  const names = cells.filter(
    (cell) =>
      cell.length > 1 &&
      cell.length <= 60 &&
      /\p{L}/u.test(cell) &&
      !/^https?:/.test(cell) &&
      !anyCountryCode(cell),
  );
  return names.length >= cells.length * 0.8 && new Set(names).size >= names.length * 0.8;
}

function textOf(cell: TableCell | undefined): string {
  return typeof cell === 'string' ? cell : (cell ?? []).join(' ');
}
