/** SHA-256 of it in UTF-8, in lower-case hex. */
export function digestText(text: string): Promise<string> {
  return digestBytes(new TextEncoder().encode(text));
}

/** SHA-256 in lower-case hex. */
export async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
