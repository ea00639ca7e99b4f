import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { failed, ok, type Result } from '@/core/model/result';
import { isSameSynced, mergeSynced, SYNCED, type Synced, splitSynced } from '@/core/sync/synced';

/** In front of what is written: a later version writes another. */
const FORM = '1:';
const PREFIX = 'byname-';
/** As both browsers publish them: bytes of an item with its key, and of all. */
const MAX_ITEM = 8_192;
const MAX_ALL = 102_400;
/** UTF-16 units of one part; what is written is a thirtieth. */
const MAX_TEXT = 1_000_000;

export interface Carried {
  /** As they lie there, by their keys. */
  readonly parts: ReadonlyMap<string, Synced>;
  readonly all: Synced;
}

/** What the browser carried here. Rejects, with words fit to show, where it cannot be read or a later version wrote it. */
export async function readCarried(): Promise<Carried> {
  const stored = Object.entries(await readAll()).filter(([key]) => key.startsWith(PREFIX));
  if (stored.some(([, raw]) => typeof raw === 'string' && /^\d+:/.test(raw) && !raw.startsWith(FORM)))
    throw new Error('A later version of Byname wrote what your other browsers sent. Update Byname here too.');
  const parts = new Map<string, Synced>();
  for (const [key, raw] of stored) parts.set(key, await unpack(raw));
  return { parts, all: [...parts.values()].reduce(mergeSynced, {}) };
}

async function readAll(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.sync.get(null);
  } catch (cause) {
    throw new Error('The browser’s sync cannot be read.', { cause });
  }
}

/** Writes the parts that differ from what lies there: all of them at once, or none where they do not fit. */
export async function carry(wanted: Synced, parts: ReadonlyMap<string, Synced>): Promise<Result<null>> {
  const packed: Record<string, string> = {};
  let bytes = 0;
  for (const [number, entries] of splitSynced(wanted)) {
    const key = PREFIX + number;
    const text = await pack(entries);
    const size = key.length + JSON.stringify(text).length;
    if (size > MAX_ITEM) return TOO_MUCH;
    bytes += size;
    if (!isSameSynced(entries, parts.get(key) ?? {})) packed[key] = text;
  }
  if (bytes > MAX_ALL) return TOO_MUCH;
  if (Object.keys(packed).length > 0) await browser.storage.sync.set(packed);
  return ok(null);
}

const TOO_MUCH = failed(
  'There is more than the browser carries, which is about 100 kB. Nothing is lost here, and what your other browsers send still arrives; nothing is sent from here until there are fewer corrections.',
);

/** Takes back what lies there. */
export async function dropCarried(): Promise<void> {
  const keys = Object.keys(await browser.storage.sync.get(null)).filter((key) => key.startsWith(PREFIX));
  await browser.storage.sync.remove(keys);
}

/** Calls back when another browser, or this one, has written. */
export function watchCarried(callback: () => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.sync;
  onChanged.addListener(callback);
  signal.addEventListener('abort', () => onChanged.removeListener(callback), { once: true });
}

/** Deflated, in letters: storage counts bytes of JSON. */
export async function pack(entries: Synced): Promise<string> {
  const stream = new Blob([JSON.stringify(entries)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return FORM + btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** What is damaged counts for nothing. */
async function unpack(raw: unknown): Promise<Synced> {
  if (typeof raw !== 'string' || !raw.startsWith(FORM)) return {};
  try {
    const bytes = Uint8Array.from(atob(raw.slice(FORM.length)), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const text = await readUpTo(stream, MAX_TEXT);
    return text === undefined ? {} : v.parse(SYNCED, JSON.parse(text));
  } catch {
    return {}; // Half of it came, or something else wrote it: what this browser knows is written over it.
  }
}

/** Undefined where there is more: a part of a few letters may unfold to gigabytes. */
async function readUpTo(stream: ReadableStream<Uint8Array>, max: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > max) {
      await reader.cancel();
      return undefined;
    }
  }
}
