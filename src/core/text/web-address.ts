const MAX_LENGTH = 2_000;

/** True for a whole address on the web, http or https, that holds nothing which would end it in markup or in a text. */
export function isWebAddress(text: string): boolean {
  return text.length <= MAX_LENGTH && /^https?:\/\/[^\s<>"'\\]+$/i.test(text);
}

/** A page under two addresses is one: scheme, "www." and a last slash say nothing. */
export function addressKey(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
