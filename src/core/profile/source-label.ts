import type { Actor } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { YOU } from '../model/source-record';
import { sourceById, sourceRank } from '../sources/catalogue';
import { wellFormed } from '../text/characters';

/** Short enough to stand beside a fact: "China (MISP)". The full title is in the catalogue. */
export function sourceLabel(id: SourceId): string {
  return id === YOU ? 'you' : (sourceById(id)?.label ?? id);
}

export function sourceLabels(ids: readonly SourceId[]): string {
  return ids.map(sourceLabel).join(', ');
}

/** The sources behind an actor, each once, in the catalogue's order. */
export function actorSources(actor: Actor): readonly SourceId[] {
  return [...new Set(actor.records.map((record) => record.source))].sort(
    (a, b) => sourceRank(a) - sourceRank(b),
  );
}

/**
 * Where an error in a source's record of an actor is reported to those who can mend it: in a tracker with the record
 * named in the text of the new issue. Nothing is sent until the reader submits it there. Null where no source of the
 * catalogue is behind the actor, or not this one.
 *
 * @param source the first behind the actor, when it is left out
 */
export function correctionUrl(actor: Actor, source?: SourceId): string | null {
  const record = actor.records.find((candidate) =>
    source === undefined ? sourceById(candidate.source) !== undefined : candidate.source === source,
  );
  const reports = sourceById(source ?? record?.source ?? '')?.reports;
  if (reports === undefined) return null;
  if (reports.kind === 'page') return reports.url;
  const title = `${actor.name}: correction`;
  const body = `Record: ${record?.name ?? actor.name}\nKey: ${record?.key ?? actor.id}\n\nWhat should change, and a source for it:\n`;
  return `${reports.url}?title=${encode(title)}&body=${encode(body)}`;
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
