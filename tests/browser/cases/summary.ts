import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { profileAddress } from '../../../src/contract/profile-address';
import { column, makePdf } from '../../fixtures/make-pdf';
import { expectAccessible } from '../axe';
import { press, waitForText } from '../controls';
import type { Driver } from '../driver';
import { addOwnSource } from '../extension-page';
import { catchFiles, caughtFile, leaveForOthers } from '../files';
import { inPage } from '../in-page';
import { tabOpenedBy, tabTo } from '../keys';
import { waitForMarks } from '../marks';
import type { TestServer } from '../server';
import type { Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

const MAIL =
  '<p>The group Antique Typhoon read <a href="https://vendor.example/mail">the mail</a>. Kimsuky did not.</p>';
const SEEN = '<p>The group Midnight Blizzard was seen, and Kimsuky again.</p>';
const UMBER = 'Umber Testwind';
const PDF = { 'Content-Type': 'application/pdf' };

/** No pointer is moved here: what is pressed is pressed by Enter where the focus stands. */
export const summary: Story = {
  title: 'From reading to a report',
  tests: [
    {
      name: 'two pages and a PDF of an actor’s profile are gathered into one STIX report, summed up, ordered and annotated by keys',
      async run({ driver, server }) {
        await cite(
          driver,
          server,
          server.page(
            '/report.pdf',
            await makePdf([column(['The group Sandworm came,', 'and the group Umber Testwind.'])]),
            PDF,
          ),
        );
        const mail = await driver.open(server.page('/mail.html', htmlPage('How mail was read', MAIL)));
        await waitForMarks(mail, ['Antique Typhoon', 'Kimsuky']);
        const panel = await driver.openExtensionPage('sidepanel.html');
        await mail.bringToFront();
        await waitForText(panel, 'Kimsuky');

        await tabTo(panel, 'Sum up this page');
        const summed = await tabOpenedBy(panel, () => enterBehind(driver, panel));
        await waitForText(summed, 'The group Antique Typhoon read the mail.');
        await waitForText(summed, 'vendor.example');
        await expectAccessible(summed);
        await tabTo(summed, 'Add to your report');
        await summed.keyboard.press('Enter');
        await waitForText(summed, 'Added to your report.');
        await tabTo(summed, 'Show on the page');
        await summed.keyboard.press('Enter');
        await until('the page to be in front', () =>
          inPage(mail, () => document.visibilityState === 'visible'),
        );
        await summed.close();
        await waitForText(panel, 'Your report: 1 page');

        const seen = await driver.open(server.page('/seen.html', htmlPage('Who was seen', SEEN)));
        await waitForText(panel, 'Midnight Blizzard');
        await add(driver, panel, 2);
        const profile = await driver.openExtensionPage(profileAddress(UMBER));
        await profile.bringToFront();
        await waitForText(profile, 'That is a name of');
        await pressKey(profile, UMBER);
        await waitForText(profile, 'Read here');
        await tabTo(profile, 'Read here');
        const reader = await readerOpenedBy(driver, profile);
        await waitForMarks(reader, ['Sandworm', UMBER]);
        await profile.close();
        await waitForText(panel, 'Sandworm');
        await add(driver, panel, 3);
        await driver.stopBackground();

        // Back: in Firefox Tab leads from the end of a page into the browser.
        await panel.keyboard.down('Shift');
        await tabTo(panel, 'Your report: 3 pages');
        await panel.keyboard.up('Shift');
        await enterBehind(driver, panel);
        await waitForText(panel, 'report.pdf');
        await panel.bringToFront();
        await tabTo(panel, 'Title');
        await panel.keyboard.type('Read in November');
        await tabTo(panel, 'Note on the report');
        await tabTo(panel, 'Move report.pdf up');
        await panel.keyboard.press('Enter');
        await until('the PDF to be second', async () => (await titles(panel))[1] === 'report.pdf');
        await tabTo(panel, 'Write a note on report.pdf');
        await panel.keyboard.press('Enter');
        await until('the field of a note', () => inPage(panel, isIn, 'Note on report.pdf'));
        await panel.keyboard.type('The best account.');
        await tabTo(panel, 'Remove Who was seen');
        await panel.keyboard.press('Enter');
        await until('the way back to have the focus', () => inPage(panel, isIn, 'Undo'));
        await panel.keyboard.press('Enter');
        await until('the page to be back', async () => (await titles(panel)).length === 3);
        await expectAccessible(panel);
        await panel.close();

        const again = await driver.openExtensionPage('sidepanel.html');
        await waitForText(again, 'Your report: 3 pages');
        await pressKey(again, 'Your report: 3 pages');
        await waitForText(again, 'report.pdf');
        await catchFiles(again);
        await tabTo(again, 'As');
        await again.keyboard.type('STIX');
        await until('STIX to be chosen', () =>
          inPage(again, () => (document.activeElement as HTMLSelectElement | null)?.value === 'stix'),
        );
        await tabTo(again, 'Download');
        await again.keyboard.press('Enter');
        await waitForText(again, 'Saved as byname-');
        const text = await caughtFile(again);
        await leaveForOthers(`gathered by keys in ${driver.family}.stix.json`, text);
        const { objects } = JSON.parse(text) as { objects: readonly Fields[] };
        const [report] = objects.filter(({ type }) => type === 'report');
        assert.deepEqual(
          report?.external_references?.map(({ description }) => description),
          ['How mail was read', 'report.pdf', 'Who was seen'],
        );
        assert.equal(report?.name, 'Read in November');
        const groups = objects.filter(({ type }) => type === 'intrusion-set').map(({ name }) => name);
        assert.deepEqual(groups.sort(), ['APT29', 'Kimsuky', 'Sandworm', 'Storm-0558', UMBER]);
        assert.ok(objects.some(({ type, content }) => type === 'note' && content === 'The best account.'));
        await press(again, 'Start a new report');
        await waitForText(again, 'No page is in it yet.');
        for (const page of [again, reader, seen, mail]) await page.close();
      },
    },
  ],
};

/** Adds a list of the reader's own that cites an address for an actor, whose profile shows it. */
async function cite(driver: Driver, server: TestServer, address: string): Promise<void> {
  const values = [{ value: UMBER, uuid: '00000000-0000-4000-8000-000000000001', meta: { refs: [address] } }];
  const list = JSON.stringify({ name: 'Ours', type: 'threat-actor', version: 1, values });
  const settings = await driver.openExtensionPage('options.html');
  await addOwnSource(settings, {
    address: server.page('/ours.json', list),
    name: 'OURS',
    found: 'MISP galaxy cluster: 1 record',
  });
  await settings.close();
}

interface Fields {
  readonly type: string;
  readonly name?: string;
  readonly content?: string;
  readonly external_references?: readonly { readonly description?: string }[];
}

/** Presses the link that has the focus. A tab that a link of an extension's page opens in Firefox no test can reach. */
async function readerOpenedBy(driver: Driver, page: Page): Promise<Page> {
  if (driver.family !== 'firefox') return tabOpenedBy(page, () => page.keyboard.press('Enter'));
  const address = await inPage(page, () => document.activeElement?.getAttribute('href') ?? '');
  return driver.openExtensionPage(address as `reader.html#${string}`);
}

/** Tabs to a button and presses it. */
async function pressKey(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** A panel stands here in a tab behind its page, where Firefox lets no key press what has the focus. */
async function enterBehind(driver: Driver, panel: Page): Promise<void> {
  if (driver.family !== 'firefox') return panel.keyboard.press('Enter');
  await inPage(panel, () => (document.activeElement as HTMLElement | null)?.click());
}

async function add(driver: Driver, panel: Page, pages: number): Promise<void> {
  await tabTo(panel, 'Add this page');
  await enterBehind(driver, panel);
  await waitForText(panel, `Your report: ${pages} pages`);
}

function titles(panel: Page): Promise<readonly string[]> {
  return inPage(panel, () =>
    [...document.querySelectorAll('.gathered-title')].map(({ textContent }) => textContent ?? ''),
  );
}

function isIn(name: string): boolean {
  const focused = document.activeElement;
  const label = (focused as Partial<HTMLInputElement> | null)?.labels?.[0]?.textContent;
  return (label ?? focused?.textContent ?? '').trim() === name;
}
