import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBlank } from './page';

const env = import.meta.env as { FIREFOX?: boolean };
// Decided when the extension is built for one of them.
env.FIREFOX = navigator.userAgent.includes('Firefox');

fakeBrowser.runtime.id = 'byname-under-test';
Object.assign(fakeBrowser.runtime, {
  // The card's script as the development server has it.
  getURL: (path: string) =>
    path === '/card.js' ? '/tests/page/browser/card-script.ts' : new URL(path, location.origin).href,
});

afterEach(startBlank);
