import { failed, ok, type Result } from '@/core/model/result';

/** The hosts that the manifest's `connect-src` allows over plain http: a mirror on this machine. */
export const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1'];

/** The address of a source or its mirror: https anywhere, plain http on this machine only. */
export function checkAddress(text: string): Result<string> {
  const url = parse(text.trim());
  if (url === null) return failed('This is not a complete address. It begins with https://');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return failed('Only https addresses can be used.');
  }
  if (url.username !== '' || url.password !== '') {
    return failed('An address with a user name or a password cannot be used.');
  }
  if (!isSafeAddress(url)) return failed('Plain http is only allowed for localhost. Use https.');
  url.hash = '';
  return ok(url.href);
}

/** True for https, and for http on the loopback. */
export function isSafeAddress(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
}

/**
 * The host name a person means by what they typed ("https://News.Example/a", "*.news.example"), as
 * `location.hostname` writes it; null when it is none.
 */
export function normaliseHost(text: string): string | null {
  const trimmed = text.trim().replace(/^\*?\.+/, '');
  if (trimmed === '' || /[\s*]/.test(trimmed)) return null;
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  const host = url?.hostname.replace(/\.+$/, '') ?? '';
  return host === '' ? null : host;
}

/** `URL.parse`, which Node 20 lacks. */
function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
