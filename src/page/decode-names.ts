import { type CompiledNames, decodeNames } from '@/core/matcher/compiled-names';

type WithBase64 = typeof Uint8Array & { fromBase64?: (text: string) => Uint8Array };

/** Compiled names from what `storage.local` holds; null when it holds nothing that can be read. */
export function decodeStoredNames(stored: unknown): CompiledNames | null {
  if (typeof stored !== 'string') return null;
  try {
    return decodeNames(fromBase64(stored));
  } catch {
    // Not base64: written by a version with another format, which will write anew.
    return null;
  }
}

/** Chromium before 140 has only the slow way. */
function fromBase64(text: string): Uint8Array {
  return (
    (Uint8Array as WithBase64).fromBase64?.(text) ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  );
}
