import { correctionStatement } from '../../corrections/correction-text';
import {
  type ParsedCorrections,
  parseCorrections,
  parseCorrectionsText,
} from '../../corrections/corrections-file';
import type { ActorRef, Correction } from '../../model/correction';
import { failed, type Result } from '../../model/result';
import { READER, WHO_SAYS_WHAT } from './byname';

type Fields = Readonly<Record<string, unknown>>;

/** A bundle with more is no export of a reader's own words; a file is a few megabytes in any case. */
const MAX_OBJECTS = 100_000;

/**
 * The corrections of a file, from its text: one that "Your corrections" exported, or a STIX bundle that Byname exported with the
 * reader's own words. Of that notes and associations come back; names and records that the reader found wrong are told in
 * sentences there.
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
    return failed('The bundle holds no note and no association that a reader of Byname exported.');
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
    if (actor === undefined || object.abstract !== undefined) return undefined;
    const note = { kind: 'note-actor', ...made, actor, tags: object.labels };
    const isTags = object.content === correctionStatement({ ...note, text: '' } as Correction);
    return { ...note, text: isTags ? '' : object.content };
  }
  if (object.type !== 'relationship') return undefined;
  const [actor, end] = [refOf(byId.get(object.source_ref)), endOf(byId.get(object.target_ref))];
  if (actor === undefined || end === undefined) return undefined;
  if (object.relationship_type !== (end.kind === 'actor' ? 'related-to' : 'uses')) return undefined;
  const association = { kind: 'associate', ...made, actor, with: end } as Correction;
  const said = String(object.description ?? '');
  const statement = correctionStatement(association);
  const [reference] = Array.isArray(object.external_references) ? object.external_references : [];
  return {
    ...association,
    why: said.startsWith(statement) ? said.slice(statement.length).trim() : said,
    link: isObject(reference) ? reference.url : undefined,
  };
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

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
