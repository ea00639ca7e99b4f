import assert from 'node:assert/strict';
import { waitForCard, waitForNoCard } from '../cards';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

declare global {
  interface Window {
    /** Set by the pages of this story. */
    before?: string;
    changes?: string[];
  }
}

/**
 * Notes the document as parsed, before any content script runs, and every later change to it but those of
 * the card's own element.
 */
const WATCHER = `<script>
  addEventListener('DOMContentLoaded', () => {
    window.before = document.documentElement.outerHTML;
    window.changes = [];
    const isCard = (node) => node.nodeName === 'DIV' && node.getAttribute('popover') === 'manual' && node.attributes.length === 1;
    new MutationObserver((records) => {
      for (const record of records) {
        if (isCard(record.target)) continue;
        const nodes = [...record.addedNodes, ...record.removedNodes];
        if (nodes.length > 0 && record.target === document.documentElement && nodes.every(isCard)) continue;
        changes.push(record.type + ' of ' + record.target.nodeName + ': ' + (record.attributeName ?? nodes.map((node) => node.nodeName)));
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
</script>`;

const BODY = `
  <p class="lead">The group <em>tracked as</em> APT29 (also <a href="#x" title="APT29">Cozy Bear</a>) is not Volt Typhoon.</p>
  <div id="host"><template shadowrootmode="open"><p>Sandworm, in a shadow.</p></template></div>
  <svg width="200" height="20"><text x="0" y="15">FIN7</text></svg>`;

const STRICT_POLICY = "default-src 'none'; style-src 'none'; script-src 'none'";

export const guest: Story = {
  title: 'A guest on the page',
  onlyReads: true,
  tests: [
    {
      name: 'the document is byte for byte what it was, before, during and after',
      async run({ driver, server }) {
        const page = await driver.open(server.page('/guest.html', htmlPage('Guest', BODY, WATCHER)));
        const shadow = await inPage(page, readShadow);
        await page.waitForFunction("[...(CSS.highlights.get('byname-mention') ?? [])].length >= 4");
        const before = await inPage(page, () => window.before ?? '');
        assert.equal(await inPage(page, readDocument), before, 'after marking');

        await restOn(page, 'Volt Typhoon');
        await waitForCard(driver, page, ['Volt Typhoon']);
        const during = (await inPage(page, readDocument)).replace('<div popover="manual"></div>', '');
        assert.equal(during, before, 'while the card is shown');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        await until('the host to go', async () => (await inPage(page, readDocument)) === before);
        assert.deepEqual(await inPage(page, () => window.changes ?? ['no watcher']), []);
        assert.equal(await inPage(page, readShadow), shadow, 'the shadow root');
        await page.close();
      },
    },
    {
      name: 'a page with the strictest policy is marked and gets its card',
      async run({ driver, server }) {
        const html = htmlPage('Strict', '<p>The group tracked as Antique Typhoon.</p>');
        const page = await driver.open(
          server.page('/strict.html', html, { 'Content-Security-Policy': STRICT_POLICY }),
        );
        await waitForMarks(page, ['Antique Typhoon']);
        await restOn(page, 'Antique Typhoon');
        await waitForCard(driver, page, ['Storm-0558', 'Microsoft']);
        await page.close();
      },
    },
    {
      name: 'a page that lets in no frame but isolated ones is marked and gets its card',
      async run({ driver, server }) {
        for (const policy of ['require-corp', 'credentialless']) {
          const html = htmlPage('Isolated', '<p>The group tracked as Antique Typhoon.</p>');
          const headers = {
            'Cross-Origin-Embedder-Policy': policy,
            'Cross-Origin-Opener-Policy': 'same-origin',
          };
          const page = await driver.open(server.page('/isolated.html', html, headers));
          assert.equal(await page.evaluate('crossOriginIsolated'), true);
          await waitForMarks(page, ['Antique Typhoon']);
          await restOn(page, 'Antique Typhoon');
          await waitForCard(driver, page, ['Storm-0558', 'Microsoft']);
          await page.close();
        }
      },
    },
    {
      name: 'a page over plain http, where browsers withhold much, is marked and gets its card',
      async run({ driver, proxy }) {
        const address = 'http://news.example/storm.html';
        proxy.page(address, htmlPage('Plain', '<p>The group tracked as Antique Typhoon.</p>'));
        const page = await driver.open(address);
        assert.equal(await page.evaluate('isSecureContext'), false);
        await waitForMarks(page, ['Antique Typhoon']);
        await restOn(page, 'Antique Typhoon');
        await waitForCard(driver, page, ['Storm-0558', 'Microsoft']);
        await page.close();
      },
    },
    {
      name: "the page's own highlights and style sheets stay its own",
      async run({ driver, server }) {
        const script = `<script>addEventListener('DOMContentLoaded', () => {
          const range = new Range(); range.selectNodeContents(document.querySelector('p'));
          CSS.highlights.set('page-search', new Highlight(range));
          const sheet = new CSSStyleSheet(); sheet.replaceSync('::highlight(page-search) { color: red }');
          document.adoptedStyleSheets = [sheet]; window.ownSheet = sheet;
        });</script>`;
        const page = await driver.open(
          server.page('/highlights.html', htmlPage('Own', '<p>APT29 is Cozy Bear.</p>', script)),
        );
        await waitForMarks(page, ['APT29', 'Cozy Bear']);
        const keys = await inPage(page, () => [...CSS.highlights.keys()]);
        assert.deepEqual(
          keys.filter((key) => !key.startsWith('byname')),
          ['page-search'],
        );
        assert.equal(await inPage(page, () => CSS.highlights.get('page-search')?.size), 1);
        assert.ok(await page.evaluate('document.adoptedStyleSheets.includes(window.ownSheet)'));
        await page.close();
      },
    },
    {
      name: 'fields, editors, scripts, styles and code are left alone',
      async run({ driver, server }) {
        const body = `<p>Only this APT29 is prose.</p>
          <input value="APT29"><textarea>APT29</textarea><select><option>APT29</option></select>
          <div contenteditable="true">APT29 <b>Cozy Bear</b></div><div contenteditable="plaintext-only">APT29</div>
          <div role="textbox" contenteditable>Volt Typhoon</div>
          <script type="text/plain">APT29</script><style>/* APT29 */</style><pre>APT29</pre><code>APT29</code>
          <samp>APT29</samp><kbd>APT29</kbd><noscript>APT29</noscript><template><p>APT29</p></template>`;
        const page = await driver.open(server.page('/alone.html', htmlPage('Alone', body)));
        await waitForMarks(page, ['APT29']);
        await page.close();
      },
    },
  ],
};

function readDocument(): string {
  return document.documentElement.outerHTML;
}

function readShadow(): string {
  return document.querySelector('#host')?.shadowRoot?.innerHTML ?? '';
}
