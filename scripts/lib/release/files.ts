import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT_ROOT } from '../project';

export const VERSION = (
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { readonly version: string }
).version;

/** What `npm run zip` writes. */
export function zipFile(of: 'chrome' | 'firefox' | 'sources'): string {
  return join(PROJECT_ROOT, `.output/byname-${VERSION}-${of}.zip`);
}

export function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** As `sha256sum --check` reads it. */
export function checksums(paths: readonly string[]): string {
  return paths.map((path) => `${digest(path)}  ${basename(path)}\n`).join('');
}
