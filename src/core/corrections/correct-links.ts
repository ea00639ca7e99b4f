import type { Correction, CorrectionEffect, JoinActors, SplitRecord } from '../model/correction';
import { type RecordKey, recordKey, type SourceRecord } from '../model/source-record';
import { followRef } from './actor-ref';

export interface CorrectedGroup {
  /** The anchor first. */
  readonly records: readonly SourceRecord[];
  /** Ids of the corrections in force on it. */
  readonly ids: readonly string[];
  readonly joined: readonly RecordKey[];
  readonly takenOut: readonly RecordKey[];
}

export interface CorrectedLinks {
  readonly groups: readonly CorrectedGroup[];
  readonly effects: ReadonlyMap<string, CorrectionEffect>;
}

/** Joins and splits linked groups as the corrections say, one after the other; none of them is left empty. */
export function correctLinks(
  linked: readonly (readonly SourceRecord[])[],
  corrections: readonly Correction[],
): CorrectedLinks {
  const groups = linked.filter((group) => group.length > 0).map((group): Group => ({ records: [...group] }));
  const byRecord = new Map<RecordKey, Group>();
  for (const group of groups) own(group, byRecord);
  const sources = new Map([...byRecord].map(([key, { records }]) => [key, records.map(recordKey)] as const));

  const effects = new Map<string, CorrectionEffect>();
  const done: Done[] = [];
  for (const correction of corrections) {
    if (correction.kind !== 'join-actors' && correction.kind !== 'split-record') continue;
    const result =
      correction.kind === 'join-actors'
        ? join(correction, groups, byRecord)
        : split(correction, groups, byRecord);
    if (typeof result === 'string') effects.set(correction.id, result);
    else done.push(result);
  }

  const ids = new Map<Group, string[]>();
  for (const { id, together, ours, theirs } of done) {
    const ourGroups = groupsOf(ours, byRecord);
    const theirGroups = groupsOf(theirs, byRecord);
    const meet = [...ourGroups].filter((group) => theirGroups.has(group));
    const holds = meet.length > 0 === together;
    effects.set(id, holds ? 'in-force' : 'overruled');
    for (const group of holds ? (together ? meet : [...ourGroups, ...theirGroups]) : [])
      ids.set(group, [...(ids.get(group) ?? []), id]);
  }
  return {
    groups: groups.map((group) => ({
      records: group.records,
      ids: ids.get(group) ?? [],
      ...compareWithSources(group, sources),
    })),
    effects,
  };
}

interface Group {
  records: SourceRecord[];
}

/** A correction that was carried out: afterwards our records and theirs were together, or apart. */
interface Done {
  readonly id: string;
  readonly together: boolean;
  readonly ours: readonly RecordKey[];
  readonly theirs: readonly RecordKey[];
}

function join(
  { id, first, second }: JoinActors,
  groups: Group[],
  byRecord: Map<RecordKey, Group>,
): Done | CorrectionEffect {
  const kept = followRef(first, byRecord);
  const added = followRef(second, byRecord);
  if (kept === undefined || added === undefined) return 'gone';
  if (kept === added) return 'no-difference';
  const done = {
    id,
    together: true,
    ours: kept.records.map(recordKey),
    theirs: added.records.map(recordKey),
  };
  kept.records = [...kept.records, ...added.records];
  groups.splice(groups.indexOf(added), 1);
  own(kept, byRecord);
  return done;
}

function split(
  { id, record: key }: SplitRecord,
  groups: Group[],
  byRecord: Map<RecordKey, Group>,
): Done | CorrectionEffect {
  const group = byRecord.get(key);
  if (group === undefined) return 'gone';
  const rest = group.records.filter((record) => recordKey(record) !== key);
  if (rest.length === 0) return 'no-difference';
  const alone: Group = { records: group.records.filter((record) => recordKey(record) === key) };
  group.records = rest;
  groups.splice(groups.indexOf(group) + 1, 0, alone);
  own(alone, byRecord);
  return { id, together: false, ours: [key], theirs: rest.map(recordKey) };
}

function own(group: Group, byRecord: Map<RecordKey, Group>): void {
  for (const record of group.records) byRecord.set(recordKey(record), group);
}

function groupsOf(keys: readonly RecordKey[], byRecord: ReadonlyMap<RecordKey, Group>): ReadonlySet<Group> {
  return new Set(keys.flatMap((key) => byRecord.get(key) ?? []));
}

/** What the sources had otherwise: records they link elsewhere, and records they link here. */
function compareWithSources(
  { records }: Group,
  sources: ReadonlyMap<RecordKey, readonly RecordKey[]>,
): Pick<CorrectedGroup, 'joined' | 'takenOut'> {
  const keys = records.map(recordKey);
  const [anchor = ''] = keys;
  const linked = sources.get(anchor) ?? [];
  return {
    joined: keys.filter((key) => !linked.includes(key)),
    takenOut: [...new Set(keys.flatMap((key) => sources.get(key) ?? []))].filter(
      (key) => !keys.includes(key),
    ),
  };
}
