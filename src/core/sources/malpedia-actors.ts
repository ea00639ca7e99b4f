import { RECORDS } from '../limits';
import { failed, type Result } from '../model/result';
import { type AdapterContext, isObject, readRecords, type SourceContent } from './adapter';
import { readGalaxyValue } from './misp-cluster';

const SLUG = /^[a-z0-9_.-]{1,100}$/;

/**
 * Reads Malpedia's actors (`/api/get/actors`): one object, slug → actor, each actor a value of a MISP galaxy with the UUID
 * that the galaxy has for it. Malpedia's page of an actor goes by the slug.
 */
export function readMalpediaActors(input: unknown, context: AdapterContext): Result<SourceContent> {
  if (!isObject(input)) return failed('These are no actors of Malpedia: the file is not a JSON object.');
  const slugs = Object.keys(input);
  if (slugs.length > RECORDS.max) return failed(RECORDS.words);
  const values = slugs.map((slug) => {
    const actor = input[slug];
    return isObject(actor) ? { ...actor, slug } : actor;
  });
  return readRecords(values, (actor) => {
    const record = readGalaxyValue(actor, context);
    const slug = typeof actor.slug === 'string' && SLUG.test(actor.slug) ? actor.slug : undefined;
    if (typeof record === 'string' || slug === undefined) return record;
    const page = `https://malpedia.caad.fkie.fraunhofer.de/actor/${slug}`;
    return { ...record, references: [...new Set([page, ...record.references])] };
  });
}
