import type { SourceRecord } from '../model/source-record';
import { sourceById } from '../sources/catalogue';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * What tells an entry from all others wherever its publisher's list comes from: its UUID, which copies keep (MISP's of ATT&CK
 * has those of the STIX objects), and the publisher's number of it ("G0016"). Numbers that a list merely has among an actor's
 * names are no key: they may be its neighbours'.
 */
export function entryKeys(record: SourceRecord): readonly string[] {
  return [...(UUID.test(record.id) ? [record.id] : []), ...ownNumbers(record)];
}

/** The numbers that a record's publisher has given to it. */
export function ownNumbers({ source, attackIds, externalIds }: SourceRecord): readonly string[] {
  if (externalIds !== undefined) return externalIds;
  const pattern = sourceById(source)?.groupIds?.pattern;
  return pattern === undefined ? [] : attackIds.filter((id) => pattern.test(id)).slice(0, 1);
}
