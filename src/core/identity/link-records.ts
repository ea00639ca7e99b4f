import type { SourceId, SourceRecord } from '../model/source-record';
import { finish, type Steps } from '../model/steps';
import { sourceById, sourceRank } from '../sources/catalogue';
import { nameKey } from '../text/characters';
import { entryKeys } from './entry-keys';
import {
  type Group,
  type Join,
  joinGroup,
  type Named,
  namedBy,
  push,
  type Reason,
  startGroup,
} from './group';
import { joinNames } from './join-names';
import { joinRenamed } from './join-renamed';
import { joinWitnessed } from './join-witnessed';
import { scorePairs } from './score-pairs';

export interface Linked {
  /** One group is one actor; its first record is the anchor. */
  readonly groups: SourceRecord[][];
  readonly joins: readonly Join[];
}

/**
 * Decides which records are one actor. Sources join in order of precedence; the first is the anchor. A group takes at
 * most one record of a source; what finds no group becomes one of its own. Four passes a source, each one to one:
 *
 * 1. one publisher's entry, got by two ways (see `entryKeys`);
 * 2. primary name equals primary name;
 * 3. the best score over shared names that is the best for both sides (see `scorePairs`);
 * 4. an explicit ATT&CK id that points to one record only.
 *
 * Then groups join of which a publisher says that they are one (`joinRenamed`), or two witnesses (`joinWitnessed`), and
 * then come the lists of gangs, by a rule of their own (`matchGangs`), and last those that only give names (`joinNames`).
 *
 * Merging whatever shares an alias joins 18 actors into one; the passes reach precision .993 and recall .987 on
 * MISP–ATT&CK pairs.
 */
export function linkRecords(records: readonly SourceRecord[]): Linked {
  return finish(linkInSteps(records));
}

/** The same in steps: a pass over one source, or a part of it, each. */
export function* linkInSteps(records: readonly SourceRecord[]): Steps<Linked> {
  const sources = bySource(records.filter(({ source }) => !givesNamesOnly(source)));
  const found: Group[] = [];
  const joins: Join[] = [];
  for (const [source, members] of sources)
    if (!listsGangs(source)) joins.push(...(yield* joinSource(found, members, matchSource)));
  const renamed = joinRenamed(found);
  yield;
  const witnessed = joinWitnessed(renamed.groups);
  yield;
  joins.push(...renamed.joins, ...witnessed.joins);
  const { groups } = witnessed;
  for (const [source, members] of sources)
    if (listsGangs(source)) joins.push(...(yield* joinSource(groups, members, matchGangs)));
  joins.push(
    ...joinNames(
      groups,
      records.filter(({ source }) => givesNamesOnly(source)),
    ),
  );
  return { groups: groups.map((group) => group.records), joins };
}

function listsGangs(source: SourceId): boolean {
  return sourceById(source)?.listsGangs === true;
}

function givesNamesOnly(source: SourceId): boolean {
  return sourceById(source)?.namesOnly === true;
}

interface Incoming extends Named {
  readonly record: SourceRecord;
}

/** A record that found its group. */
type Match = readonly [candidate: Incoming, group: Group, why: Reason];

/** A source's records; those of a source that gathers several collections by collection. */
function bySource(records: readonly SourceRecord[]): [SourceId, SourceRecord[]][] {
  const lists = new Map<string, SourceRecord[]>();
  for (const record of records) {
    const gathers = sourceById(record.source)?.collections === true;
    push(lists, gathers ? `${record.source}/${record.id.split('/')[0]}` : record.source, record);
  }
  return [...lists.values()]
    .flatMap((list): [SourceId, SourceRecord[]][] => (list[0] === undefined ? [] : [[list[0].source, list]]))
    .sort(([a], [b]) => sourceRank(a) - sourceRank(b));
}

/** Lets one source's records join, and begins a group with each that found none. */
function* joinSource(
  groups: Group[],
  members: readonly SourceRecord[],
  match: (groups: readonly Group[], incoming: readonly Incoming[]) => Steps<readonly Match[]>,
): Steps<Join[]> {
  const incoming: Incoming[] = [];
  for (const record of members) {
    yield;
    incoming.push({ record, ...namedBy(record) });
  }
  const matches = new Map((yield* match(groups, incoming)).map((found) => [found[0], found]));
  const joins: Join[] = [];
  for (const candidate of incoming) {
    yield;
    const found = matches.get(candidate);
    if (found !== undefined) joins.push(...joinGroup(found[1], [candidate.record], found[2]));
    else groups.push(startGroup(candidate.record));
  }
  return joins;
}

