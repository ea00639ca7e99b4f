import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import UPNG from 'upng-js';
import type { ActorId } from '../../../src/core/model/actor';
import { closeCard, waitForCard, waitForSettled } from '../cards';
import { CARD_HOST, textOf } from '../driver';
import { ask } from '../extension-page';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

declare global {
  interface Window {
    /** What the pages of this story got hold of. */
    spied?: string[];
  }
}

const ARTICLE = '<p>The threat actor Storm-0558 attacked.</p>';

/** Says so and fails wherever anything of ours would touch what the page has put in the place of the platform. */
const REDEFINED = `<script>
  window.spied = [];
  const trap = (owner, name) => Object.defineProperty(owner, name, {
    configurable: true,
    value: () => { spied.push(name); throw new Error(name); },
  });
  for (const name of ['MutationObserver', 'IntersectionObserver', 'fetch', 'requestIdleCallback', 'structuredClone']) trap(window, name);
  for (const name of ['attachShadow', 'showPopover', 'hidePopover', 'closest', 'checkVisibility']) trap(HTMLElement.prototype, name);
  for (const name of ['createElementNS', 'createTreeWalker', 'caretPositionFromPoint']) trap(document, name);
  for (const name of ['replaceSync', 'insertRule']) trap(CSSStyleSheet.prototype, name);
  for (const owner of [WeakMap.prototype, Map.prototype]) trap(owner, 'delete');
  for (const owner of ['chrome', 'browser']) Object.defineProperty(window, owner, { value: { runtime: { id: 'made-up', getURL: () => { spied.push('getURL'); return '/made-up.js'; }, sendMessage: (message) => spied.push(JSON.stringify(message)) } } });
  Object.defineProperty(Object.prototype, 'ok', { get() { return true; }, configurable: true });
</script>`;

/** Names that elements give to what is asked of their form or document. */
const CLOBBERED = `<form>${ARTICLE}<input name="parentNode"><input name="isConnected"><input name="childNodes"><input name="getRootNode"></form><img name="documentElement"><img name="createElement"><img name="activeElement">`;

const STRICT =
  "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

/** What a page may do to all of itself. */
const ROOT_STYLES = [
  'opacity: 0',
  'filter: opacity(0)',
  'visibility: hidden',
  'clip-path: inset(50%)',
  'mask-image: linear-gradient(transparent, transparent)',
  '--x: 700px; --left: 700px; --top: 5px; --width: 20px; --opacity: 0; --card-x: 700px',
];

