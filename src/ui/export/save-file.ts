/** Milliseconds; the browser has begun the download long before. */
const KEEP_MS = 60_000;

/** Gives the reader a text, or bytes, as a file. */
export function saveFile(content: BlobPart, name: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
