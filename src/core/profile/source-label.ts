import type { Actor, SourceCredits } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { YOU } from '../model/source-record';
import { sourceById, sourceRank } from '../sources/catalogue';
import { asAddressPart } from '../text/web-address';

/**
 * Short enough to stand beside a fact: "China (MISP)". The full title is in the catalogue.
 *
 * @param credits of the actor at hand: what the reader's own sources are called
 */
export function sourceLabel(id: SourceId, credits: SourceCredits | undefined): string {
  return id === YOU ? 'you' : (sourceById(id)?.label ?? creditOf(id, credits)?.title ?? id);
}

export function sourceLabels(ids: readonly SourceId[], credits: SourceCredits | undefined): string {
  return ids.map((id) => sourceLabel(id, credits)).join(', ');
}

/** What a profile says of a source as a whole; undefined for one that is not known any more. */
export interface SourceTitle {
  readonly title: string;
  /** Empty where it has none. */
  readonly homepage: string;
  /** A licence with its page, or the terms in the reader's words without one. */
  readonly licence?: { readonly name: string; readonly url: string };
}

export function sourceTitle(id: SourceId, credits: SourceCredits | undefined): SourceTitle | undefined {
  const known = sourceById(id);
  if (known !== undefined) return known;
  const own = creditOf(id, credits);
  if (own === undefined) return undefined;
  const { title, address = '', terms } = own;
  return { title, homepage: address, ...(terms === undefined ? {} : { licence: { name: terms, url: '' } }) };
}

function creditOf(id: SourceId, credits: SourceCredits = {}) {
  return Object.hasOwn(credits, id) ? credits[id] : undefined;
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
  return `${reports.url}?title=${asAddressPart(title)}&body=${asAddressPart(body)}`;
}
