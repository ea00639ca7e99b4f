import { wellFormed } from '@/core/text/characters';

/** The page and the fragment that show an actor, relative to the extension's root. Any id can be written so. */
export function profileAddress(id: string): `profile.html#${string}` {
  return `profile.html${profileHash(id)}`;
}

/** A link from one profile to another; the page follows its fragment. */
export function profileHash(id: string): `#${string}` {
  // Slashes are no fragment's end, and easier to read as they are.
  return `#${encodeURIComponent(wellFormed(id)).replaceAll('%2F', '/')}`;
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
