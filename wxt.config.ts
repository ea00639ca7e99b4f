import { defineConfig } from 'wxt';

/**
 * What an extension page may connect to: https anywhere (a source or a company's mirror of it) and
 * the loopback (a mirror on this machine). The browser checks redirects against it too, so a feed
 * can never be fetched over plain http.
 */
const CONNECT_SRC = "connect-src 'self' https: http://localhost:* http://127.0.0.1:*";

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'assets/public',
  imports: false,
  // Every page loads the page script: terser makes it 3 % smaller than the bundler's own minifier.
  vite: () => ({
    define: { EVERY_RULE_HOLDS: 'true' },
    build: { minify: 'terser', terserOptions: { compress: { passes: 5, lhs_constants: false } } },
  }),
  manifest: ({ browser }) => ({
    name: 'Byname',
    description: "Tells you who is behind a threat actor's name, on the page where you met it.",
    // Without `unlimitedStorage` a full disk may cost the reader's notes, which nothing brings back. No browser asks for it.
    permissions: ['storage', 'alarms', 'unlimitedStorage', 'contextMenus'],
    omnibox: { keyword: 'by' },
    commands: {
      // Browsers let the reader choose another, and none where this one is taken.
      _execute_action: { suggested_key: { default: 'Alt+Shift+A' } },
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
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      extension_pages: `default-src 'self'; script-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; ${CONNECT_SRC}`,
    },
    web_accessible_resources: [
      {
        // The scripts that are loaded where there is something to mark or to ask, and the document that draws the card.
        resources: ['marking.js', 'attend.js', 'card.html'],
        matches: ['<all_urls>'],
        // Without a fixed address no page can probe whether the extension is installed.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'byname@byname.example',
              strict_min_version: '140.0',
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
