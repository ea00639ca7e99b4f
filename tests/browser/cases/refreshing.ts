import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForCard } from '../cards';
import { press, waitForText } from '../controls';
import { type AccessibleNode, findAccessible, textOf } from '../driver';
import {
  ask,
  failuresIn,
  pointAtServer,
  readRefreshState,
  refreshAll,
  waitForRefresh,
} from '../extension-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

const STORM_0558 = 'microsoft-mapping/Antique Typhoon';
/** The largest source, so that holding it holds the refresh. */
const LARGEST = 'misp-threat-actor';

export const refreshing: Story = {
  title: 'Refreshing from the sources',
  tests: [
    {
      name: 'shows its progress, and a description appears that was not bundled',
      async run({ driver, server, feeds }) {
        const settings = await driver.openExtensionPage('options.html');
        await pointAtServer(settings, server);
        assert.deepEqual((await storm0558(settings)).descriptions, [], 'before');

        const line = heldLine();
        server.setFeed(LARGEST, { kind: 'held', release: line.released });
        const since = new Date().toISOString();
        assert.deepEqual(await ask(settings, 'refresh.start', {}), { started: true });
        const { received, total } = await waitForBytes(settings);
        assert.ok(total === undefined || received < total, 'half of the file has come');
        await until('a progress bar', async () => hasRole(await driver.accessible(settings), /progress/));
        line.release();
        assert.deepEqual(failuresIn(await waitForRefresh(settings, since)), {});
        assert.match(
          JSON.stringify((await storm0558(settings)).descriptions),
          new RegExp(feeds.descriptionOfStorm0558),
        );
        await settings.close();
      },
    },
    {
      name: 'the description is on the card and in the profile',
      async run({ driver, server, feeds }) {
        const page = await driver.open(
          server.page('/after.html', textPage('After', 'The group Storm-0558.')),
        );
        await waitForMarks(page, ['Storm-0558']);
        await restOn(page, 'Storm-0558');
        await waitForCard(driver, page, [feeds.descriptionOfStorm0558]);
        await page.close();
        const settings = await driver.openExtensionPage('options.html');
        const { id } = await storm0558(settings);
        await settings.close();
        const profile = await driver.openExtensionPage(`profile.html#${id}`);
        await until('the description', async () =>
          textOf(await driver.accessible(profile)).includes(feeds.descriptionOfStorm0558),
        );
        await profile.close();
      },
    },
    {
      name: 'asks only for what changed: everything else is answered with 304',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const sources = await refreshAll(settings);
        assert.deepEqual(failuresIn(sources), {});
        for (const { path, status } of server.requests.filter(({ path }) => path.startsWith('/feeds/'))) {
          assert.equal(status, 304, path);
        }
        await settings.close();
      },
    },
    {
      name: 'says what was added, changed and removed',
      async run({ driver, server, feeds }) {
        const settings = await driver.openExtensionPage('options.html');
        server.replaceFeed('microsoft-mapping', withNewActor(feeds.bodies.get('microsoft-mapping') ?? ''));
        await refreshAll(settings);
        const { lastChange } = await readRefreshState(settings);
        assert.deepEqual(
          lastChange?.added.map(({ name }) => name),
          ['Umber Testwind'],
        );
        await until('the change to be shown', async () =>
          textOf(await driver.accessible(settings)).includes('Umber Testwind'),
        );
        const page = await driver.open(
          server.page('/new.html', textPage('New', 'The actor Umber Testwind was active.')),
        );
        await waitForMarks(page, ['Umber Testwind']);
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'what is new since the last look is counted on the button and listed in the popup, whom one follows first',
      async run({ driver, server, feeds }) {
        const profile = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(profile, '☆ Follow');
        await waitForText(profile, 'Following');
        await profile.close();
        const first = await driver.openExtensionPage('popup.html');
        await until('the first look to be noted', async () => (await readBadge(first)) === '');
        server.replaceFeed('microsoft-mapping', withNews(feeds.bodies.get('microsoft-mapping') ?? ''));
        await refreshAll(first);
        await until('the badge', async () => (await readBadge(first)) === '+2');
        await press(first, '2 new');
        await until('whom one follows to be first', async () =>
          /Storm-0558.*now also Storm-9902.*Umber Testgust.*new actor/.test(
            textOf(await driver.accessible(first)),
          ),
        );
        await until('it to be seen', async () => (await readBadge(first)) === '');
        await first.close();
      },
    },
    {
      name: 'stopped half way: nothing is lost, and the next one completes',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const before = await ask(settings, 'dataset.info', {});
        const line = heldLine();
        server.setFeed(LARGEST, { kind: 'held', release: line.released });
        assert.deepEqual(await ask(settings, 'refresh.start', { sources: [LARGEST] }), { started: true });
        await waitForBytes(settings);
        await driver.stopBackground();
        line.release();
        assert.deepEqual(await ask(settings, 'dataset.info', {}), before, 'the dataset is as it was');
        await until('the interruption to be noted', async () => {
          const { running, sources } = await readRefreshState(settings);
          const result = sources[LARGEST]?.result;
          return running === null && result?.ok === false && result.code === 'interrupted';
        });
        server.reset();
        assert.deepEqual(failuresIn(await refreshAll(settings)), {});
        assert.ok((await storm0558(settings)).descriptions.length > 0);
        await settings.close();
      },
    },
  ],
};

async function storm0558(page: Page) {
  const actor = await ask(page, 'actor.get', { id: STORM_0558 });
  assert.ok(actor, 'Storm-0558 is in the dataset');
  return actor;
}

async function waitForBytes(page: Page) {
  return until('the first half', async () => {
    const progress = (await readRefreshState(page)).running?.sources[LARGEST];
    return progress && progress.received > 0 && progress;
  });
}

function hasRole(tree: AccessibleNode, role: RegExp): boolean {
  return findAccessible(tree, (node) => role.test(node.role)).length > 0;
}

function withNewActor(mapping: string): string {
  const entries = JSON.parse(mapping) as unknown[];
  const added = {
    'Threat actor name': 'Umber Testwind',
    'Origin/Threat': 'China',
    'Other names': 'Storm-9901',
  };
  return JSON.stringify([...entries, added]);
}

/** Beside another new actor, another name of Storm-0558's. */
function withNews(mapping: string): string {
  const entries = JSON.parse(mapping) as Record<string, string>[];
  const named = entries.map((entry) =>
    entry['Threat actor name'] === 'Antique Typhoon'
      ? { ...entry, 'Other names': `${entry['Other names']}, Storm-9902` }
      : entry,
  );
  const added = { 'Threat actor name': 'Umber Testgust', 'Origin/Threat': 'China', 'Other names': '' };
  return withNewActor(JSON.stringify([...named, added]));
}

function readBadge(page: Page): Promise<string> {
  return page.evaluate(
    '(globalThis.browser ?? globalThis.chrome).action.getBadgeText({})',
  ) as Promise<string>;
}

function heldLine() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { released, release: () => release() };
}
