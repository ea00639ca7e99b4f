import * as v from 'valibot';
import type { Checked } from '@/core/model/schema';
import type { SoftwareProfile } from '@/core/model/software';
import { ACTOR_ID, TEXT } from './message-parts';

const LINK = v.object({ id: ACTOR_ID, name: v.string() });

/** Made by identity as actors are: enough is looked at to tell that it is one of this version. */
const SOFTWARE = v.custom<SoftwareProfile>((raw) => v.is(LIKE_SOFTWARE, raw));
const LIKE_SOFTWARE = v.object({
  entry: v.object({ id: v.string(), name: v.string(), names: v.array(v.object({ text: v.string() })) }),
  kinds: v.array(v.object({ value: v.string() })),
  usedBy: v.array(LINK),
});

const OTHER_NAMED = v.object({
  /** The likeliest first. */
  software: v.array(SOFTWARE),
  /** Of a number what it stands for, its name where the data has one, and the actors that it is of or that use it. */
  number: v.exactOptional(
    v.object({
      id: v.string(),
      kind: v.picklist(['technique', 'group', 'software', 'campaign', 'weakness']),
      page: v.string(),
      name: v.exactOptional(v.string()),
      actors: v.array(LINK),
    }),
  ),
});

export type OtherNamed = Checked<typeof OTHER_NAMED>;

/** UTF-16 units. */
const MAX_QUERY = 200;

/** More than a page is likely to name. */
const MOST_NAMES = 2_000;

export const OTHER_MESSAGES = {
  /** What malware, tools and numbers are that are marked on a page, in the order asked. */
  'others.named': {
    input: v.object({
      names: v.pipe(
        v.array(v.object({ text: TEXT, kind: v.picklist(['software', 'number']) })),
        v.maxLength(MOST_NAMES),
      ),
    }),
    output: v.array(OTHER_NAMED),
  },
  /** Malware and tools of which a name begins with what was typed, the likeliest first; as many as stand below actors. */
  'others.find': {
    input: v.object({ query: v.pipe(v.string(), v.maxLength(MAX_QUERY)) }),
    output: v.array(SOFTWARE),
  },
} as const;
