import type { Page } from 'puppeteer-core';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story, StoryTest } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

declare global {
  interface Window {
    /** Shadow roots that the page of a test has made, closed ones too. */
    roots?: ShadowRoot[];
  }
}

/** What pages put over the rest of themselves, with the name in it. */
const LAYERS: readonly { what: string; body: string; script: string }[] = [
  ...(['open', 'closed'] as const).flatMap((mode) => [
    {
      what: `a modal dialog in a shadow tree (${mode}) around slotted text`,
      body: '<x-a><p>The Volt Typhoon hackers</p></x-a>',
      script: `shadow('x-a', '${mode}', '<dialog style="width: 500px; padding: 40px"><slot></slot></dialog>').querySelector('dialog').showModal()`,
    },
    {
      what: `an element in full screen in a shadow tree (${mode})`,
      body: '<x-a><p>The Volt Typhoon hackers</p></x-a>',
      script: `const full = shadow('x-a', '${mode}', '<main style="background: white"><slot></slot></main>').querySelector('main');
        document.querySelector('button').onclick = () => full.requestFullscreen()`,
    },
  ]),
  {
    what: 'a modal dialog written in a shadow tree',
    body: '<x-a></x-a>',
    script: `shadow('x-a', 'open', '<dialog><p>The Volt Typhoon hackers</p></dialog>').querySelector('dialog').showModal()`,
  },
  {
    what: 'a modal dialog in a modal dialog',
    body: '<dialog style="padding: 200px"><p>Outer</p><dialog><p>The Volt Typhoon hackers</p></dialog></dialog>',
    script: `for (const dialog of document.querySelectorAll('dialog')) dialog.showModal()`,
  },
  {
    what: 'a slot in a slot in a modal dialog',
    body: '<x-a>The Volt Typhoon hackers</x-a>',
    script: `const outer = shadow('x-a', 'open', '<x-b><slot></slot></x-b>');
      shadow(outer.querySelector('x-b'), 'closed', '<dialog><slot></slot></dialog>').querySelector('dialog').showModal()`,
  },
  {
    what: 'a picture of SVG in full screen',
    body: '<svg width="600" height="300" style="background: white"><text x="60" y="90">The Volt Typhoon hackers</text></svg>',
    script: `document.querySelector('button').onclick = () => document.querySelector('svg').requestFullscreen()`,
  },
  {
    what: 'a popover in a popover',
    body: '<div popover id="outer" style="padding: 100px">Outer<div popover id="inner"><p>The Volt Typhoon hackers</p></div></div>',
    script: `outer.showPopover(); inner.showPopover()`,
  },
];

const SHADOW = `window.roots = [];
  const shadow = (host, mode, html) => {
    const root = (typeof host === 'string' ? document.querySelector(host) : host).attachShadow({ mode });
    root.innerHTML = html;
    roots.push(root);
    return root;
  };`;

/** Pages that lay something over everything else of theirs. */
export const covered: Story = {
  title: 'Layers of the page',
  onlyReads: true,
  tests: LAYERS.map(
    ({ what, body, script }): StoryTest => ({
      name: `${what}: the card is reached`,
      async run(scene) {
        const { driver, server } = scene;
        const html = `<button>Full</button>${body}<script>${SHADOW} ${script}</script>`;
        const page = await driver.open(server.page('/layer.html', htmlPage('Layer', html)));
        await waitForMarks(page, ['Volt Typhoon']);
        if (script.includes('requestFullscreen')) {
          await page.bringToFront();
          await page.click('button');
          await until('full screen', () => inPage(page, () => document.fullscreenElement !== null));
        }
        await restOn(page, 'Volt Typhoon');
        await until('the card on top', () => inPage(page, cardOnTop));
        await pressClose(page);
        await page.close();
      },
    }),
  ),
};

/** Real presses on the button in the card's right upper corner, until the card takes one and goes. */
async function pressClose(page: Page): Promise<void> {
  await until('the card to be closed by a press', async () => {
    const card = await inPage(page, cardOnTop);
    if (card === null) return true;
    await page.mouse.click(card.right - 20, card.top + 24);
    return false;
  });
}

/** The card's host, wherever it is, when it is what a press at its middle meets. */
function cardOnTop() {
  for (const root of [document, ...(window.roots ?? [])]) {
    for (const host of root.querySelectorAll('div[popover="manual"]:popover-open')) {
      if (getComputedStyle(host).opacity !== '1') continue;
      const { left, right, top, bottom } = host.getBoundingClientRect();
      if (root.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host) return { right, top };
    }
  }
  return null;
}
