import { writeFileSync } from 'node:fs';

/** `wxt` says `browser.ts` of this package where a module asks for `wxt/browser`, and so on: what counts is the last one. */
const PACKAGE = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/**
 * Notes which packages of others a build takes something from, as the bundler sees it: what is shipped needs its notice
 * (NOTICE), and its line in the bill of materials (`npm run release`).
 */
export function noteBundledPackages() {
  const found = new Set<string>();
  return {
    plugin: {
      name: 'byname:bundled-packages',
      generateBundle(
        _: unknown,
        bundle: Readonly<Record<string, { readonly moduleIds?: readonly string[] }>>,
      ) {
        for (const { moduleIds = [] } of Object.values(bundle)) {
          for (const id of moduleIds) {
            const [, name] = PACKAGE.exec(id) ?? [];
            if (name !== undefined) found.add(name.replaceAll('\\', '/'));
          }
        }
      },
    },
    /** Beside the built extension, never in it. */
    write(outDir: string, copied: readonly string[]): void {
      writeFileSync(bundledPackagesFile(outDir), JSON.stringify([...new Set([...found, ...copied])].sort()));
    },
  };
}

/** Where the names lie of what a built extension has of others. */
export function bundledPackagesFile(buildFolder: string): string {
  return `${buildFolder}-packages.json`;
}
