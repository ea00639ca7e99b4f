import type { Relation, SourcedCitation } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { attackEntry } from './number-meaning';

/** A technique or a campaign of an actor, however many sources have it. */
export interface ProfileLink {
  readonly name: string;
  /** "T1566.001", "C0024". */
  readonly externalId?: string;
  /** ATT&CK's own page. */
  readonly page?: string;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** The campaign in which a technique was seen, where no source says it of the actor at all times. */
  readonly during?: string;
  readonly sources: readonly SourceId[];
  readonly citations: readonly SourcedCitation[];
}

export interface TacticGroup {
  /** "Initial access"; empty for techniques without a tactic. */
  readonly title: string;
  readonly techniques: readonly ProfileLink[];
}

/** ATT&CK's order (Enterprise): how an intrusion goes on. */
const TACTICS: readonly string[] = [
  ...['reconnaissance', 'resource-development', 'initial-access', 'execution', 'persistence'],
  ...['privilege-escalation', 'defense-evasion', 'credential-access', 'discovery', 'lateral-movement'],
  ...['collection', 'command-and-control', 'exfiltration', 'impact'],
];

/** An actor's techniques by tactic, in the order of an intrusion; one that serves several stands under each. */
export function techniquesByTactic(relations: readonly Relation[]): readonly TacticGroup[] {
  const groups = new Map<string, ProfileLink[]>();
  for (const relation of relations) {
    if (relation.kind !== 'technique') continue;
    const link = toLink(relation);
    for (const tactic of relation.tactics ?? ['']) {
      groups.set(tactic, [...(groups.get(tactic) ?? []), link]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || a.localeCompare(b, 'en'))
    .map(([tactic, techniques]) => ({
      title: sentence(tactic),
      techniques: techniques.sort(byNumber),
    }));
}

/** An actor's campaigns, the latest first. */
export function campaignsOf(relations: readonly Relation[]): readonly ProfileLink[] {
  return relations
    .filter(({ kind }) => kind === 'campaign')
    .map(toLink)
    .sort((a, b) => lastDay(b).localeCompare(lastDay(a)) || byNumber(a, b));
}

function toLink(relation: Relation): ProfileLink {
  const { name, externalId, firstSeen, lastSeen, during, source, citations = [] } = relation;
  const page = attackEntry(externalId)?.page;
  return {
    name,
    ...(externalId === undefined ? {} : { externalId }),
    ...(page === undefined ? {} : { page }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    ...(during === undefined ? {} : { during }),
    sources: [...new Set([source, ...citations.map((citation) => citation.source)])],
    citations,
  };
}

function rankOf(tactic: string): number {
  const rank = TACTICS.indexOf(tactic);
  return rank === -1 ? TACTICS.length + Number(tactic === '') : rank;
}

function byNumber(a: ProfileLink, b: ProfileLink): number {
  return (a.externalId ?? 'Z').localeCompare(b.externalId ?? 'Z', 'en') || a.name.localeCompare(b.name, 'en');
}

function lastDay({ firstSeen = '', lastSeen = firstSeen }: ProfileLink): string {
  return lastSeen;
}

function sentence(tactic: string): string {
  const words = tactic.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
