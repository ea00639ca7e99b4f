import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { PROJECT_ROOT, SHARED_FOLDER } from '../../project';
import { runCommand } from '../../run-command';
import type { NodeFigures } from './main';

const FOLDER = join(PROJECT_ROOT, '.output/bench');

/**
 * Bundles the measurements as the product is bundled, for code that is translated while it loads is not what ships,
 * and runs them in a fresh process.
 *
 * @throws Error with the process's last words when it fails
 */
export async function runInNode(quick: boolean): Promise<NodeFigures> {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = join(FOLDER, 'node.mjs');
  await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: ['scripts/lib/bench/node/main.ts'],
    outfile,
    bundle: true,
    define: { EVERY_RULE_HOLDS: 'true' },
    format: 'esm',
    platform: 'node',
    // The browsers that the manifest asks for.
    target: ['chrome128', 'node20'],
    // A CommonJS peer asks for it.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  // As the product's scripts are: its constants are numbers in the code then, as they are there.
  const { code: minified = '' } = await minify(readFileSync(outfile, 'utf8'), {
    module: true,
    compress: { passes: 5, lhs_constants: false },
  });
  writeFileSync(outfile, minified);
  const { code, output } = await runCommand(
    process.execPath,
    [outfile, join(SHARED_FOLDER, 'upstream'), quick ? 'quick' : 'full'],
    false,
  );
  if (code !== 0) throw new Error(`The measurements in Node failed.\n${output.slice(-2_000)}`);
  return JSON.parse(output) as NodeFigures;
}
