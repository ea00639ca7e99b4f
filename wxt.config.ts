import { defineConfig } from 'wxt';
import { noteBundledPackages } from './scripts/lib/bundled-packages';
import { pdfjsFiles } from './scripts/lib/pdfjs-files';
import {
  MARK_PAGE,
  NAME_SELECTION,
  OPEN_PANEL,
  OPEN_PANEL_IN_FIREFOX,
  OPEN_POPUP,
} from './src/contract/commands';
import { ALL_LANGUAGES } from './src/ui/words/all-languages';
import { flatten } from './src/ui/words/messages';

/**
 * What an extension page may connect to: https anywhere (a source or a company's mirror of it) and
 * the loopback (a mirror on this machine). The browser checks redirects against it too, so a feed
 * can never be fetched over plain http.
 */
const CONNECT_SRC = "connect-src 'self' https: http://localhost:* http://127.0.0.1:*";
/** Files of this computer, which Firefox lets no extension read. */
const FILES = 'file:///*';

/** What the reader prints are pictures that it has made itself. */
const IMG_SRC = "img-src 'self' blob:";

/**
 * What three of our pages or more begin with is one file. To open one takes longer by each file than by its size: the popup had 34
 * of them, and with three it opens with two thirds of the work (Chromium 156).
 */
const SHARED = { name: 'shared', minShareCount: 3, tags: ['$initial' as const] };

/** Nothing for a Safari of 2017, and no letters behind ASCII: both are longer. None of our getters does anything. */
const TERSER = {
  safari10: false,
  compress: { passes: 5, lhs_constants: false, pure_getters: true },
  format: { ascii_only: true },
};

/** Around what a script does `wxt` catches what is thrown, for its log in development, and throws it again. */
const SCRIPTS_ALONE = {
  name: 'byname:scripts-alone',
  transform: {
    filter: { id: /wxt-unlisted-script-entrypoint/ },
    handler: (code: string) => `${/^import.*$/m.exec(code)?.[0]}\ndefinition.main();`,
  },
};

const packages = noteBundledPackages();

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'assets/public',
  imports: false,
  vite: () => ({ plugins: [packages.plugin, SCRIPTS_ALONE], define: { EVERY_RULE_HOLDS: 'true' } }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      config.build ??= {};
      const { build } = config;
      // Pages load the scripts that are not listed: terser makes them 3 % smaller than the bundler's own minifier, and takes
      // far longer than for what is loaded once.
      if (entrypoints.every(({ type }) => type === 'unlisted-script')) {
        build.minify = 'terser';
        build.terserOptions = TERSER;
      }
      const output = build.rolldownOptions?.output;
      if (output && 'chunkFileNames' in output) output.codeSplitting = { groups: [SHARED] };
    },
    'build:publicAssets': (_, assets) => {
      for (const [language, surfaces] of Object.entries(ALL_LANGUAGES)) {
        assets.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: inChromeForm(flatten(surfaces)),
        });
      }
      for (const [relativeDest, absoluteSrc] of pdfjsFiles()) assets.push({ absoluteSrc, relativeDest });
    },
    'build:done': ({ config }) => packages.write(config.outDir, ['pdfjs-dist']),
  },
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    // Without `unlimitedStorage` a full disk may cost the reader's notes, which nothing brings back. `activeTab` lets the
    // popup see the address of the page that it is opened over, to say why it cannot be read. No browser asks for them.
    permissions: ['storage', 'alarms', 'unlimitedStorage', 'contextMenus', 'activeTab'],
    omnibox: { keyword: 'by' },
    commands: {
      // Browsers let the reader choose another, and none where this one is taken.
      [OPEN_POPUP]: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_manifest_openPopup__',
      },
      [MARK_PAGE]: {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_manifest_markPage__',
      },
      // The last that Chromium takes with a key of its own.
      [NAME_SELECTION]: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_manifest_nameSelection__',
      },
      // Firefox has a command of its own for it.
      [browser === 'firefox' ? OPEN_PANEL_IN_FIREFOX : OPEN_PANEL]: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_manifest_openPanel__',
      },
    },
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['page.js'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    // Tells of a tab that comes to a PDF, for who wants it in the reader.
    optional_permissions: ['webRequest', ...(browser === 'firefox' ? ['webRequestBlocking'] : [])],
    optional_host_permissions: ['https://*/*', ...(browser === 'firefox' ? [] : [FILES])],
    content_security_policy: {
      extension_pages: `default-src 'self'; script-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; ${IMG_SRC}; ${CONNECT_SRC}${browser === 'firefox' ? '' : ' file:'}`,
    },
    web_accessible_resources: [
      {
        // The scripts that are loaded where there is something to mark, to ask or to gather, and the document that draws the card.
        resources: ['marking.js', 'marking-others.js', 'attend.js', 'gather.js', 'card.html'],
        matches: ['<all_urls>'],
        // Without a fixed address no page can probe whether the extension is installed.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // For good: what a reader has stored, and what a company has set, hang on it.
              id: '{53c0560d-66b9-4d20-99a1-7b2571d2a21f}',
              // From here on a desktop and an Android alike know what is said about data.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // From here on the look of a highlight is inherited.
          minimum_chrome_version: '134',
          // What a company may set. Firefox asks for no form of it, and warns of the field.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});

function inChromeForm(messages: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, { message }])),
  );
}