export const hostilePage: Story = {
  title: 'Pages that are in the way',
  tests: [
    {
      name: 'the platform redefined, elements that clobber, no script or style let in, Trusted Types: marked, with its card, and nothing of ours was touched',
      async run({ driver, server }) {
        const html = htmlPage('Redefined', CLOBBERED, REDEFINED);
        const page = await driver.open(
          server.page('/redefined.html', html, { 'Content-Security-Policy': STRICT }),
        );
        await waitForMarks(page, ['Storm-0558']);
        await restOn(page, 'Storm-0558');
        await waitForCard(driver, page, ['Storm-0558', 'Antique Typhoon', 'Open profile']);
        await closeCard(page);
        assert.deepEqual(await inPage(page, () => window.spied), []);
        await page.close();
      },
    },
    {
      name: 'no page can message the extension, hear it, or tell by its files that it is there',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const root = (await settings.evaluate(
          "(globalThis.browser ?? globalThis.chrome).runtime.getURL('/')",
        )) as string;
        const page = await driver.open(server.page('/asks.html', htmlPage('Asks', ARTICLE)));
        await waitForMarks(page, ['Storm-0558']);
        // Firefox gives each installation an address that no page can guess, in which these are open all the same.
        const open = driver.family === 'firefox' ? [] : ['card.html', 'marking.js', 'attend.js'];
        const files = ['page.js', 'manifest.json', 'icon/16.png', 'options.html', 'dataset.json', ...open];
        await inPage(page, listen);
        assert.deepEqual(await inPage(page, filesThere, root, files), []);
        assert.deepEqual(await inPage(page, askExtension, new URL(root).host), []);
        const actor = await ask(settings, 'actor.get', { id: 'microsoft-mapping/Antique Typhoon' });
        assert.ok(actor);
        const ref = { records: actor.records.map(({ key }) => key as unknown as ActorId), name: actor.name };
        await ask(settings, 'corrections.add', {
          correction: { kind: 'note-actor', actor: ref, text: 'seen at a customer' },
        });
        await restOn(page, 'Storm-0558');
        await waitForCard(driver, page, ['Storm-0558', 'Open profile']);
        assert.deepEqual(await inPage(page, () => window.spied), []);
        await closeCard(page);
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'whatever a page does to all of itself, the card stays where it is, and takes no press where it is not seen',
      async run({ driver, server }) {
        const page = await driver.open(server.page('/root.html', htmlPage('Root', ARTICLE)));
        await waitForMarks(page, ['Storm-0558']);
        await restOn(page, 'Storm-0558');
        await waitForSettled(driver, page, 'Storm-0558');
        await page.keyboard.press('p');
        await waitForCard(driver, page, ['pinned']);
        const before = await inPage(page, boxOf, CARD_HOST);
        for (const rules of ROOT_STYLES) {
          await inPage(page, styleRoot, rules);
          assert.deepEqual(await inPage(page, boxOf, CARD_HOST), before, rules);
          if (!(await isBlank(page, before))) continue;
          await until(
            `a card that is not seen to take no press (${rules})`,
            async () => (await driver.accessibleCard(page))?.busy,
          );
          await page.mouse.click(before.x + before.width - 23, before.y + before.height - 19);
          await inPage(page, styleRoot, '');
          const card = await waitForSettled(driver, page, 'Storm-0558');
          assert.ok(!textOf(card).includes('on this page'), `the menu did not open (${rules})`);
        }
        await page.close();
      },
    },
  ],
};

function listen(): void {
  window.spied = [];
  addEventListener('message', ({ origin }) => {
    if (origin !== location.origin) window.spied?.push(`message from ${origin}`);
  });
  for (const name of ['byname', 'byname-private', 'byname-store', 'byname.marking']) {
    new BroadcastChannel(name).onmessage = () => window.spied?.push(`a word on ${name}`);
  }
}

/** Which of the extension's files a page can load, by a script and by a request. */
async function filesThere(root: string, files: readonly string[]): Promise<string[]> {
  const there: string[] = [];
  for (const file of files) {
    const isFetched = await fetch(root + file, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    const isRun = await new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve(true);
      script.onerror = () => resolve(false);
      script.src = root + file;
      document.head.append(script);
    });
    if (isFetched || isRun) there.push(file);
  }
  return there;
}

/** Asks in every way that a page has; what was answered. */
async function askExtension(id: string): Promise<string[]> {
  const call = { byname: 'actors.named', input: { names: ['Storm-0558'] } };
  const answers: string[] = [];
  const { chrome, browser } = window as unknown as Record<string, { runtime?: Runtime } | undefined>;
  for (const runtime of [chrome?.runtime, browser?.runtime]) {
    if (runtime?.sendMessage === undefined) continue;
    const answer = await new Promise((resolve) => {
      try {
        runtime.sendMessage?.(id, call, resolve);
      } catch {
        resolve(undefined);
      }
    });
    if (answer !== undefined) answers.push(JSON.stringify(answer));
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => answers.push(JSON.stringify(data));
  postMessage(call, '*', [port2]);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return answers;
}

interface Runtime {
  sendMessage?(id: string, message: unknown, answered: (answer: unknown) => void): void;
}

function styleRoot(rules: string): void {
  document.documentElement.style.cssText = rules;
}

function boxOf(host: string) {
  const { x, y, width, height } = (document.querySelector(host) as Element).getBoundingClientRect();
  return { x, y, width, height };
}

/** One colour everywhere: nothing is to be seen there. */
async function isBlank(page: Page, clip: ReturnType<typeof boxOf>): Promise<boolean> {
  const picture = await page.screenshot({ clip });
  const [pixels = new ArrayBuffer(0)] = UPNG.toRGBA8(UPNG.decode(Uint8Array.from(picture).buffer));
  const colours = new Uint32Array(pixels);
  return colours.every((colour) => colour === colours[0]);
}
