import type { Secret } from '@/stored/own-sources';

/** What a server is shown to be let in. Never part of an address, a log, a failure or progress. */
export type Credentials =
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string }
  /** Sent as it is, as MISP wants it. */
  | { readonly kind: 'key'; readonly key: string };

/** A secret as most servers take it: a name with its password, else a token. */
export function loginOf(secret: Secret | undefined): Credentials | undefined {
  if (secret === undefined) return undefined;
  const { user, key } = secret;
  return user === undefined ? { kind: 'bearer', token: key } : { kind: 'basic', user, password: key };
}

/** The value of the header `Authorization`. */
export function authorization(credentials: Credentials): string {
  switch (credentials.kind) {
    case 'basic':
      return `Basic ${base64(`${credentials.user}:${credentials.password}`)}`;
    case 'bearer':
      return `Bearer ${credentials.token.trim()}`;
    case 'key':
      return credentials.key.trim();
  }
}

/** False where a header cannot hold it: letters of other scripts, line breaks (RFC 9110, 5.5). A browser says of it that nobody answers. */
export function isSendable(credentials: Credentials): boolean {
  return /^[\t -~\x80-\xff]*$/.test(authorization(credentials));
}

/** Of its UTF-8 (RFC 7617). */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** A server's own words, without what was sent to it: some repeat it. */
export function withoutSecrets(words: string, credentials: Credentials | undefined): string {
  if (credentials === undefined) return words;
  return secretsOf(credentials).reduce((text, secret) => text.replaceAll(secret, '…'), words);
}

function secretsOf(credentials: Credentials): readonly string[] {
  const sent = authorization(credentials);
  const secrets = credentials.kind === 'basic' ? [credentials.password, sent.slice('Basic '.length)] : [];
  return [sent, sent.replace(/^Bearer /, ''), ...secrets].filter((secret) => secret !== '');
}
