import { afterEach } from 'vitest';
import { installExtension, resetExtension } from './extension';
import { startBlank } from './page';

const env = import.meta.env as { FIREFOX?: boolean };
// Decided when the extension is built for one of them.
env.FIREFOX = navigator.userAgent.includes('Firefox');

/** Scripts that are loaded when they are needed, as the development server has them. */
const SCRIPTS: Readonly<Record<string, string>> = {
  '/gather.js': '/tests/page/browser/gather-script.ts',
  '/attend.js': '/tests/page/browser/attend-script.ts',
  '/marking.js': '/tests/page/browser/marking-script.ts',
  '/marking-others.js': '/tests/page/browser/marking-others-script.ts',
};

installExtension(SCRIPTS);

afterEach(() => {
  startBlank();
  resetExtension();
});
