import { OPTIONS, parseWithSwc } from './parse-with-swc.mjs';

parseWithSwc({ withTypes: true });

/** The pages of the extension. */
const PAGES = 'popup|options|profile|reader|summary|welcome';

/** What all rooms of the background stand on. */
const GROUND = 'queue|tools';

/** The walls of the house: who may import whom. Types count. */
export default {
  forbidden: [
    {
      name: 'no circle',
      comment: 'Of files that need each other neither can be read, tested or moved alone.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no circle of rooms',
      comment: 'Rooms that need each other are one room.',
      scope: 'folder',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'every import leads somewhere',
      from: {},
      to: { couldNotResolve: true },
    },

    // Nothing upwards: core, then what contexts share, then the contexts, then the entrypoints.
    {
      name: 'core is pure',
      comment:
        'It knows itself, fuse.js for slips, valibot for shapes, uuid for ids, marked for notes and papaparse for tables. Whatever else it needs is handed in.',
      from: { path: '^src/core/' },
      to: { pathNot: '^(src/core/|node_modules/(fuse\\.js|marked|papaparse|uuid|valibot)/)' },
    },
    {
      name: 'text and model are the ground of core',
      from: { path: '^src/core/(text|model)/' },
      to: { path: '^src/core/', pathNot: '^src/core/((text|model)/|limits\\.ts$)' },
    },
    {
      name: 'what contexts share knows no context',
      from: { path: '^src/', pathNot: '^src/(background|page|reader|ui|core)/' },
      to: { path: '^src/(background|page|reader|ui)/' },
    },
    {
      name: 'the background draws nothing',
      comment: 'It says a few words, in menus of the browser.',
      from: { path: '^src/background/' },
      to: { path: '^src/(page|ui)/', pathNot: '^src/ui/words/(say|follow-language)\\.ts$' },
    },
    {
      name: 'a page asks the background by messages',
      from: { path: '^src/page/' },
      to: { path: '^src/background/' },
    },
    {
      name: 'only the card draws on a page',
      from: { path: '^src/page/', pathNot: '^src/page/card/' },
      to: { path: '^src/ui/' },
    },
    {
      name: 'views know no page and no background',
      from: { path: '^src/ui/' },
      to: { path: '^src/(background|page)/' },
    },
    {
      name: 'the reader knows no view, no page and no background',
      comment: 'Its views ask it for a file; what marks the file is what marks any page.',
      from: { path: '^src/reader/' },
      to: { path: '^src/(background|page|ui)/' },
    },
    {
      name: 'the reader is asked by its own views',
      from: { path: '^src/', pathNot: '^src/(reader|ui/reader)/' },
      to: { path: '^src/reader/' },
    },
    {
      name: 'nothing imports an entrypoint',
      from: { path: '^src/' },
      to: { path: '^(entrypoints|tests|scripts)/' },
    },
    {
      name: 'entrypoints import only what runs',
      from: { path: '^entrypoints/' },
      to: { pathNot: '^(src/|node_modules/(wxt|preact)/|entrypoints/.*\\.css$)' },
    },

    // The store is the background's: a content script's database is the page's.
    {
      name: 'only the background opens the store',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/(background|store)/' },
      to: { path: '^src/store/' },
    },
    {
      name: 'the store knows core alone',
      from: { path: '^src/store/' },
      to: { path: '^src/', pathNot: '^src/(store|core)/' },
    },
    {
      name: 'only the background changes corrections',
      comment: 'Its pages ask it to, and watch.',
      from: {
        path: '^(src|entrypoints)/',
        pathNot: '^src/(background/|ui/corrections/use-correcting\\.ts$)',
      },
      to: { path: '^src/stored/corrections\\.ts$' },
    },

    {
      name: 'only the background knows keys and changes sources',
      comment: 'A key is entered and never shown again; settings pages ask and watch.',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/(background|stored)/' },
      to: { path: '^src/stored/secrets\\.ts$' },
    },

    // Floors of the background: download, dataset, refresh, and what starts them on top.
    {
      name: 'download knows no dataset',
      from: { path: '^src/background/download/' },
      to: { path: '^src/background/', pathNot: '^src/background/download/' },
    },
    {
      name: 'a dataset does not know when it is refreshed',
      from: { path: '^src/background/dataset/' },
      to: { path: '^src/background/refresh/' },
    },
    {
      name: 'nothing in the background reaches for its top',
      from: { path: '^src/background/[^/]+/' },
      to: { path: '^src/background/[^/]+$', pathNot: `^src/background/(${GROUND})\\.ts$` },
    },
    {
      name: 'the ground of the background knows no room of it',
      from: { path: `^src/background/(${GROUND})\\.ts$` },
      to: { path: '^src/background/', pathNot: `^src/background/(${GROUND})\\.ts$` },
    },

    // Floors of the page: reading, marks, pointing, card, and what starts them on top.
    {
      name: 'reading knows neither pointer nor card',
      from: { path: '^src/page/(reading|marks)/' },
      to: { path: '^src/page/(pointing|card)/' },
    },
    {
      name: 'pointing knows no card',
      from: { path: '^src/page/pointing/' },
      to: { path: '^src/page/card/' },
    },
    {
      name: 'nothing on the page reaches for its top',
      from: { path: '^src/page/[^/]+/' },
      to: { path: '^src/page/[^/]+$', pathNot: '^src/page/frame-address\\.ts$' },
    },

    // The extension's pages stand side by side on what they share.
    {
      name: 'no page of ours looks into another',
      from: { path: `^src/ui/(${PAGES})/` },
      to: { path: `^src/ui/(${PAGES})/`, pathNot: '^src/ui/$1/' },
    },
    {
      name: 'what pages share knows no page of ours',
      from: { path: '^src/ui/', pathNot: `^src/ui/(${PAGES})/` },
      to: { path: `^src/ui/(${PAGES})/` },
    },

    // Libraries, each where it belongs.
    {
      name: 'idb in the store and for what is private',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/(store/|stored/private-area\\.ts$)' },
      to: { path: '^node_modules/idb/' },
    },
    {
      name: 'fuse.js in search alone',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/core/search/' },
      to: { path: '^node_modules/fuse\\.js/' },
    },
    {
      name: 'marked for notes and Markdown files alone',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/(core/notes|reader/text)/' },
      to: { path: '^node_modules/marked/' },
    },
    {
      name: 'what reads files in the reader alone',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/reader/' },
      to: { path: '^node_modules/(pdfjs-dist|dompurify|postal-mime)/' },
    },
    {
      name: 'views alone are drawn with preact',
      from: { path: '^src/', pathNot: '^src/(ui|page/card)/' },
      to: { path: '^node_modules/preact/' },
    },
    {
      name: 'what runs needs no tool of the workshop',
      from: { path: '^(src|entrypoints)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/wxt/' },
    },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: OPTIONS,
};
