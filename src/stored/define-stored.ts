import { isSame } from '@/core/model/is-same';
import { failed, ok, type Result } from '@/core/model/result';

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
  /** Where an earlier version kept it, under the same key: it is moved at its first use. */
  readonly moved?: Move<T>;
}

export interface Move<T> {
  readonly from: Area;
  /** Of a value that is there and one that is still to be moved, left by a move half way or by a downgrade. */
  join(present: T, moved: T): T;
}

/** A value in the browser's storage, which every context of the extension can read, change and watch. */
export interface Stored<T> {
  readonly key: string;
  /** The value in force where this is stored. */
  parse(raw: unknown): T;
  /** The value, or in words why it is none of this version. */
  check(raw: unknown): Result<T>;
  /** What is stored of a value. Throws, with words fit to show, where it is not fit to be. */
  format(value: T): unknown;
  /** Never rejects: the initial value holds where storage cannot be read. */
  read(): Promise<T>;
  /** The same, except that it tells where storage cannot be read, in words fit to show. */
  load(): Promise<Result<T>>;
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
  const { key, area, initial, called, moved, format = (value: T): unknown => value } = declaration;
  const unread = `The browser could not read ${called}. Its storage may be damaged.`;
  const unsaved = `The browser could not save ${called}. Its storage may be full or damaged.`;

  function parse(raw: unknown): Parsed<T> {
    return isNothing(raw) ? { value: initial } : declaration.parse(raw);
  }

  async function change(work: (current: T) => T): Promise<T> {
    if (moved !== undefined) await orSay(moveIn(moved), unsaved);
    const raw = await orSay(area.get(key), unread);
    const { value: current, locked, damaged } = parse(raw);
    if (locked !== undefined) throw new Error(locked);
    const next = work(current);
    if (next === current) return current;
    const written = format(next);
    if (isSame(written, raw)) return current;
    const aside = damaged ? { [asideKey(key)]: raw } : {};
    await orSay(area.set({ ...aside, [key]: written }), unsaved);
    return parse(written).value;
  }

  async function load(): Promise<Result<T>> {
    try {
      return ok(parse(await readRaw()).value);
    } catch {
      return failed(unread);
    }
  }

  async function readRaw(): Promise<unknown> {
    if (moved === undefined || isNothing(await moved.from.get(key))) return area.get(key);
    // Where it cannot be moved it is in force from where it is, and the next change says what is wrong.
    await inTurn(key, () => moveIn(moved)).catch(() => undefined);
    return (await area.get(key)) ?? moved.from.get(key);
  }

  /** What was there goes only once it is read back: a browser that stops half way leaves it in both places. */
  async function moveIn({ from, join }: Move<T>): Promise<void> {
    const old = await from.get(key);
    if (isNothing(old)) return;
    const present = await area.get(key);
    const whole = isNothing(present) ? old : joinRaw(present, old, join);
    if (whole === undefined) return;
    if (!isSame(whole, present)) await area.set({ [key]: whole });
    if (isSame(await area.get(key), whole)) await from.remove(key);
  }

  /** Undefined where one of them is not understood: then both stay where they are. */
  function joinRaw(present: unknown, old: unknown, join: Move<T>['join']): unknown {
    const [kept, added] = [parse(present), parse(old)];
    return kept.locked === undefined && added.locked === undefined
      ? format(join(kept.value, added.value))
      : undefined;
  }

  return {
    key,
    parse: (raw) => parse(raw).value,
    check(raw) {
      const { value, locked, damaged } = parse(raw);
      if (locked !== undefined) return failed(locked);
      return damaged ? failed(`What should be ${called} cannot be read.`) : ok(value);
    },
    format,
    async read() {
      const loaded = await load();
      return loaded.ok ? loaded.value : initial; // Nothing to repair from here, and a change says so.
    },
    load,
    update: (work) => inTurn(key, () => change(work)),
    watch(callback, signal) {
      if (!signal.aborted) area.watch(key, (raw) => callback(parse(raw).value), signal);
    },
  };
}

function isNothing(raw: unknown): raw is undefined | null {
  return raw === undefined || raw === null;
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
