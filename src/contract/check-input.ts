import * as v from 'valibot';
import type { ActorId } from '@/core/model/actor';
import { CORRECTION_DRAFT } from '@/core/model/correction';
import type { Input, MessageName } from './messages';

/** More names than a page can hold of the dataset; beyond it the asker is not ours. */
const MAX_NAMES = 10_000;
/** UTF-16 units. Any real export is far smaller; one that is a little too large is refused in better words. */
const MAX_FILE = 20_000_000;
/** UTF-16 units; the longest name of the sources has 80. */
const MAX_TEXT = 500;
const MAX_SOURCES = 100;

type Fields = Readonly<Record<string, unknown>>;

/** For each message, its input when it is one, else undefined. Fields that are not expected are dropped. */
const CHECKS: { readonly [N in MessageName]: (input: Fields) => Input<N> | undefined } = {
  'actors.named': ({ names }) => (isTextList(names, MAX_NAMES) ? { names } : undefined),
  'actor.get': ({ id }) => (isText(id) ? { id } : undefined),
  'search.entries': nothing,
  'dataset.info': nothing,
  'refresh.start': ({ sources }) => {
    if (sources === undefined || sources === null) return {};
    return isTextList(sources, MAX_SOURCES) ? { sources } : undefined;
  },
  'refresh.cancel': nothing,
  'dataset.reset': nothing,
  'corrections.list': nothing,
  'corrections.add': ({ correction: raw }) => {
    const { success, output: correction } = v.safeParse(CORRECTION_DRAFT, raw);
    return success ? { correction } : undefined;
  },
  'corrections.remove': ({ id }) => (isText(id) ? { id } : undefined),
  'corrections.clear': nothing,
  'corrections.import': ({ text }) => (isText(text, MAX_FILE) ? { text } : undefined),
  'profile.open': ({ id }) => (isText(id) ? { id: id as ActorId } : undefined),
  'options.open': nothing,
  'card.vouch': ({ token }) => (isText(token) ? { token } : undefined),
  'card.claim': ({ token }) => (isText(token) ? { token } : undefined),
};

/**
 * A web page's process can speak for the content script in it. What the reader keeps (notes, own names) is in every
 * answer about an actor, so those go to the extension's own pages alone, the card's frame among them.
 */
export const OPEN_TO_CONTENT_SCRIPTS: ReadonlySet<MessageName> = new Set(['card.vouch']);

export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(CHECKS, name);
}

/** The input when it has the message's shape, else undefined. */
export function checkInput<N extends MessageName>(name: N, input: unknown): Input<N> | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  return CHECKS[name](input as Fields);
}

function nothing(): Record<string, never> {
  return {};
}

function isText(value: unknown, max = MAX_TEXT): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= max;
}

function isTextList(value: unknown, max: number): value is readonly string[] {
  return Array.isArray(value) && value.length <= max && value.every((text) => isText(text));
}
