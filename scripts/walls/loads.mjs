import { OPTIONS, parseWithSwc } from './parse-with-swc.mjs';

parseWithSwc({ withTypes: false });

/** What is really loaded with a file; types are erased and do not count. */
export default {
  forbidden: [
    {
      name: 'every page pays for the page script',
      comment: 'What draws, stores or searches is loaded where it is needed.',
      severity: 'error',
      from: { path: '^entrypoints/page\\.ts$' },
      to: {
        path: '^node_modules/(preact|valibot|fuse\\.js|idb|@floating-ui|pdfjs-dist|dompurify|postal-mime)/',
        reachable: true,
      },
    },
    {
      name: 'what runs has its words from the browser',
      comment: 'One language of five is read, and none is loaded with the code.',
      severity: 'error',
      from: { path: '^entrypoints/' },
      to: { path: '^src/ui/words/(all-languages\\.ts$|en/|de/|fr/|es/|ja/)', reachable: true },
    },
    {
      name: 'what runs in a page holds nothing private',
      comment: 'A page that breaks into its process has all that a content script has.',
      severity: 'error',
      from: { path: '^entrypoints/(page|marking|attend|gather)\\.ts$' },
      to: { path: '^src/stored/private-area\\.ts$', reachable: true },
    },
    {
      name: 'what runs in a page changes nothing that is stored',
      comment: "Its locks are its page's: it cannot take its turn with the extension's own pages.",
      severity: 'error',
      from: { path: '^entrypoints/(page|marking|attend|gather)\\.ts$' },
      to: { path: '^src/stored/define-stored\\.ts$', reachable: true },
    },
  ],
  options: OPTIONS,
};
