import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LOOKS, openStage } from './stage';

/** Takes a picture of every scene in every look and width, to be looked at: `tsx tests/gallery/render.ts FOLDER [NAME-PREFIX [LANGUAGE]]`. */
async function renderGallery(folder: string, prefix: string, wanted: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const stage = await openStage(2);
  try {
    const language = stage.languages.find((known) => known === wanted) ?? 'en';
    for (const scene of stage.scenes) {
      if (!scene.name.startsWith(prefix)) continue;
      for (const look of LOOKS) {
        for (const [width, suffix] of [
          [scene.width, ''],
          [scene.narrow, '-narrow'],
        ] as const) {
          if (width === undefined) continue;
          await stage.show(scene, look, width, language);
          const path = join(folder, `${scene.name}-${look}${suffix}.png`);
          await stage.page.screenshot({ path, fullPage: true, animations: 'disabled' });
        }
      }
    }
  } finally {
    await stage.close();
  }
}

const [folder = '.output/gallery', prefix = '', language = 'en'] = process.argv.slice(2);
await renderGallery(folder, prefix, language);
