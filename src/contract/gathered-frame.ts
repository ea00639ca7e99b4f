import * as v from 'valibot';
import { label } from '@/core/model/check-report';
import { MAX_TITLE } from '@/core/model/gathered-report';
import { ISO_DAY } from '@/core/model/iso-date';
import { type Checked, keepFirst, keepItems, orNothing, withoutNothing } from '@/core/model/schema';
import { isWebAddress } from '@/core/text/web-address';
import { MAX_TEXT } from './message-parts';
import { MAX_NAMES } from './messages';
import { MAX_BESIDE, MAX_DOUBTFUL, MAX_MENTIONS } from './page-port';

/** UTF-16 units of a sentence's part. */
const MAX_PART = 600;
const MAX_ADDRESS = 20_000;

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const KEY = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT));
const PART = v.pipe(v.string(), v.maxLength(MAX_PART));
/** A sentence, parted at the name. */
const SENTENCE = { before: PART, words: v.pipe(PART, v.nonEmpty()), after: PART };

const MENTION = v.object({
  ...SENTENCE,
  /** Its number among all marks of the frame. */
  at: COUNT,
  /** Its number among the places of this name: what a jump asks for. */
  nth: COUNT,
  links: keepItems(
    v.object({
      url: v.pipe(v.string(), v.check(isWebAddress)),
      text: v.pipe(v.string(), v.maxLength(MAX_TITLE)),
    }),
    MAX_BESIDE,
  ),
});

const NAME = v.object({
  /** As the page has it (its first place). */
  text: label(MAX_TEXT),
  key: KEY,
  /** Of all its places, also those that are left out. */
  count: COUNT,
  mentions: keepItems(MENTION, MAX_MENTIONS),
});

/** A name of somebody that was found and is not marked, for nothing around says that an actor is meant. */
const DOUBTFUL = v.object({
  ...SENTENCE,
  key: KEY,
  count: COUNT,
  /** It is called malware or a tool there. */
  isTool: v.boolean(),
});

/**
 * Page → summary: what stands around each name of a frame. It comes out of a web page's process, which may say anything:
 * what is none is left out.
 */
export const GATHERED_FRAME = v.pipe(
  v.object({
    kind: v.literal('gathered'),
    frame: v.string(),
    top: v.boolean(),
    address: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
    title: orNothing(label(MAX_TITLE)),
    by: orNothing(label(MAX_TITLE)),
    language: orNothing(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
    published: orNothing(ISO_DAY),
    names: keepFirst(NAME, MAX_NAMES),
    doubtful: keepItems(DOUBTFUL, MAX_DOUBTFUL),
  }),
  withoutNothing(),
);

export type GatheredFrame = Checked<typeof GATHERED_FRAME>;
export type GatheredName = GatheredFrame['names'][number];
export type Doubtful = GatheredFrame['doubtful'][number];
