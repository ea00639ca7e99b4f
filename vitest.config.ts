import './scripts/lib/map-group-by.ts';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { pdfjsFiles } from './scripts/lib/pdfjs-files.ts';
import { COMMANDS } from './tests/page/browser/commands.ts';
import { installedBrowsers } from './tests/page/browser/provider.ts';

/** A hung test must not hang the run; a busy machine is no reason to fail. */
const TEST_LIMIT_MS = 60_000;

/** What a busy machine failed is tried once more, and told by the reporter as retried; what is broken fails again. */
const RETRIES = 1;

export const IN_NODE = {
  include: ['tests/**/*.test.{ts,tsx}'],
  exclude: ['tests/**/*.browser.test.{ts,tsx}'],
  pool: 'threads' as const,
  setupFiles: ['tests/web-locks.ts', 'tests/patience.ts', 'tests/english.ts'],
  testTimeout: TEST_LIMIT_MS,
  restoreMocks: true,
  unstubGlobals: true,
};

/** Components, which are drawn into a document. */
const SURFACES = 'tests/ui/**/*.test.{ts,tsx}';

/** What WXT gives the tests in Node it decides for one browser; in the browsers it is what they are. */
const inBrowsers = {
  alias: {
    '@': fileURLToPath(new URL('src', import.meta.url)),
    'wxt/browser': fileURLToPath(new URL('tests/page/browser/extension-api.ts', import.meta.url)),
  },
};

/** What the extension's package has under this name. */
const pdfjs = {
  name: 'pdfjs',
  configureServer({ middlewares }: { middlewares: { use(handler: Handler): void } }) {
    const files = pdfjsFiles();
    middlewares.use((request, response, next) => {
      const file = files.get((request.url ?? '').split('?')[0]?.slice(1) ?? '');
      if (file === undefined) return next();
      if (file.endsWith('.mjs')) response.setHeader('Content-Type', 'text/javascript');
      if (file.endsWith('.css')) response.setHeader('Content-Type', 'text/css');
      createReadStream(file).pipe(response);
    });
  },
};
type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export default defineConfig({
  test: {
    coverage: {
      provider: 'istanbul',
      include: ['src/page/**'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: '.output/coverage',
      thresholds: { 'src/page/**': { lines: 85 } },
    },
    projects: [
      {
        plugins: [WxtVitest()],
        // Nothing here replaces a module: what one file has loaded serves the next, in half the time.
        test: {
          ...IN_NODE,
          retry: RETRIES,
          name: 'node',
          exclude: [...IN_NODE.exclude, SURFACES],
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...IN_NODE,
          ...{ name: 'ui', include: [SURFACES], isolate: false, retry: RETRIES },
          setupFiles: [...IN_NODE.setupFiles, 'tests/ui/setup.ts'],
        },
      },
      {
        plugins: [pdfjs],
        resolve: inBrowsers,
        // What is met late reloads the page under a running test.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            '@floating-ui/core',
            'dompurify',
            'marked',
            'pdf-lib',
            'postal-mime',
            'wxt/testing/fake-browser',
            'wxt/utils/define-unlisted-script',
          ],
        },
        test: {
          name: 'browser',
          retry: RETRIES,
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['tests/page/browser/setup.ts', 'tests/english.ts'],
          testTimeout: TEST_LIMIT_MS,
          restoreMocks: true,
          // One frame for all files: a new one each, with all modules anew, is a third of the work.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            screenshotFailures: false,
            viewport: { width: 1000, height: 700 },
            provider: installedBrowsers(),
            commands: COMMANDS,
            instances: [{ browser: 'chromium' }, { browser: 'firefox' }],
          },
        },
      },
    ],
  },
});
