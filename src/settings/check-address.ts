/** The hosts that the manifest's `connect-src` allows over plain http: a mirror on this machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

export type CheckedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly error: string };

/** The address of a source or its mirror: https anywhere, plain http on this machine only. */
export function checkAddress(text: string): CheckedAddress {
  const url = parse(text.trim());
  if (url === null) return refuse('This is not a complete address. It begins with https://');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse('Only https addresses can be used.');
  if (url.username !== '' || url.password !== '') {
    return refuse('An address with a user name or a password cannot be used.');
  }
  if (!isSafeAddress(url)) return refuse('Plain http is only allowed for localhost. Use https.');
  url.hash = '';
  return { ok: true, address: url.href };
}

/** True for https, and for http on the loopback. */
export function isSafeAddress(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null; // Not an address: the caller says so in words.
  }
}

function refuse(error: string): CheckedAddress {
  return { ok: false, error };
}
