import { wellFormed } from './characters';

const MAX_LENGTH = 2_000;

/**
 * A host as it is shown is the host that is opened: no name of a user before it ("mitre.org@evil.example"), no letter that looks
 * like another (addresses in other scripts are written in ASCII, "xn--…"), nothing encoded.
 */
const ADDRESS = /^https?:\/\/(?:[a-z\d._-]+|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#][^\s<>"'\\]*)?$/i;

/** True for a whole address on the web, http or https, that holds nothing which would end it in markup or in a text, and no half character. */
export function isWebAddress(text: string): boolean {
  return text.length <= MAX_LENGTH && ADDRESS.test(text) && text === wellFormed(text);
}

/** A page under two addresses is one: scheme, "www." and a last slash say nothing. */
export function addressKey(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/** Any text as a part of an address; half a character is none that could be written. */
export function asAddressPart(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
