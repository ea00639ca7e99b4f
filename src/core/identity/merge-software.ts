import type { MergedSoftware, SoftwareKind } from '../model/software';
import type { SourceRecord } from '../model/source-record';
import { sourceById, sourceRank } from '../sources/catalogue';
import { nameKey } from '../text/characters';
import { push } from './group';
import { mergeActor } from './merge-actor';

/**
 * Malware and tools from the records of all sources. Two records are of one when a publisher gives both the same number, or
 * when they have the same primary name: an alias joins nothing, for malware is seldom told from its family.
 */
export function mergeSoftware(records: readonly SourceRecord[]): readonly MergedSoftware[] {
  const groups: [SourceRecord, ...SourceRecord[]][] = [];
  const byKey = new Map<string, SourceRecord[]>();
  for (const record of [...records].sort((a, b) => sourceRank(a.source) - sourceRank(b.source))) {
    const keys = [numberOf(record), primaryKey(record)].filter((key) => key !== undefined);
    const known = keys.map((key) => byKey.get(key)).find((group) => group !== undefined);
    const group: [SourceRecord, ...SourceRecord[]] = [record];
    if (known === undefined) groups.push(group);
    else known.push(record);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, known ?? group);
  }
  return groups.map((group) => {
    const number = group.map(numberOf).find((id) => id !== undefined);
    const kinds = new Map<SoftwareKind, string[]>();
    for (const record of group) push(kinds, kindOf(record), record.source);
    return {
      entry: mergeActor(group, NO_RECORDS),
      kinds: [...kinds].map(([value, sources]) => ({ value, sources: [...new Set(sources)] })),
      ...(number === undefined ? {} : { number }),
    };
  });
}

/** Relations between malware say little that a reader of a page asks. */
const NO_RECORDS = new Map();

function numberOf({ attackIds }: SourceRecord): string | undefined {
  return attackIds.find((id) => /^S\d{4}$/.test(id));
}

function primaryKey({ name }: SourceRecord): string {
  return nameKey(name).replace(/(?<=.)ransomware$/, '');
}

function kindOf({ source, kind }: SourceRecord): SoftwareKind {
  if (sourceById(source)?.listsGangs) return 'ransomware';
  return kind === 'tool' ? 'tool' : 'malware';
}

/** Those of which a name begins so: the very name first, then whose own it is, then those that most sources list. */
export function softwareLike(all: readonly MergedSoftware[], query: string): readonly MergedSoftware[] {
  const key = nameKey(query);
  if (key === '') return [];
  const found = all.flatMap((software) => {
    const names = software.entry.names.filter(({ text }) => nameKey(text).startsWith(key));
    if (names.length === 0) return [];
    const own = names.some(({ primaryIn }) => primaryIn.length > 0);
    const whole = names.some(({ text }) => nameKey(text) === key);
    return [{ software, rank: (whole ? 2 : 0) + (own ? 1 : 0), records: software.entry.records.length }];
  });
  return found.sort((a, b) => b.rank - a.rank || b.records - a.records).map(({ software }) => software);
}

/** Those of a name: whose own it is first, then those that most sources list. */
export function softwareNamed(all: readonly MergedSoftware[], name: string): readonly MergedSoftware[] {
  const key = nameKey(name);
  const named = all.flatMap((software) => {
    const found = software.entry.names.find(({ text }) => nameKey(text) === key);
    return found === undefined
      ? []
      : [{ software, own: found.primaryIn.length, sources: found.sources.length }];
  });
  return named.sort((a, b) => b.own - a.own || b.sources - a.sources).map(({ software }) => software);
}
