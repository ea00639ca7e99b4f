/**
 * A file's JSON, with or without a mark at its beginning.
 *
 * @throws Error that names the file where it is none
 */
export function parseFile(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
