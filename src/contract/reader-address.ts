/** The page that shows a file, relative to the extension's root; without a file it asks for one. */
export function readerAddress(file: string): `reader.html#${string}` {
  return `reader.html#${encodeURIComponent(file)}`;
}

/** The file that the reader's address names; '' where it names none that could be fetched. */
export function fileFromHash(hash: string): string {
  try {
    const address = decodeURIComponent(hash.replace(/^#/, '')).trim();
    return /^(?:https?|file):$/.test(URL.parse(address)?.protocol ?? '') ? address : '';
  } catch {
    // A stray percent sign, typed by hand.
    return '';
  }
}

const READABLE = /\.(?:pdf|txt|md|markdown|eml)$/i;

/** True where a path's ending tells that the reader shows what is there better than the browser does. */
export function isForReader(address: string): boolean {
  return READABLE.test(URL.parse(address)?.pathname ?? '');
}
