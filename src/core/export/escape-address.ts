/** Signs that an address may hold as they are (RFC 3986); brackets only around an IPv6 host. */
const FOREIGN = /[^\w\-.~:/?#@!$&'()*+,;=%]/gu;
/** A percent sign that begins no escape. */
const STRAY = /%(?![\da-f]{2})/gi;
/** Scheme, perhaps a user, host, perhaps a port. */
const ADDRESS =
  /^(https?):\/\/((?:[\w\-.~!$&'()*+,;=:%]*@)?(?:[\w\-.~%]+|\[[\da-f:.]+\])(?::\d{1,5})?)([/?#].*)?$/iu;

/**
 * An address on the web, with whatever a feed wrote into it escaped as RFC 3986 asks, which the formats of others
 * check; undefined for what is none.
 */
export function escapeAddress(raw: string): string | undefined {
  const [, scheme = '', authority = '', rest = ''] = ADDRESS.exec(raw.replace(/\p{Cs}/gu, '')) ?? [];
  if (authority === '' || /%(?![\da-f]{2})/i.test(authority)) return undefined;
  const [path = '', ...fragments] = rest.replace(FOREIGN, escapeSign).replace(STRAY, '%25').split('#');
  // Only the first number sign begins a fragment.
  const fragment = fragments.length === 0 ? '' : `#${fragments.join('%23')}`;
  return `${scheme.toLowerCase()}://${authority}${path}${fragment}`;
}

function escapeSign(sign: string): string {
  return encodeURIComponent(sign).replace(/[[\]]/g, (bracket) => (bracket === '[' ? '%5B' : '%5D'));
}
