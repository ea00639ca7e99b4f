import assert from 'node:assert/strict';
import { press, waitForText } from '../controls';
import { findAccessible } from '../driver';
import { ask, pointAtServer, readRefreshState, refreshAll } from '../extension-page';
import { inPage } from '../in-page';
import { waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

const SOURCE = 'microsoft-mapping';

export const deciding: Story = {
  title: 'What a refresh asks before it does it',
  tests: [
    {
      name: 'a source that shrinks by more than a tenth is asked about, and what is known stays meanwhile',
      async run({ driver, server, feeds }) {
        const settings = await driver.openExtensionPage('options.html');
        await pointAtServer(settings, server);
        const full = withOurs(feeds.bodies.get(SOURCE) ?? '');
        server.replaceFeed(SOURCE, full);
        await refreshAll(settings);
        const before = await ask(settings, 'dataset.info', {});
        server.replaceFeed(SOURCE, halfOf(full));
        await refreshAll(settings);
        await until('the question', async () => {
          const tree = await driver.accessible(settings);
          return findAccessible(tree, ({ name }) => /Take the smaller file\?/.test(name ?? '')).length > 0;
        });
        await waitForText(settings, 'It has shrunk.');
        await waitForText(settings, 'The known ones stay until you say otherwise.');
        assert.equal((await ask(settings, 'dataset.info', {})).actors, before.actors);
        const page = await driver.open(
          server.page('/kept.html', textPage('News', 'The actor Umber Shrinktest was active.')),
        );
        await waitForMarks(page, ['Umber Shrinktest']);
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'the smaller file is taken when the reader says so, and the log tells it',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const page = await driver.open(
          server.page('/taken.html', textPage('News', 'The actor Umber Shrinktest was active.')),
        );
        await waitForMarks(page, ['Umber Shrinktest']);
        await press(settings, 'Take the smaller file');
        await waitForMarks(page, []);
        await until('the question to be answered', async () => {
          const { running, sources } = await readRefreshState(settings);
          return running === null && sources[SOURCE]?.held === undefined;
        });
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'the last one is taken back, and the log has all of them',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const page = await driver.open(
          server.page('/back.html', textPage('News', 'The actor Umber Shrinktest was active.')),
        );
        await press(settings, 'Take it back');
        await waitForMarks(page, ['Umber Shrinktest']);
        await waitForText(settings, 'You kept what was there before.');
        await until('the log to be opened', () => inPage(settings, openLog));
        await waitForText(settings, 'Smaller file taken');
        await waitForText(settings, 'failed: Microsoft');
        await refreshAll(settings);
        await until('the log to be opened', () => inPage(settings, openLog));
        await waitForText(settings, 'Taken back');
        await page.close();
        await settings.close();
        server.reset();
      },
    },
  ],
};

function withOurs(mapping: string): string {
  const added = { 'Threat actor name': 'Umber Shrinktest', 'Origin/Threat': 'China', 'Other names': '' };
  return JSON.stringify([...(JSON.parse(mapping) as unknown[]), added]);
}

/** Ours, being last, is not in it. */
function halfOf(mapping: string): string {
  const entries = JSON.parse(mapping) as unknown[];
  return JSON.stringify(entries.slice(0, Math.floor(entries.length / 2)));
}

function openLog(): boolean {
  const log = document.querySelector<HTMLDetailsElement>('details.log');
  if (log !== null) log.open = true;
  return log !== null;
}
