import { Buffer } from 'node:buffer';
import { build } from 'esbuild';
import { compileNames } from '@/core/matcher/compile-names';
import { PROJECT_ROOT } from '../../project';
import type { Materials } from '../node/materials';
import { emptyPage } from './page-html';
import type { Stage } from './stage';

/** From the text in storage to tables in use, in the browser; the median in milliseconds. */
export async function measureDecode({ driver, server }: Stage, materials: Materials): Promise<number> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_ROOT,
    stdin: {
      contents: `import { decodeStoredNames } from './src/page/decode-names';
        globalThis.timeDecode = (stored) => {
          const times = [];
          for (let round = 0; round < 31; round++) {
            const started = performance.now();
            if (decodeStoredNames(stored) === null) throw new Error('The names cannot be decoded.');
            times.push(performance.now() - started);
          }
          return times.sort((a, b) => a - b)[15];
        };`,
      resolveDir: PROJECT_ROOT,
    },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  const page = await driver.open(server.page('/decode', emptyPage()));
  await page.evaluate(outputFiles[0]?.text ?? '');
  const stored = Buffer.from(compileNames(materials.dataset, materials.words)).toString('base64');
  const ms = Number(await page.evaluate(`timeDecode(${JSON.stringify(stored)})`));
  await page.close();
  return ms;
}
