import { ask } from '../../../../tests/browser/extension-page';
import { inPage } from '../../../../tests/browser/in-page';
import { until } from '../../../../tests/browser/until';
import { median } from '../measure';
import type { Stage } from './stage';

const QUERIES = ['antiq typ', 'apt-29', 'strom 558', 'lazarus'];

export interface PopupFigures {
  /** From a key to its results, drawn into the page and laid out. */
  readonly keyMs: number;
  readonly slowestKeyMs: number;
  /** Actors that are searched: those of the bundled dataset. */
  readonly actors: number;
}

/** Types into the popup's search, key by key. */
export async function measurePopup({ driver }: Stage): Promise<PopupFigures> {
  const popup = await driver.openExtensionPage('popup.html');
  const { actors } = await ask(popup, 'dataset.info', {});
  const field = await until('the search field', () => popup.$('input'));
  await inPage(popup, watchKeys);
  for (let round = 0; round < 2; round++) {
    for (const query of QUERIES) {
      await field.click({ count: 3 });
      await popup.keyboard.type(query, { delay: 60 });
    }
  }
  const times = (await popup.evaluate('globalThis.keyTimes')) as readonly number[];
  await popup.close();
  // The first round warms up.
  const counted = times.slice(times.length >> 1);
  return { keyMs: median(counted), slowestKeyMs: Math.max(...counted), actors };
}

/** Notes for every key how long it takes until the page has changed for it. */
function watchKeys(): void {
  const times: number[] = [];
  (globalThis as { keyTimes?: readonly number[] }).keyTimes = times;
  let pressed: number | null = null;
  window.addEventListener(
    'keydown',
    () => {
      pressed = performance.now();
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (pressed === null || document.querySelector('[role=option]') === null) return;
    document.body.getBoundingClientRect();
    times.push(performance.now() - pressed);
    pressed = null;
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
