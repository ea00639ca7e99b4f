import { normaliseName } from '../identity/normalise-name';
import type { ActorRef, Correction, CorrectionDraft } from '../model/correction';
import { visible, withoutDisguises } from '../text/characters';
import { MAX_KEY, MAX_NAME, MAX_NOTE, MAX_RECORDS } from './limits';

type Fields = Readonly<Record<string, unknown>>;

/** As `crypto.randomUUID` writes ids, and no name that an object inherits a meaning for. */
const ID = /^[0-9a-z]+(?:-[0-9a-z]+)+$/i;
const MAX_ID = 64;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
const RECORD_KEY = /^[^/]+\/.+$/;

/** A correction as it was stored or exported; undefined where it is none. Fields that are not known are dropped. */
export function readCorrection(raw: unknown): Correction | undefined {
  if (!isFields(raw)) return undefined;
  const { id, at } = raw;
  if (typeof id !== 'string' || id.length > MAX_ID || !ID.test(id)) return undefined;
  const time = readTime(at);
  const draft = readDraft(raw);
  return time === undefined || draft === undefined ? undefined : { id, at: time, ...draft };
}

/** What is to be corrected, without id and time; undefined where it is not to be understood. */
export function readDraft(raw: unknown): CorrectionDraft | undefined {
  if (!isFields(raw)) return undefined;
  const what = readWhat(raw);
  if (what === undefined) return undefined;
  const why = raw.why === undefined ? undefined : readNote(raw.why);
  return why === undefined ? what : { ...what, why };
}

function readWhat(raw: Fields): CorrectionDraft | undefined {
  switch (raw.kind) {
    case 'hide-alias': {
      const actor = readRef(raw.actor);
      const name = readName(raw.name);
      return actor && name ? { kind: raw.kind, actor, name } : undefined;
    }
    case 'add-alias': {
      const actor = readRef(raw.actor);
      const name = readName(raw.name);
      const usedBy = readName(raw.usedBy);
      return actor && name ? { kind: raw.kind, actor, name, ...(usedBy ? { usedBy } : {}) } : undefined;
    }
    case 'join-actors': {
      const first = readRef(raw.first);
      const second = readRef(raw.second);
      return first && second ? { kind: raw.kind, first, second } : undefined;
    }
    case 'split-record': {
      const record = readKey(raw.record);
      const name = readName(raw.name);
      const actor = readRef(raw.actor);
      return record && name && actor ? { kind: raw.kind, record, name, actor } : undefined;
    }
    case 'note-actor': {
      const actor = readRef(raw.actor);
      const text = readNote(raw.text);
      return actor && text ? { kind: raw.kind, actor, text } : undefined;
    }
    default:
      return undefined;
  }
}

function readRef(raw: unknown): ActorRef | undefined {
  if (!isFields(raw) || !Array.isArray(raw.records) || raw.records.length > MAX_RECORDS) return undefined;
  const records = raw.records.flatMap((key: unknown) => readKey(key) ?? []);
  const name = readName(raw.name);
  return records.length > 0 && name !== undefined ? { records: [...new Set(records)], name } : undefined;
}

function readKey(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw.length <= MAX_KEY && RECORD_KEY.test(raw) ? raw : undefined;
}

function readName(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > MAX_NAME) return undefined;
  const name = visible(raw);
  return normaliseName(name) === '' ? undefined : name;
}

function readNote(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = withoutDisguises(raw.slice(0, MAX_NOTE)).replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

function readTime(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || !ISO_TIME.test(raw)) return undefined;
  const time = Date.parse(raw);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function isFields(raw: unknown): raw is Fields {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
