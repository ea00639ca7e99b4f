import { waitForCard, waitForNoCard } from '../cards';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

export const changingPages: Story = {
  title: 'Pages that change',
  onlyReads: true,
  tests: [
    {
      name: 'late content is marked, changed text follows, removed text is forgotten',
      async run({ driver, server }) {
        const page = await driver.open(
          server.page('/late.html', htmlPage('Late', '<main><p>APT29 came first.</p></main>')),
        );
        await waitForMarks(page, ['APT29']);
        await inPage(page, () => {
          const paragraph = document.createElement('p');
          paragraph.id = 'late';
          paragraph.textContent = 'Volt Typhoon came later.';
          document.querySelector('main')?.append(paragraph);
        });
        await waitForMarks(page, ['APT29', 'Volt Typhoon']);
        await inPage(page, () => {
          const text = document.querySelector('#late')?.firstChild;
          if (text) text.nodeValue = 'In truth it was Salt Typhoon.';
        });
        await waitForMarks(page, ['APT29', 'Salt Typhoon']);
        await inPage(page, () => document.querySelector('#late')?.remove());
        await waitForMarks(page, ['APT29']);
        await page.close();
      },
    },
    {
      name: 'single-page navigation: the new view is marked, the old one is gone',
      async run({ driver, server }) {
        const page = await driver.open(
          server.page('/app.html', htmlPage('App', '<div id="view"><p>About Kimsuky.</p></div>')),
        );
        await waitForMarks(page, ['Kimsuky']);
        await inPage(page, () => {
          history.pushState({}, '', '/app.html?view=2');
          const view = document.createElement('div');
          view.id = 'view';
          view.textContent = 'Scattered Spider and Turla.';
          document.querySelector('#view')?.replaceWith(view);
        });
        await waitForMarks(page, ['Scattered Spider', 'Turla']);
        await page.close();
      },
    },
    {
      name: 'open shadow roots: in the markup, and of elements that come later',
      async run({ driver, server }) {
        const body =
          '<div id="host"><template shadowrootmode="open"><p>Sandworm works here.</p></template></div>';
        const page = await driver.open(server.page('/shadow.html', htmlPage('Shadow', body)));
        await waitForMarks(page, ['Sandworm']);
        await inPage(page, () => {
          const host = document.createElement('late-host');
          host.attachShadow({ mode: 'open' }).innerHTML = '<p>Lazarus Group works there.</p>';
          document.body.append(host);
        });
        await waitForMarks(page, ['Sandworm', 'Lazarus Group']);
        await inPage(page, () => {
          const paragraph = document.querySelector('late-host')?.shadowRoot?.querySelector('p');
          if (paragraph) paragraph.textContent = 'Flax Typhoon works there.';
        });
        await waitForMarks(page, ['Sandworm', 'Flax Typhoon']);
        await page.close();
      },
    },
    {
      name: 'an element already on the page that is given a shadow root later',
      async run({ driver, server }) {
        const page = await driver.open(
          server.page('/upgrade.html', htmlPage('Upgrade', '<p>Turla.</p><news-item></news-item>')),
        );
        await waitForMarks(page, ['Turla']);
        await inPage(page, () => {
          customElements.define(
            'news-item',
            class extends HTMLElement {
              connectedCallback() {
                this.attachShadow({ mode: 'open' }).innerHTML = '<p>Lazarus Group works there.</p>';
              }
            },
          );
        });
        await waitForMarks(page, ['Turla', 'Lazarus Group']);
        await page.close();
      },
    },
    {
      name: 'a page that is written anew: names are marked, and resting on one opens its card',
      async run({ driver, server }) {
        const page = await driver.open(
          server.page('/rewritten.html', htmlPage('Rewritten', '<p>The group APT28.</p>')),
        );
        await waitForMarks(page, ['APT28']);
        for (const name of ['APT29', 'FIN7']) {
          await inPage(page, rewrite, `<!doctype html><p style="margin: 60px">The group ${name}.</p>`);
          await waitForMarks(page, [name]);
          await restOn(page, name);
          await waitForCard(driver, page, [name]);
          await page.keyboard.press('Escape');
          await waitForNoCard(page);
        }
        await page.close();
      },
    },
    {
      name: 'frames of the same site are marked, each by itself',
      async run({ driver, server }) {
        const inner = server.page('/inner.html', htmlPage('Inner', '<p>FIN7 is in the frame.</p>'));
        const body = `<p>APT29 is outside.</p><iframe src="${inner}"></iframe><iframe srcdoc="<p>Turla is in the second.</p>"></iframe>`;
        const page = await driver.open(server.page('/outer.html', htmlPage('Outer', body)));
        await waitForMarks(page, ['APT29']);
        const [first, second] = await until('both frames', async () => {
          const frames = page.mainFrame().childFrames();
          return frames.length === 2 && frames;
        });
        if (!first || !second) throw new Error('the frames are not there');
        await waitForMarks(first, ['FIN7']);
        await waitForMarks(second, ['Turla']);
        await page.close();
      },
    },
  ],
};

function rewrite(html: string): void {
  document.open();
  document.write(html);
  document.close();
}
