import * as v from 'valibot';
import { type Checked, keepFirst } from '@/core/model/schema';
import { MAX_TEXT } from './message-parts';
import { MAX_NAMES } from './messages';

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One name on one frame of the page. */
const PAGE_NAME = v.object({
  /** As the page has it (its first place). */
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT)),
  /** Normalised name: the same for every spelling of it. */
  key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT)),
  count: COUNT,
  /** Of what is no actor. */
  kind: v.exactOptional(v.picklist(['software', 'number'])),
});

/** UTF-16 units of a frame's own mark, and of a host name. */
const MAX_FRAME = 100;
const MAX_SITE = 300;

/**
 * Page → popup: what a frame holds now; sent on connect and after every change. It comes out of a web page's process,
 * which may say anything: a name that is none is left out.
 */
export const FRAME_SUMMARY = v.object({
  kind: v.literal('summary'),
  /** Random, one per frame. */
  frame: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_FRAME)),
  top: v.boolean(),
  /** Host name of the frame, for the switch of this site. */
  site: v.pipe(v.string(), v.maxLength(MAX_SITE)),
  /** Why nothing is marked, where nothing is; `cut` where the page is so long that only its first part was read. */
  state: v.picklist(['reading', 'done', 'cut', 'off-everywhere', 'off-here']),
  names: keepFirst(PAGE_NAME, MAX_NAMES),
});

export type PageName = Checked<typeof PAGE_NAME>;
export type FrameSummary = Checked<typeof FRAME_SUMMARY>;
