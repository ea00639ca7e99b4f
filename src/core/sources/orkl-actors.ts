import { COLLECTIONS, HEAD_UNITS } from '../limits';
import { failed, type Result } from '../model/result';
import type { RecordRelation, SourceRecord } from '../model/source-record';
import { type AdapterContext, type Fields, isObject, readRecords, type SourceContent } from './adapter';
import { asLabels, asList } from './clean-text';
import { collectNames } from './collect-names';
import { withoutNobodies } from './is-nobody';

/**
 * Collections that ORKL has copied and that Byname reads where they are kept: what they say would count as said twice,
 * as two witnesses.
 */
const READ_ELSEWHERE: ReadonlySet<string> = new Set(['MISPGALAXY', 'MITRE']);

/**
 * Reads ORKL's threat actors: `{data: [{id, main_name, aliases, tools, source_id}]}`, each as one of the collections has
 * it that ORKL gathers: a record's id begins with the collection, which is named as the one that says its names. Shape: https://orkl.eu/api/v1/ta/entries.
 */
export function readOrklActors(input: unknown, { source }: AdapterContext): Result<SourceContent> {
  const entries = isObject(input) ? input.data : undefined;
  if (!Array.isArray(entries)) return failed('These are not ORKL’s threat actors: there is no list of data.');
  const collections = new Set<string>();
  return readRecords(entries, (entry) => readEntry(entry, source.id, collections));
}

function readEntry(
  { id, main_name, aliases, tools, source_id }: Fields,
  source: string,
  collections: Set<string>,
): SourceRecord | string {
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) return 'no identifier';
  if (READ_ELSEWHERE.has(String(source_id))) return 'read where it is kept';
  const collection = typeof source_id === 'string' && /^[\w.-]{1,60}$/.test(source_id) ? source_id : 'ORKL';
  if (!collections.has(collection) && collections.size === COLLECTIONS.max) return COLLECTIONS.words;
  collections.add(collection);
  const collected = collectNames([...namesIn(main_name, collection), ...asList(aliases)]);
  if (typeof collected === 'string') return collected;
  const [primary] = collected.names;
  if (primary === undefined) return 'no name';
  return withoutNobodies({
    source,
    id: `${collection}/${id}`,
    kind: 'actor',
    name: primary.text,
    names: collected.names.map((name) => ({ ...name, citations: [{ by: collection }] })),
    attackIds: collected.attackIds,
    motives: [],
    sectors: [],
    references: [],
    relations: asLabels(tools).map(usedTool),
  });
}

/** ETDA heads a card with several names: "APT 30, Override Panda". */
function namesIn(head: unknown, collection: string): readonly unknown[] {
  return typeof head === 'string' && collection === 'ETDA' ? head.slice(0, HEAD_UNITS).split(', ') : [head];
}

function usedTool(name: string): RecordRelation {
  return { type: 'uses', target: name, kind: 'tool', name };
}