function* matchSource(groups: readonly Group[], incoming: readonly Incoming[]): Steps<readonly Match[]> {
  const matches: Match[] = [];
  const open = () => {
    const found = new Set<Incoming>(matches.map(([candidate]) => candidate));
    const taken = new Set<Group>(matches.map(([, group]) => group));
    return {
      groups: groups.filter((group) => !taken.has(group)),
      incoming: incoming.filter((candidate) => !found.has(candidate)),
    };
  };
  matches.push(...sameEntries(groups, incoming));
  yield;
  const unmet = open();
  matches.push(...equalPrimaries(unmet.groups, unmet.incoming));
  yield;
  const left = open();
  matches.push(
    ...scorePairs(left.groups, left.incoming, groups, incoming).map(
      ([candidate, group]): Match => [candidate, group, sharedNames(candidate, group)],
    ),
  );
  yield;
  const rest = open();
  matches.push(...sharedAttackIds(rest.groups, rest.incoming));
  return matches;
}

function sharedNames({ record }: Incoming, { keys }: Group): Reason {
  const names = record.names.map(({ text }) => text).filter((text) => keys.has(nameKey(text)));
  return { kind: 'shared-names', names };
}

/**
 * The records of a list of gangs are called as their malware or their leak site is, often by a word that others have
 * chosen too (Scarab, Karma). So one joins only an actor that is known to extort, primary name to primary name (of any
 * record of the actor's).
 */
function* matchGangs(groups: readonly Group[], incoming: readonly Incoming[]): Steps<readonly Match[]> {
  yield;
  const extorting = groups.filter(({ records }) => records.some(({ extorts }) => extorts));
  return oneToOne(extorting, incoming, (side) =>
    'record' in side ? [side.primary] : side.records.map(({ name }) => nameKey(name)),
  ).map(([candidate, group]) => [candidate, group, { kind: 'same-gang', name: candidate.record.name }]);
}

/** Pairs of one entry, where each side has it once. */
function sameEntries(groups: readonly Group[], incoming: readonly Incoming[]): Match[] {
  const keysOf = (side: Group | Incoming) =>
    'record' in side ? entryKeys(side.record) : side.records.flatMap(entryKeys);
  return oneToOne(groups, incoming, (side) => [...new Set(keysOf(side))]).map(([candidate, group]) => {
    const theirs = new Set(keysOf(group));
    return [
      candidate,
      group,
      { kind: 'same-entry', ids: entryKeys(candidate.record).filter((id) => theirs.has(id)) },
    ];
  });
}

/** Pairs whose primary names are equal, where each side has that primary name once. */
function equalPrimaries(groups: readonly Group[], incoming: readonly Incoming[]): Match[] {
  return oneToOne(groups, incoming, (side) => [side.primary]).map(([candidate, group]) => [
    candidate,
    group,
    { kind: 'same-primary', name: candidate.record.name },
  ]);
}

/** Pairs that name the same ATT&CK group, where each side names it once. */
function sharedAttackIds(groups: readonly Group[], incoming: readonly Incoming[]): Match[] {
  return oneToOne(groups, incoming, attackIdsOf).map(([candidate, group]) => {
    const theirs = new Set(attackIdsOf(group));
    const ids = candidate.record.attackIds.filter((id) => theirs.has(id));
    return [candidate, group, { kind: 'attack-id', ids }];
  });
}

function attackIdsOf(side: Group | Incoming): readonly string[] {
  return 'record' in side ? side.record.attackIds : side.records.flatMap((record) => record.attackIds);
}

function oneToOne(
  groups: readonly Group[],
  incoming: readonly Incoming[],
  keysOf: (side: Group | Incoming) => readonly string[],
): [Incoming, Group][] {
  const groupsByKey = indexUnique(groups, keysOf);
  const incomingByKey = indexUnique(incoming, keysOf);
  // A side whose keys lead to two is left alone: the order of a file must not choose between them.
  const groupsOf = new Map<Incoming, Set<Group>>();
  const incomingOf = new Map<Group, Set<Incoming>>();
  for (const [key, candidate] of incomingByKey) {
    const group = groupsByKey.get(key);
    if (candidate === null || group === undefined || group === null) continue;
    groupsOf.set(candidate, (groupsOf.get(candidate) ?? new Set()).add(group));
    incomingOf.set(group, (incomingOf.get(group) ?? new Set()).add(candidate));
  }
  return [...groupsOf].flatMap(([candidate, found]): [Incoming, Group][] => {
    const [group, ...others] = found;
    return group !== undefined && others.length === 0 && incomingOf.get(group)?.size === 1
      ? [[candidate, group]]
      : [];
  });
}

/** Key → the one side that has it; null where several do. */
function indexUnique<S>(sides: readonly S[], keysOf: (side: S) => readonly string[]): Map<string, S | null> {
  const index = new Map<string, S | null>();
  for (const side of sides) {
    for (const key of new Set(keysOf(side))) index.set(key, index.has(key) ? null : side);
  }
  return index;
}
