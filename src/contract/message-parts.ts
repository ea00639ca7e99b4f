import * as v from 'valibot';
import type { ActorId } from '@/core/model/actor';

/** UTF-16 units; the longest name of the sources has 80. */
export const MAX_TEXT = 500;

export const TEXT = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT));
export const ACTOR_ID = v.pipe(
  TEXT,
  v.transform((id) => id as ActorId),
);
export const COUNT = v.pipe(v.number(), v.finite());
/** The background takes nothing for granted in what is asked: fields that are not expected are dropped. */
export const NOTHING = v.pipe(
  v.object({}),
  v.transform((): Record<string, never> => ({})),
);
