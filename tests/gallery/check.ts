import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Language } from '@/stored/languages';
import { PROJECT_ROOT } from '../../scripts/lib/project';
import { readOptions } from '../../scripts/lib/read-options';
import { smallPicture } from '../../scripts/lib/small-picture';
import { comparePictures } from './compare-pictures';
import { cutRings } from './cut-rings';
import { type KeptPicture, PICTURES, SPOKEN } from './kept';
import type { SceneFacts } from './main';
import { type Look, openStage, type Stage } from './stage';

/** What is expected; `--update` writes it anew. */
const KEPT = { pictures: join(import.meta.dirname, 'pictures'), spoken: join(import.meta.dirname, 'spoken') };
/** Of what failed: the picture as it is now, and where it differs. */
const OUTPUT = join(PROJECT_ROOT, '.output/gallery');

/** WCAG 2.2, 1.4.10: so wide is a window of 1,280 px whose reader enlarges it fourfold. */
const REFLOW_PX = 320;

/** What a scene still reads when it is drawn is there a moment later; on a busy machine more than two frames later. */
const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 100;

/** Of a kept picture: a third of its size, and nothing that an eye would miss. */
const COLOURS = 64;

interface Drawing {
  readonly show: () => Promise<void>;
  /** What looks at it, one after the other. Only the last may leave it otherwise than it was. */
  readonly checks: readonly Check[];
}

interface Check {
  readonly name: string;
  /** What is wrong; nothing when it is empty. */
  readonly look: () => Promise<readonly string[]>;
}

