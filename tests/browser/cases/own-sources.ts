import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForCard } from '../cards';
import { press, waitForText } from '../controls';
import { addOwnSource, readAllLocal } from '../extension-page';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

const TEAM = cluster('1', 'Umber Testwind', ['TEAM-77 Umber']);
const RENAMED = cluster('1', 'Umber Testwind', ['TEAM-77 Umber', 'TEAM-78 Umber']);
const CASES = cluster('2', 'Ochre Testwind', ['CASE-0815 Ochre']);

export const ownSources: Story = {
  title: 'Sources of one’s own',
  tests: [
    {
      name: 'one by address is tried, added, and says whose it is on the card',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        await addOwnSource(settings, {
          address: server.page('/team.json', TEAM),
          name: 'TEAM LIST',
          found: 'MISP galaxy cluster: 1 record, 2 names',
        });
        const page = await driver.open(
          server.page('/by-address.html', textPage('News', 'The group TEAM-77 Umber was active.')),
        );
        await waitForMarks(page, ['TEAM-77 Umber']);
        await restOn(page, 'TEAM-77 Umber');
        await waitForCard(driver, page, ['Umber Testwind', 'TEAM LIST']);
        await page.close();
        assert.doesNotMatch(
          await readAllLocal(settings),
          /TEAM LIST|team\.json/,
          'for no page’s script to read',
        );
        await settings.close();
      },
    },
    {
      name: 'it is asked again with a refresh, and what is new is marked',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        server.page('/team.json', RENAMED);
        await press(settings, 'Refresh TEAM LIST');
        const page = await driver.open(
          server.page('/again.html', textPage('News', 'The group TEAM-78 Umber was active.')),
        );
        await waitForMarks(page, ['TEAM-78 Umber']);
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'one by file is read in the browser, and again when a newer one is chosen',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        await press(settings, 'Add a source');
        await inPage(settings, chooseKind, 'File');
        await choose(settings, 'File of the source', 'cases-2026.json', CASES);
        await press(settings, 'Try it');
        await waitForText(settings, 'Ochre Testwind');
        await press(settings, 'Add this source');
        await waitForText(settings, 'cases-2026.json, changed');
        const page = await driver.open(
          server.page('/by-file.html', textPage('News', 'The group CASE-0815 Ochre was active.')),
        );
        await waitForMarks(page, ['CASE-0815 Ochre']);
        await choose(
          settings,
          'Newer file of cases-2026',
          'cases-2027.json',
          cluster('2', 'Ochre Testwind', ['CASE-0815 Ochre', 'CASE-0816 Ochre']),
        );
        await waitForText(settings, 'cases-2027.json, changed');
        const newer = await driver.open(
          server.page('/newer.html', textPage('News', 'The group CASE-0816 Ochre was active.')),
        );
        await waitForMarks(newer, ['CASE-0816 Ochre']);
        await page.close();
        await newer.close();
        await settings.close();
      },
    },
    {
      name: 'a sheet is mapped by its columns, and what is said of them holds for the next file',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        await press(settings, 'Add a source');
        await inPage(settings, chooseKind, 'File');
        await choose(
          settings,
          'File of the source',
          'sheet-2026.csv',
          'No;Name;Codename\n1;Case A;SHEET-51 Ochre\n',
        );
        await press(settings, 'Try it');
        await waitForText(settings, 'What the columns hold.');
        await waitForText(settings, 'SHEET-51 Ochre');
        await until('the column to be chosen', () => inPage(settings, mapColumn, 'Codename', 'name'));
        await press(settings, 'Look again');
        await waitForText(settings, 'With it: 1 new actor');
        await press(settings, 'Add this source');
        await waitForText(settings, 'sheet-2026.csv, changed');
        const page = await driver.open(
          server.page('/by-sheet.html', textPage('News', 'The group SHEET-51 Ochre was active.')),
        );
        await waitForMarks(page, ['SHEET-51 Ochre']);
        await choose(
          settings,
          'Newer file of sheet-2026',
          'sheet-2027.csv',
          'No;Name;Codename\n1;Case A;SHEET-52 Ochre\n',
        );
        await waitForText(settings, 'sheet-2027.csv, changed');
        const newer = await driver.open(
          server.page('/newer-sheet.html', textPage('News', 'The group SHEET-52 Ochre was active.')),
        );
        await waitForMarks(newer, ['SHEET-52 Ochre']);
        await press(settings, 'Remove sheet-2026');
        await waitForText(settings, 'removed, and what it gave with it');
        await waitForMarks(newer, []);
        await page.close();
        await newer.close();
        await settings.close();
      },
    },
    {
      name: 'one that is removed takes what it gave along, and comes back',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        await press(settings, 'Remove TEAM LIST');
        await waitForText(settings, 'removed, and what it gave with it');
        const page = await driver.open(
          server.page('/removed.html', textPage('News', 'The groups TEAM-77 Umber and CASE-0815 Ochre.')),
        );
        await waitForMarks(page, ['CASE-0815 Ochre']);
        await press(settings, 'Undo: TEAM LIST');
        await waitForMarks(page, ['TEAM-77 Umber', 'CASE-0815 Ochre']);
        await page.close();
        await settings.close();
      },
    },
  ],
};

function cluster(number: string, value: string, synonyms: readonly string[]): string {
  const uuid = `00000000-0000-4000-a000-00000000000${number}`;
  return JSON.stringify({ values: [{ uuid, value, meta: { synonyms } }] });
}

/** Chooses a file as the browser's picker does, which no test can press. */
async function choose(page: Page, label: string, name: string, content: string): Promise<void> {
  await inPage(page, chooseFile, label, name, content);
}

function chooseFile(label: string, name: string, content: string): void {
  const input = document.querySelector<HTMLInputElement>(`input[type=file][aria-label^="${label}"]`);
  if (input === null) throw new Error(`no field "${label}"`);
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function chooseKind(title: string): void {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === title);
  label?.control?.click();
}

/** Chooses as a person does with a select, once there is one. */
function mapColumn(column: string, use: string): boolean {
  const row = [...document.querySelectorAll('tr')].find(
    (one) => one.querySelector('th[scope=row]')?.textContent === column,
  );
  const select = row?.querySelector('select');
  if (!select) return false;
  select.value = use;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
