import type { ActorRef, Associate, Correction, CorrectionDraft } from '@/core/model/correction';
import type { SourceRecord } from '@/core/model/source-record';
import { aRecord } from '../../fixtures/builders';

export const APT29 = aRecord({ name: 'APT29', aliases: ['Cozy Bear', 'The Dukes'] });
export const APT29_ATTACK = aRecord({
  name: 'APT29',
  aliases: ['NOBELIUM'],
  source: 'mitre-intrusion-set',
  id: 'g16',
  attackIds: ['G0016'],
});
export const SANDWORM = aRecord({ name: 'Sandworm', aliases: ['Voodoo Bear'] });
export const TURLA = aRecord({ name: 'Turla', aliases: ['Snake'] });

/** How a correction calls the actor of these records, the anchor first. */
export function refTo(...records: readonly SourceRecord[]): ActorRef {
  return {
    records: records.map(({ source, id }) => `${source}/${id}`),
    name: records[0]?.name ?? '',
  };
}

/** Made at the given minute of one hour. */
export function made(minute: number, draft: CorrectionDraft, id = `c-${minute}`): Correction {
  return { id, at: new Date(Date.UTC(2026, 9, 1, 12, minute)).toISOString(), ...draft };
}

export const hide = (actor: ActorRef, name: string): CorrectionDraft => ({ kind: 'hide-alias', actor, name });
export const add = (actor: ActorRef, name: string, usedBy?: string): CorrectionDraft => ({
  kind: 'add-alias',
  actor,
  name,
  ...(usedBy === undefined ? {} : { usedBy }),
});
export const join = (first: ActorRef, second: ActorRef): CorrectionDraft => ({
  kind: 'join-actors',
  first,
  second,
});
export const split = (record: SourceRecord, actor: ActorRef): CorrectionDraft => ({
  kind: 'split-record',
  record: `${record.source}/${record.id}`,
  name: record.name,
  actor,
});
export const associate = (
  actor: ActorRef,
  other: Associate['with'],
  said: Pick<Associate, 'why' | 'link'> = {},
): CorrectionDraft => ({ kind: 'associate', actor, with: other, ...said });
export const note = (actor: ActorRef, text: string, ...tags: readonly string[]): CorrectionDraft => ({
  kind: 'note-actor',
  actor,
  text,
  ...(tags.length === 0 ? {} : { tags }),
});