const USAGE = `npm run gallery [-- --update] [--only PREFIX]
Goes through every scene: axe finds nothing, light and dark; the ring of a link that has the focus is whole; nothing
stands out at the side of a narrow window, in the language with the longest words, of which none is broken, nor a vendor
or half of what a button says cut off; what is spoken, and the pictures that are kept, are as they were. --update keeps what there is now; --only PREFIX takes the scenes whose names begin so.`;

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, {
    options: { update: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  });
  if (values.update && values.only === '') {
    for (const folder of Object.values(KEPT)) await rm(folder, { recursive: true, force: true });
  }
  for (const folder of [...Object.values(KEPT), OUTPUT]) await mkdir(folder, { recursive: true });
  const stage = await openStage();
  const failed: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  try {
    // What stands round a fault it would write out for every element that it looks at, the font's bytes with the head.
    await stage.page.evaluate(`${axe.source}; axe.configure({ noHtml: true });`);
    const drawsAlike = await drawsLettersAlike(stage, values.update);
    if (!drawsAlike) {
      skipped.push(
        'pictures: this browser draws the letters of the sample otherwise than where they were kept',
      );
    }
    for (const scene of stage.scenes.filter(({ name }) => name.startsWith(values.only))) {
      for (const { show, checks } of drawingsOf(scene, stage, values.update, drawsAlike)) {
        const shown = show();
        for (const { name, look } of checks) {
          const wrong = await shown.then(() => stillWrong(look)).catch((error: unknown) => [String(error)]);
          if (wrong.length === 0) passed += 1;
          else failed.push(`${name}: ${wrong.join('\n    ')}`);
        }
      }
    }
    const names = new Set(stage.scenes.map(({ name }) => name));
    for (const name of [...PICTURES.map(({ scene }) => scene), ...SPOKEN]) {
      if (!names.has(name)) failed.push(`${name}: no such scene`);
    }
  } finally {
    await stage.close();
  }
  for (const line of skipped) console.log(`skipped: ${line}`);
  for (const line of failed) console.log(`failed: ${line}`);
  console.log(`\nGallery: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** What is wrong, and stays so. */
async function stillWrong(look: Check['look']): Promise<readonly string[]> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const wrong = await look();
    if (wrong.length === 0 || performance.now() > deadline) return wrong;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/**
 * A picture of letters that nothing of the product changes: another rasteriser puts them on whole pixels, which moves words
 * as far as a fault would, and then no picture tells anything.
 */
async function drawsLettersAlike(stage: Stage, update: boolean): Promise<boolean> {
  const path = join(KEPT.pictures, 'letters.png');
  const now = await stage.showLetters();
  if (update) await writeFile(path, smallPicture(now, COLOURS));
  return comparePictures(await readFile(path), now).wrong === undefined;
}

function drawingsOf(
  scene: SceneFacts,
  stage: Stage,
  update: boolean,
  drawsAlike: boolean,
): readonly Drawing[] {
  const drawing = (
    { look, width = scene.width, language }: { look: Look; width?: number; language?: Language },
    checks: readonly Check[],
  ): Drawing => ({ show: () => stage.show(scene, look, width, language), checks });
  const uncutIn = (language: Language): Check => ({
    name: `${scene.name}, uncut in ${language}`,
    look: () => cutRows(stage, scene.uncut ?? ''),
  });
  return [
    // Dark comes first, for the last check of what is light leaves the focus elsewhere.
    drawing({ look: 'dark' }, [
      { name: `${scene.name}, contrast in dark`, look: () => findings(stage, ['color-contrast']) },
    ]),
    {
      show: () => stage.turn('light'),
      checks: [
        { name: `${scene.name}, accessible`, look: () => findings(stage) },
        ...(SPOKEN.includes(scene.name)
          ? [{ name: `${scene.name}, spoken`, look: () => compareSpoken(scene, stage, update) }]
          : []),
        { name: `${scene.name}, focus`, look: () => cutRings(stage.page) },
      ],
    },
    ...(scene.narrow === undefined
      ? []
      : [
          drawing({ look: 'light', width: REFLOW_PX, language: 'de' }, [
            {
              name: `${scene.name}, narrow`,
              look: async () => [
                ...(await overflow(stage)),
                ...(await brokenWords(stage)),
                ...(await cutLabels(stage)),
                ...(await findings(stage, ['target-size'])),
              ],
            },
          ]),
        ]),
    ...(scene.uncut === undefined ? [] : stage.languages).map((language) =>
      drawing({ look: 'light', language }, [uncutIn(language)]),
    ),
    ...PICTURES.filter((kept) => drawsAlike && kept.scene === scene.name).map((kept) =>
      drawing(
        {
          look: kept.look,
          ...(kept.isNarrow && scene.narrow !== undefined ? { width: scene.narrow } : {}),
          ...(kept.language === undefined ? {} : { language: kept.language }),
        },
        [{ name: `${pictureName(kept)}, picture`, look: () => comparePicture(kept, stage, update) }],
      ),
    ),
  ];
}

/** With the size of targets, which axe only tests when it is asked to. */
async function findings(stage: Stage, only?: readonly string[]): Promise<readonly string[]> {
  const violations = await stage.page.evaluate(async (rules) => {
    const options: axe.RunOptions = {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: [...rules] } : { rules: { 'target-size': { enabled: true } } }),
    };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')}: ${failureSummary}`),
    }));
  }, only);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.replace(/\s+/g, ' ')}`));
}

async function overflow(stage: Stage): Promise<readonly string[]> {
  const [wide, room] = await stage.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  return wide > room ? [`${wide} px wide in ${room} px`] : [];
}

/** Words of the product, not those of names and addresses, that go on in the next line without a hyphen. */
async function brokenWords(stage: Stage): Promise<readonly string[]> {
  return stage.page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (node.parentElement?.closest('bdi, a, p, style, script')) continue;
      for (const { 0: word, index } of node.data.matchAll(/\p{Script=Latin}{2,25}/gu)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [first, ...others] = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (first && others.some(({ top }) => top >= first.bottom)) found.push(`“${word}” is broken`);
      }
    }
    return found;
  });
}

/** What is pressed and shows less than half of its words, and a vendor that is cut: nobody would know what it is. */
async function cutLabels(stage: Stage): Promise<readonly string[]> {
  return stage.page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((host) => host.shadowRoot ?? [])];
    const least = { 'button *': 0.5, '.vendor': 1 };
    return Object.entries(least).flatMap(([selector, share]) =>
      roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
        .filter((part) => getComputedStyle(part).overflowX === 'hidden')
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && clientWidth < scrollWidth * share)
        .map(({ textContent }) => `“${textContent}” is cut`),
    );
  });
}

/** Rows of which something is cut, or comes in a second line. */
async function cutRows(stage: Stage, rows: string): Promise<readonly string[]> {
  return stage.page.evaluate((selector) => {
    // A card's parts stand in a shadow tree.
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((host) => host.shadowRoot ?? [])];
    const found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
    if (found.length === 0) return [`nothing is “${selector}”`];
    return found.flatMap((row) => {
      const parts = [...row.querySelectorAll<HTMLElement>('*'), row];
      const cut = parts.filter(
        (part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX === 'hidden',
      );
      const boxes = [...row.children]
        .map((part) => part.getBoundingClientRect())
        .filter((box) => box.width > 0);
      const isBroken = boxes.some(({ top }) => boxes.some(({ bottom }) => bottom <= top));
      return [
        ...cut.map(({ textContent }) => `“${textContent}” is cut`),
        ...(isBroken ? [`“${row.textContent}” takes two lines`] : []),
      ];
    });
  }, rows);
}

/** Roles, names and states in the order in which they are told. */
async function compareSpoken(scene: SceneFacts, stage: Stage, update: boolean): Promise<readonly string[]> {
  const path = join(KEPT.spoken, `${scene.name}.txt`);
  const tree = await stage.page.locator('body').ariaSnapshot();
  // Addresses are not told.
  const now = `${tree.replace(/^ *- \/url:.*\n?/gm, '')}\n`;
  if (update) await writeFile(path, now);
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept === now) return [];
  const [before, after] = [kept.split('\n'), now.split('\n')];
  const at = after.findIndex((line, index) => line !== before[index]);
  return [
    `line ${at + 1} was “${before[at] ?? ''}” and is “${after[at] ?? ''}” (npm run gallery -- --update)`,
  ];
}

async function comparePicture(kept: KeptPicture, stage: Stage, update: boolean): Promise<readonly string[]> {
  const name = pictureName(kept);
  const path = join(KEPT.pictures, `${name}.png`);
  // A field that takes the focus late, as on a busy machine, scrolls to itself.
  await stage.page.evaluate(() => {
    window.scrollTo(0, 0);
    window.gallery.leaveToNoOtherFont();
  });
  const now = await stage.page.screenshot({ animations: 'disabled', fullPage: kept.isWhole ?? false });
  if (update) await writeFile(path, smallPicture(now, COLOURS));
  const reference = await readFile(path).catch(() => undefined);
  if (reference === undefined) return ['there is no picture of it yet (npm run gallery -- --update)'];
  const { wrong, difference } = comparePictures(reference, now);
  if (wrong === undefined) return [];
  await writeFile(join(OUTPUT, `${name}-now.png`), now);
  if (difference) await writeFile(join(OUTPUT, `${name}-difference.png`), difference);
  return [`${wrong} (.output/gallery/${name}-now.png; if it is meant: npm run gallery -- --update)`];
}

function pictureName({ scene, look, isNarrow, language }: KeptPicture): string {
  return `${scene}-${look}${isNarrow ? '-narrow' : ''}${language ? `-${language}` : ''}`;
}

await main();
