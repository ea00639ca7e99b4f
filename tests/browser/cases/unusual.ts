import type { Page } from 'puppeteer-core';
import { waitForNoCard, waitForSettled } from '../cards';
import { CARD_HOST } from '../driver';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import { NotHere, type Story, type StoryTest } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

interface Document {
  readonly what: string;
  readonly text: string;
  /** HTML where nothing else is said. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Why Firefox has no card there. */
  readonly notInFirefox?: string;
}

const PARAGRAPH = '<p style="margin: 80px">The Volt Typhoon hackers came.</p>';

const SVG_IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><text x="60" y="90">The Volt Typhoon hackers came.</text></svg>';

/** A page whose own rules say this of everything on it. */
function styled(rules: string): string {
  return htmlPage('Styled', PARAGRAPH, `<style>${rules}</style>`);
}

const DOCUMENTS: readonly Document[] = [
  {
    what: 'an SVG image',
    type: 'image/svg+xml',
    text: SVG_IMAGE,
  },
  {
    what: 'an XML document with a style',
    type: 'text/xml',
    text: '<?xml version="1.0"?><?xml-stylesheet href="data:text/css,text{display:block;margin:80px}" type="text/css"?><report><text>The Volt Typhoon hackers came.</text></report>',
  },
  {
    what: 'XML without a style, as a feed is shown',
    notInFirefox: 'it saves a feed as a file',
    type: 'application/rss+xml',
    text: '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><description>The Volt Typhoon hackers came.</description></item></channel></rss>',
  },
  {
    what: 'JSON',
    type: 'application/json',
    text: JSON.stringify({ report: 'The Volt Typhoon hackers came.' }),
  },
  { what: 'Markdown', type: 'text/markdown', text: '# Report\n\nThe Volt Typhoon hackers came.\n' },
  { what: 'a page in quirks mode', text: `<title>Old</title><body bgcolor=white>${PARAGRAPH}` },
  {
    what: 'a page in a sandbox with scripts',
    notInFirefox: 'no frame of an extension runs in a sandbox there',
    text: htmlPage('Sandbox', PARAGRAPH),
    headers: { 'Content-Security-Policy': "sandbox allow-scripts; frame-src 'none'" },
  },
  {
    what: 'a page that lets in no frame and is isolated',
    text: htmlPage('Isolated', PARAGRAPH),
    headers: {
      'Content-Security-Policy':
        "frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Permissions-Policy': 'clipboard-write=(), fullscreen=()',
    },
  },
  {
    what: 'a page that shows no element',
    text: styled('* { display: none !important } html, body, p { display: block !important }'),
  },
  {
    what: 'a page that shows no frame',
    text: styled('iframe { display: none !important; visibility: hidden !important; width: 0 !important }'),
  },
  {
    what: 'a page that shows no empty element',
    text: styled(':empty { display: none !important } div:empty { content-visibility: hidden !important }'),
  },
  {
    what: 'a page that shows no popover',
    text: styled(
      '[popover], :popover-open { display: none !important; opacity: 0 !important; inset: auto !important; width: 1px !important }',
    ),
  },
  {
    what: 'a page that lets everything come slowly',
    text: styled('*, *::before { transition: all 9s linear 3s !important; animation: none !important }'),
  },
  {
    what: 'a page that moves and contains everything',
    text: styled(
      'html, body { transform: translate(5px, 5px); contain: strict; filter: grayscale(1); perspective: 100px; height: 100% } html > div { position: static !important; all: unset !important }',
    ),
  },
  {
    what: 'a page whose root is made small',
    text: styled('html { zoom: 0.5; overflow: hidden; clip-path: inset(0); border-radius: 50% }'),
  },
  {
    what: 'a page that is seen through filters',
    text: styled('html { filter: invert(1) hue-rotate(180deg); opacity: .9 }'),
  },
  {
    what: 'a page with a modal dialog that was open from the start',
    text: htmlPage('Dialog', `<dialog id="d">${PARAGRAPH}</dialog><script>d.showModal()</script>`),
  },
  {
    what: 'a page that is all one view transition',
    text: htmlPage('Transition', `${PARAGRAPH}<style>* { view-transition-name: match-element }</style>`),
  },
  {
    what: 'a page that is edited',
    text: htmlPage('Design', `${PARAGRAPH}<script>document.designMode = "on"</script>`),
  },
];

export const unusual: Story = {
  title: 'Unusual documents',
  onlyReads: true,
  tests: DOCUMENTS.map(
    ({ what, text, type, headers, notInFirefox }): StoryTest => ({
      name: `${what}: a name in it has its card, which takes presses`,
      async run({ driver, server }) {
        if (notInFirefox !== undefined && driver.family === 'firefox') throw new NotHere(notInFirefox);
        const address = server.page('/unusual', text, {
          ...(type === undefined ? {} : { 'Content-Type': type }),
          ...headers,
        });
        const page = await driver.open(address);
        await waitForMarks(page, ['Volt Typhoon']);
        await restOn(page, 'Volt Typhoon');
        await waitForSettled(driver, page, 'Volt Typhoon');
        await pressClose(page);
        await waitForNoCard(page);
        await page.close();
      },
    }),
  ),
};

/** A real press on the button in the card's right upper corner. */
async function pressClose(page: Page): Promise<void> {
  const corner = await until('the card', () =>
    inPage(
      page,
      (host) => {
        const box = document.querySelector(host)?.getBoundingClientRect();
        return box && { x: box.right - 20, y: box.top + 24 };
      },
      CARD_HOST,
    ),
  );
  await page.mouse.click(corner.x, corner.y);
}
