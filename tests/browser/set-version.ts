import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes another version of an unpacked extension, which does the same. */
export async function setVersion(folder: string, version: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, version }));
}
