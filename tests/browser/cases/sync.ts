import assert from 'node:assert/strict';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { press, waitForText } from '../controls';
import { ask } from '../extension-page';
import { inPage } from '../in-page';
import { waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

const STORM_0558 = { records: ['microsoft-mapping/Antique Typhoon'], name: 'Antique Typhoon' };
const THEIRS = '00000000-0000-4000-a000-000000000558';

export const sync: Story = {
  title: 'One’s other browsers',
  tests: [
    {
      name: 'nothing is sent until it is ticked; then settings and corrections are, and no note',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html');
        await ask(settings, 'corrections.add', {
          correction: { kind: 'add-alias', actor: STORM_0558, name: 'HERE-11 Umber' },
        });
        await ask(settings, 'corrections.add', {
          correction: { kind: 'note-actor', actor: STORM_0558, text: 'A private thought' },
        });
        assert.deepEqual(await readSent(settings), {});
        await until('the tick', () => inPage(settings, tick, 'Share settings and corrections'));
        await waitForText(settings, 'In step with the browser’s sync');
        const sent = JSON.stringify(await readSent(settings));
        assert.match(sent, /HERE-11 Umber/);
        assert.doesNotMatch(sent, /private thought/);
        await settings.close();
      },
    },
    {
      name: 'what another browser sent joins what is here, and goes when it is taken back there',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const page = await driver.open(
          server.page('/synced.html', textPage('News', 'The groups HERE-11 Umber and THERE-12 Umber met.')),
        );
        await waitForMarks(page, ['HERE-11 Umber']);
        const key = `correction:${THEIRS}`;
        const value = {
          ...{ id: THEIRS, at: '2026-11-01T00:00:00.000Z', kind: 'add-alias' },
          ...{ actor: STORM_0558, name: 'THERE-12 Umber' },
        };
        await sendFromElsewhere(settings, {
          [key]: { at: 5, value },
          'site:elsewhere.example': { at: 5, value: true },
        });
        await waitForMarks(page, ['HERE-11 Umber', 'THERE-12 Umber']);
        await waitForText(settings, 'elsewhere.example');
        await sendFromElsewhere(settings, { [key]: { at: 6 } });
        await waitForMarks(page, ['HERE-11 Umber']);
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'what was sent is taken back, and what is here stays',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html');
        await press(settings, 'Take back what was sent');
        await waitForText(settings, 'Taken out of the browser’s sync');
        assert.deepEqual(await readSent(settings), {});
        const { length } = await ask(settings, 'corrections.list', {});
        assert.equal(length, 2);
        await ask(settings, 'corrections.clear', {});
        await settings.close();
      },
    },
  ],
};

type Entries = Readonly<Record<string, { readonly at: number; readonly value?: unknown }>>;

/** As another browser's sync brings it: a part of its own, written into the area. */
async function sendFromElsewhere(page: Page, entries: Entries): Promise<void> {
  const text = `1:${deflateRawSync(JSON.stringify(entries)).toString('base64')}`;
  await page.evaluate(`${SYNC}.set(${JSON.stringify({ 'byname-99': text })})`);
}

async function readSent(page: Page): Promise<Entries> {
  const parts = Object.values((await page.evaluate(`${SYNC}.get(null)`)) as Readonly<Record<string, string>>);
  const unpacked = parts.map((text) =>
    JSON.parse(inflateRawSync(Buffer.from(text.slice(2), 'base64')).toString()),
  );
  return Object.assign({}, ...unpacked);
}

const SYNC = '(globalThis.browser ?? globalThis.chrome).storage.sync';

function tick(label: string): boolean {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  found?.control?.click();
  return found?.control != null;
}
