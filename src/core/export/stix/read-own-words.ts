import { correctionStatement } from '../../corrections/correction-text';
import {
  type ParsedCorrections,
  parseCorrections,
  parseCorrectionsText,
} from '../../corrections/corrections-file';
import { type ActorRef, type Correction, MAX_NAME, MAX_WHY } from '../../model/correction';
import { failed, type Result } from '../../model/result';
import { type Fields, isObject } from '../../sources/adapter';
import { READER, WHO_SAYS_WHAT } from './byname';

/** UTF-16 units: three names and a reason, at their longest. */
const MAX_SENTENCE = 3 * MAX_NAME + MAX_WHY + 100;

/** A bundle with more is no export of a reader's own words; a file is a few megabytes in any case. */
const MAX_OBJECTS = 100_000;

/**
 * The corrections of a file, from its text: one that "Your corrections" exported, or a STIX bundle that Byname exported with the
 * reader's own words. Of that all comes back but a record that the reader took out of an actor: the sentence that tells it does
 * not say which.
 */
export function parseOwnWords(text: string): Result<ParsedCorrections> {
  const file = parseCorrectionsText(text);
  if (file.ok) return file;
  const objects = objectsOf(text);
  if (objects === undefined) return file;
  const byId = new Map(objects.map((object) => [object.id, object]));
  const own = objects.filter(({ created_by_ref: by }) => by === READER.id);
  const corrections = own.flatMap((object) => readOwn(object, byId) ?? []);
  if (corrections.length === 0)
    return failed('The bundle holds no note, name or association that a reader of Byname exported.');
  return parseCorrections({ version: 1, corrections });
}

function objectsOf(text: string): readonly Fields[] | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (!isObject(raw) || raw.type !== 'bundle' || !Array.isArray(raw.objects)) return undefined;
  return raw.objects.slice(0, MAX_OBJECTS).filter(isObject);
}

/** Not checked yet. An object's id tells it from others as its correction's did. */
function readOwn(object: Fields, byId: ReadonlyMap<unknown, Fields>): object | undefined {
  const made = { id: String(object.id).replace(/^.*--/, ''), at: object.created };
  if (object.type === 'note') {
    const [about] = Array.isArray(object.object_refs) ? object.object_refs : [];
    const actor = refOf(byId.get(about));
    if (actor === undefined) return undefined;
    if (object.abstract !== undefined) return readName(object.content, made, actor);
    const note = { kind: 'note-actor', ...made, actor, tags: object.labels };
    const isTags = object.content === correctionStatement({ ...note, text: '' } as Correction);
    return { ...note, text: isTags ? '' : object.content };
  }
  if (object.type === 'opinion') {
    const [about] = Array.isArray(object.object_refs) ? object.object_refs : [];
    return readName(object.explanation, made, refOf(byId.get(about)));
  }
  if (object.type !== 'relationship') return undefined;
  const [actor, end] = [refOf(byId.get(object.source_ref)), endOf(byId.get(object.target_ref))];
  if (actor === undefined || end === undefined) return undefined;
  const said = String(object.description ?? '');
  if (object.relationship_type === 'duplicate-of' && end.kind === 'actor') {
    const join = { kind: 'join-actors', ...made, first: end.actor, second: actor } as Correction;
    return { ...join, why: whyOf(said, join) };
  }
  if (object.relationship_type !== (end.kind === 'actor' ? 'related-to' : 'uses')) return undefined;
  const association = { kind: 'associate', ...made, actor, with: end } as Correction;
  const [reference] = Array.isArray(object.external_references) ? object.external_references : [];
  return {
    ...association,
    why: whyOf(said, association),
    link: isObject(reference) ? reference.url : undefined,
  };
}

/** What stands behind the sentence that the correction is told in. */
function whyOf(said: string, correction: Correction): string {
  const statement = correctionStatement(correction);
  return said.startsWith(statement) ? said.slice(statement.length).trim() : said;
}

/** As `correctionStatement` tells that a name is missing or wrong, with the reason behind it. */
const ON_A_NAME =
  /^"(.{1,100}?)" is (not )?a name of the actor "(.{1,100}?)"(?:, used by (.{1,100}?))?\.(?:\s(.*))?$/s;

function readName(said: unknown, made: object, actor: ActorRef | undefined): object | undefined {
  const parts = typeof said === 'string' ? ON_A_NAME.exec(said.slice(0, MAX_SENTENCE)) : null;
  if (parts === null || actor === undefined) return undefined;
  const [, name, isNone, called = actor.name, usedBy, why] = parts;
  const on = { ...made, actor: { ...actor, name: called }, name, why };
  return isNone === undefined ? { kind: 'add-alias', ...on, usedBy } : { kind: 'hide-alias', ...on };
}

type End =
  | { readonly kind: 'actor'; readonly actor: ActorRef }
  | { readonly kind: 'malware' | 'tool'; readonly name: string };

function endOf(object: Fields | undefined): End | undefined {
  const actor = refOf(object);
  if (actor !== undefined) return { kind: 'actor', actor };
  if (object?.type !== 'malware' && object?.type !== 'tool') return undefined;
  return typeof object.name === 'string' ? { kind: object.type, name: object.name } : undefined;
}

/** An actor by the records that it was made of. */
function refOf(object: Fields | undefined): ActorRef | undefined {
  if (object?.type !== 'intrusion-set' || typeof object.name !== 'string') return undefined;
  const extension = isObject(object.extensions) ? object.extensions[WHO_SAYS_WHAT.id] : undefined;
  if (!isObject(extension) || !Array.isArray(extension.records)) return undefined;
  const keys = extension.records.flatMap((record) =>
    isObject(record) && typeof record.key === 'string' ? [record.key] : [],
  );
  return {
    name: object.name,
    records: typeof extension.actor_id === 'string' ? [...new Set([extension.actor_id, ...keys])] : keys,
  };
}
