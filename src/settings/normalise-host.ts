/**
 * The host name a person means by what they typed ("https://News.Example/a", "*.news.example"), as
 * `location.hostname` writes it; null when it is none.
 */
export function normaliseHost(text: string): string | null {
  const trimmed = text.trim().replace(/^\*?\.+/, '');
  if (trimmed === '' || /[\s*]/.test(trimmed)) return null;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
    const host = url.hostname.replace(/\.+$/, '');
    return host === '' ? null : host;
  } catch {
    return null; // Not a host name: the caller says so in words.
  }
}
