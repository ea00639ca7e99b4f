import assert from 'node:assert/strict';
import { closeCard, waitForCard } from '../cards';
import { press, typeSearch, waitForText } from '../controls';
import { pointAtServer, waitForRefresh } from '../extension-page';
import { assertOnlyMakersAsked } from '../hosts';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';

/** Words of the pages that are read, of what is looked up, and of what is written down: none may leave. */
const SECRET = /Marrowstone|antiq|Storm-0558|acquisition|read-/i;

export const privacy: Story = {
  title: 'What leaves the browser',
  tests: [
    {
      name: 'a long session: only the sources that are on, only when pressed, without cookies, a referrer or a word of what was read',
      async run({ driver, server, feeds, proxy }) {
        const settings = await driver.openExtensionPage('options.html');
        await pointAtServer(settings, server);
        const opened = ['/read-1.html', '/read-2.html', '/read-3.html'];
        const read = async () => {
          for (const path of opened) {
            const text = `Marrowstone was attacked.\nThe group Storm-0558 took part, ahead of the acquisition.`;
            // The sources are on the same host: their requests would carry this cookie if they carried any.
            const cookie = { 'Set-Cookie': 'reader=Marrowstone; Path=/' };
            const page = await driver.open(server.page(path, textPage('Marrowstone', text), cookie));
            await waitForMarks(page, ['Storm-0558']);
            await restOn(page, 'Storm-0558');
            await waitForCard(driver, page, ['Storm-0558', 'Open profile']);
            await closeCard(page);
            await page.close();
          }
          const popup = await driver.openExtensionPage('popup.html');
          await typeSearch(popup, 'antiq typ');
          await waitForText(popup, 'Storm-0558');
          await popup.close();
          const profile = await driver.openExtensionPage('profile.html#microsoft-mapping/Antique Typhoon');
          await waitForText(profile, 'Storm-0558');
          await profile.close();
        };

        await read();
        const since = new Date().toISOString();
        assert.deepEqual(
          server.requests.map(({ path }) => path),
          opened,
          'before a refresh nothing is asked for but what the reader opened',
        );
        await press(settings, 'Refresh all');
        await waitForRefresh(settings, since);
        await read();

        const asked = server.requests.filter(({ path }) => !opened.includes(path));
        assert.deepEqual(
          asked.map(({ path }) => path).toSorted(),
          [...feeds.bodies.keys()].map((id) => `/feeds/${id}.json`).toSorted(),
          'each source that is on, once',
        );
        for (const { path, query, headers } of asked) {
          assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined], path);
          assert.doesNotMatch(JSON.stringify([path, query, headers]), SECRET);
        }
        assertOnlyMakersAsked(proxy.hosts);
        await settings.close();
      },
    },
  ],
};
