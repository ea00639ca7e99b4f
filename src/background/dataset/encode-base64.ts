/** Bytes per call: `fromCharCode` takes its arguments on the stack. */
const CHUNK = 0x8000;

export function encodeBase64(bytes: Uint8Array): string {
  // Chrome before 140 lacks it.
  if ('toBase64' in bytes && typeof bytes.toBase64 === 'function') return bytes.toBase64();
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
