import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBlank } from './page';

const env = import.meta.env as { FIREFOX?: boolean };
// Decided when the extension is built for one of them.
env.FIREFOX = navigator.userAgent.includes('Firefox');

/** Scripts that are loaded when they are needed, as the development server has them. */
const SCRIPTS: Readonly<Record<string, string>> = {
  '/attend.js': '/tests/page/browser/attend-script.ts',
  '/marking.js': '/tests/page/browser/marking-script.ts',
};

fakeBrowser.runtime.id = 'byname-under-test';
Object.assign(fakeBrowser.runtime, {
  getURL: (path: string) => SCRIPTS[path] ?? new URL(path, location.origin).href,
});

afterEach(startBlank);
