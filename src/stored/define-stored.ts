import { isSame } from './is-same';

/** Where values lie. What is read from it may be anything. */
export interface Area {
  /** Undefined where there is nothing under the key. Rejects where the browser cannot read. */
  get(key: string): Promise<unknown>;
  /** All of them or none. Rejects where the browser cannot write; what was there stays then. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls back after every change, from whatever context, this one included, until the signal fires. */
  watch(key: string, callback: (raw: unknown) => void, signal: AbortSignal): void;
}

/** What is made of a stored value. */
export interface Parsed<T> {
  readonly value: T;
  /** Why it must not be written over, in words fit to show: a later version wrote it, or it may yet be mended. */
  readonly locked?: string;
  /** It holds nothing of ours: the next change keeps it under another key, `asideKey`. */
  readonly damaged?: boolean;
}

export interface Declaration<T> {
  readonly key: string;
  readonly area: Area;
  /** Where nothing is stored. */
  readonly initial: T;
  /** As in "The browser could not save your settings." */
  readonly called: string;
  /** Never throws. What is stored is neither undefined nor null here. */
  parse(raw: unknown): Parsed<T>;
  /** What is written of a value. Throws, with words fit to show, where it is not fit to be stored. */
  format?(value: T): unknown;
}

/** A value in the browser's storage, which every context of the extension can read, change and watch. */
export interface Stored<T> {
  readonly key: string;
  /** The value in force where this is stored. */
  parse(raw: unknown): T;
  /** Never rejects: the initial value holds where storage cannot be read. */
  read(): Promise<T>;
  /**
   * Changes the value, after every change that was asked for before, in whatever context. Where the change makes no
   * difference nothing is written. Resolves with the value as stored; rejects, with words fit to show and nothing
   * changed, when storage cannot be read or written, holds what must not be written over, or when `change` throws.
   */
  update(change: (current: T) => T): Promise<T>;
  /** Calls back with the value after every change, from whatever context, until the signal fires. */
  watch(callback: (value: T) => void, signal: AbortSignal): void;
}

/** One value under one key. Nothing is read before its first use. */
export function defineStored<T>(declaration: Declaration<T>): Stored<T> {
  const { key, area, initial, called, format = (value: T): unknown => value } = declaration;

  function parse(raw: unknown): Parsed<T> {
    return raw === undefined || raw === null ? { value: initial } : declaration.parse(raw);
  }

  async function change(work: (current: T) => T): Promise<T> {
    const raw = await orSay(
      area.get(key),
      `The browser could not read ${called}. Its storage may be damaged.`,
    );
    const { value: current, locked, damaged } = parse(raw);
    if (locked !== undefined) throw new Error(locked);
    const next = work(current);
    if (next === current) return current;
    const written = format(next);
    if (isSame(written, raw)) return current;
    const aside = damaged ? { [asideKey(key)]: raw } : {};
    await orSay(
      area.set({ ...aside, [key]: written }),
      `The browser could not save ${called}. Its storage may be full or damaged.`,
    );
    return parse(written).value;
  }

  return {
    key,
    parse: (raw) => parse(raw).value,
    async read() {
      try {
        return parse(await area.get(key)).value;
      } catch {
        return initial; // A damaged storage file: nothing to repair from here, and a change says so.
      }
    },
    update: (work) => inTurn(key, () => change(work)),
    watch(callback, signal) {
      if (!signal.aborted) area.watch(key, (raw) => callback(parse(raw).value), signal);
    },
  };
}

/** Where a damaged value is kept when another takes its place. */
function asideKey(key: string): string {
  return `${key}-damaged`;
}

/**
 * Works on a value while no other context of the extension does: they share one set of locks. A content script
 * has its page's, which is why content scripts change nothing.
 */
function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  // A page over plain http has no locks at all.
  if (navigator.locks === undefined) return work();
  return navigator.locks.request(`byname-${key}`, work);
}

/** What a browser says of its storage is not fit to show, and differs from one to the next. */
async function orSay<T>(work: Promise<T>, words: string): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new Error(words, { cause });
  }
}
