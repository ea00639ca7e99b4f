import type { ActorId } from '@/core/model/actor';

/** A link from one profile to another; the page follows its fragment. */
export function profileHref(id: ActorId): string {
  return `#${encodeURI(id)}`;
}

/** The actor an address's fragment names; empty when it names none. */
export function idFromHash(hash: string): string {
  const written = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(written).trim();
  } catch {
    // A stray percent sign, typed by hand: take it as it is.
    return written.trim();
  }
}
