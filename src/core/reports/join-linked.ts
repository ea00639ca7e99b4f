import { linkRecords } from '../identity/link-records';
import { ownership } from '../identity/name-keys';
import { resolveName } from '../identity/resolve-name';
import type { Actor } from '../model/actor';
import type { JoinedActor, ReportActor, ReportedActor } from '../model/report';
import { recordKey, type SourceRecord } from '../model/source-record';
import { nameKey } from '../text/characters';

/**
 * Whose an actor is that a source linked to a report, by the rules that decide it between sources: one entry of one publisher,
 * equal primary names, or the most shared names; else the actor whose own name it is called by.
 *
 * @param bearers normalised name → the actors that have it, for each of its names at least
 */
export function joinLinked(said: ReportActor, bearers: ReadonlyMap<string, readonly Actor[]>): JoinedActor {
  const keys = [said.name, ...said.aliases].map(nameKey);
  const candidates = new Map(
    keys.flatMap((key) => (bearers.get(key) ?? []).map((actor) => [actor.id, actor])),
  );
  if (candidates.size === 0) return { kind: 'unknown' };
  const record = asRecord('report', said.id ?? said.name, said.name, said.aliases);
  const { groups, joins } = linkRecords([...[...candidates.values()].map(candidateRecord), record]);
  const why = joins.find((join) => join.record === recordKey(record))?.why.kind;
  const others = groups.find((group) => group.includes(record))?.filter((other) => other !== record) ?? [];
  const actor = others.length === 1 ? candidates.get((others[0]?.id ?? '') as Actor['id']) : undefined;
  if (actor !== undefined) return { kind: KINDS[why ?? ''] ?? 'shared-names', actor: refTo(actor) };
  const key = nameKey(said.name);
  const { actors, settled } = resolveName(said.name, bearers.get(key) ?? []);
  const [first] = actors;
  if (first !== undefined && settled && ownership(first, key) > 0)
    return { kind: 'same-name', actor: refTo(first) };
  return { kind: 'unclear', actors: [...candidates.values()].map(refTo) };
}

const KINDS: Readonly<Record<string, 'same-entry' | 'same-name'>> = {
  'same-entry': 'same-entry',
  'same-primary': 'same-name',
};

/** An actor as one record, with the publishers' own identifiers of all that it was made of. */
function candidateRecord({ id, name, names, records }: Actor): SourceRecord {
  const externalIds = records.flatMap(({ key, attackId }) => [
    key.slice(key.lastIndexOf('/') + 1),
    ...(attackId === undefined ? [] : [attackId]),
  ]);
  return {
    ...asRecord(
      'dataset',
      id,
      name,
      names.map(({ text }) => text),
    ),
    externalIds: [...new Set(externalIds)],
  };
}

function asRecord(source: string, id: string, name: string, aliases: readonly string[]): SourceRecord {
  return {
    source,
    id,
    kind: 'actor',
    name,
    names: [...new Set([name, ...aliases])].map((text) => ({ text, usedBy: [] })),
    attackIds: [],
    motives: [],
    sectors: [],
    references: [],
    relations: [],
  };
}

function refTo({ id, name }: Actor): ReportedActor {
  return { id, name };
}
