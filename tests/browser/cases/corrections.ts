import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { selectedNameAddress } from '../../../src/contract/profile-address';
import { closeCard, waitForCard, waitForSettled } from '../cards';
import { press, typeInto, typeSearch, waitForText } from '../controls';
import {
  ask,
  failuresIn,
  pointAtServer,
  readAllLocal,
  readNamesStamp,
  readUnfinished,
  refreshAll,
} from '../extension-page';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Scene, Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

const STORM_0558 = 'microsoft-mapping/Antique Typhoon';
/** A name that no source has. */
const ADDED = 'Umber Testheron';
const NOTE = 'Met at the energy client in March.';
const HIDDEN = 'Antique Typhoon';
const OTHER = 'Volt Typhoon';
const TEXT = `The group ${ADDED} was active.\nSo was ${HIDDEN}.\nThe actor ${OTHER} was not.`;

const AS_PUBLISHED = [HIDDEN, OTHER];
const AS_CORRECTED = [ADDED, OTHER];

export const corrections: Story = {
  title: 'Correcting the sources',
  tests: [
    {
      name: 'a note is kept where no content script can read it',
      async run({ driver }) {
        const profile = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        const actor = { records: [STORM_0558], name: 'Storm-0558' };
        const { correction } = await ask(profile, 'corrections.add', {
          correction: { kind: 'note-actor', actor, text: NOTE },
        });
        await waitForText(profile, NOTE);
        const readable = await readAllLocal(profile);
        assert.ok(readable.includes('names-stamp'), 'it was read');
        assert.ok(!readable.includes(NOTE));
        await ask(profile, 'corrections.remove', { id: correction.id });
        await profile.close();
      },
    },
    {
      name: 'a note is written in the profile, changed in its place, found in the popup by its tag, and on the card in a line',
      async run(scene) {
        const { driver } = scene;
        const profile = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(profile, 'Write a note');
        await typeInto(profile, 'Note', '# Of **March**');
        await typeInto(profile, 'Tags', '#umberwatch');
        await press(profile, 'Keep the note');
        await waitForText(profile, '#umberwatch');
        await press(profile, 'Edit');
        await typeInto(profile, 'Note', NOTE);
        await press(profile, 'Keep the note');
        await waitForText(profile, NOTE);
        const popup = await driver.openExtensionPage('popup.html');
        await typeSearch(popup, '#umberw');
        await waitForText(popup, 'Your note #umberwatch');
        await popup.close();
        const article = await openArticle(scene);
        await expectCard(scene, article, HIDDEN, ['Your note', NOTE, '#umberwatch']);
        await article.close();
        await press(profile, 'Delete');
        await waitForText(profile, 'Put back');
        await profile.close();
      },
    },
    {
      name: 'a name that was selected is an actor’s on its page alone, until that is undone there',
      async run({ driver, server }) {
        const name = 'Umber Selectheron';
        const text = textPage('Selected', `The group ${name} was active, and ${OTHER} was not.`);
        const here = server.page('/selected-here.html', text);
        const marked = await driver.open(here);
        const other = await driver.open(server.page('/selected-there.html', text));
        const asked = await driver.openExtensionPage(selectedNameAddress(name, here));
        await typeInto(asked, 'The actor it is', 'storm-0558');
        await until('the actor', () => inPage(asked, () => document.querySelector('[role=option]') !== null));
        await asked.keyboard.press('Enter');
        await press(asked, 'Keep it');
        await waitForText(asked, `“${name}” is marked as`);
        await waitForMarks(marked, [name, OTHER]);
        await waitForMarks(other, [OTHER]);
        await asked.bringToFront();
        await press(asked, 'Undo');
        await waitForMarks(marked, [OTHER]);
        for (const page of [marked, other, asked]) await page.close();
      },
    },
    {
      name: 'a note that was begun is there when its editor opens again, and goes when it is thrown away',
      async run({ driver }) {
        const first = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(first, 'Write a note');
        await typeInto(first, 'Note', 'Half a');
        await until('the note to be put by', async () => (await readUnfinished(first)).includes('Half a'));
        const second = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await first.close();
        await press(second, 'Go on with your note');
        assert.equal(await inPage(second, noteInField), 'Half a');
        await press(second, 'Cancel');
        await until('the button for a new note', () => inPage(second, offersNewNote));
        await second.close();
      },
    },
    {
      name: 'an actor is associated with another, and both profiles say so',
      async run({ driver }) {
        const profile = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(profile, 'Correct');
        await press(profile, 'Associate…');
        await typeInto(profile, 'The other actor', OTHER);
        await until('the other actor to be found', () => inPage(profile, isOffered, OTHER));
        await profile.keyboard.press('Enter');
        await waitForText(profile, 'Both profiles show it');
        await typeInto(profile, 'Why', 'One relay served both.');
        await press(profile, 'Keep this association');
        await waitForText(profile, 'One relay served both.');
        await until('the data to have it', async () => (await effects(profile))[0] === 'in-force');
        const other = await driver.openExtensionPage('profile.html#microsoft-mapping/Volt Typhoon');
        await waitForText(other, 'One relay served both.');
        await other.close();
        await press(profile, 'Undo');
        await waitForText(profile, 'taken back');
        await profile.close();
      },
    },
    {
      name: 'a name that is added is marked in an open tab without a reload, and its card leads to the actor',
      async run(scene) {
        const article = await openArticle(scene);
        await waitForMarks(article, AS_PUBLISHED);
        const profile = await scene.driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(profile, 'Correct');
        await press(profile, 'Add a name');
        await typeInto(profile, 'Name', ADDED);
        await typeInto(profile, 'Who uses it', 'Our own team');
        await press(profile, 'Add the name');
        await waitForText(profile, `${ADDED} is a name of`);
        await profile.close();
        await waitForMarks(article, [ADDED, ...AS_PUBLISHED]);
        await expectCard(scene, article, ADDED, ['Storm-0558']);
        await article.close();
      },
    },
    {
      name: 'a name that is hidden is marked no more, and undo marks it again',
      async run(scene) {
        const article = await openArticle(scene);
        const profile = await scene.driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await hide(profile, HIDDEN);
        await waitForMarks(article, AS_CORRECTED);
        await press(profile, `Show again: ${HIDDEN}`);
        await waitForMarks(article, [ADDED, ...AS_PUBLISHED]);
        await hide(profile, HIDDEN);
        await waitForMarks(article, AS_CORRECTED);
        await profile.close();
        await article.close();
      },
    },
    {
      name: 'a card that is open stays open while names are published, which are marked once it is closed',
      async run(scene) {
        const article = await openArticle(scene);
        await restOn(article, OTHER);
        await waitForSettled(scene.driver, article, OTHER);
        await article.keyboard.press('p');
        await waitForCard(scene.driver, article, ['pinned']);
        const profile = await scene.driver.openExtensionPage(`profile.html#${STORM_0558}`);
        const stamp = await readNamesStamp(profile);
        await press(profile, `Show again: ${HIDDEN}`);
        await until('the names to be published', async () => (await readNamesStamp(profile)) !== stamp);
        await article.bringToFront();
        await waitForCard(scene.driver, article, ['pinned']);
        await closeCard(article);
        await waitForMarks(article, [ADDED, ...AS_PUBLISHED]);
        await hide(profile, HIDDEN);
        await waitForMarks(article, AS_CORRECTED);
        await profile.close();
        await article.close();
      },
    },
    {
      name: 'two actors that are joined have one card',
      async run(scene) {
        const profile = await scene.driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(profile, 'Correct');
        await press(profile, 'Same as another actor');
        await typeInto(profile, 'The other actor', OTHER);
        await until('the other actor to be found', () => inPage(profile, isOffered, OTHER));
        await profile.keyboard.press('Enter');
        const stamp = await readNamesStamp(profile);
        await press(profile, 'Join the two');
        await waitForText(profile, 'are one actor');
        await until('the names to be published', async () => (await readNamesStamp(profile)) !== stamp);
        await profile.close();
        const article = await openArticle(scene);
        await waitForMarks(article, AS_CORRECTED);
        await expectCard(scene, article, OTHER, ['Storm-0558', ADDED]);
        await article.close();
      },
    },
    {
      name: 'they outlive a refresh',
      async run(scene) {
        const settings = await scene.driver.openExtensionPage('options.html');
        await pointAtServer(settings, scene.server);
        assert.deepEqual(failuresIn(await refreshAll(settings)), {});
        assert.deepEqual(await effects(settings), ['in-force', 'in-force', 'in-force']);
        await settings.close();
        const article = await openArticle(scene);
        await waitForMarks(article, AS_CORRECTED);
        await expectCard(scene, article, OTHER, ['Storm-0558', ADDED]);
        await article.close();
      },
    },
    {
      name: 'exported, all taken back and imported, they are in force again',
      async run(scene) {
        const article = await openArticle(scene);
        const settings = await scene.driver.openExtensionPage('options.html#corrections');
        const text = await exportFile(settings);
        await press(settings, 'Take all back…');
        await pressInQuestion(settings, 'Take all back');
        await waitForMarks(article, AS_PUBLISHED);
        assert.deepEqual(await effects(settings), []);
        await inPage(settings, chooseFile, text);
        await waitForText(settings, '3 added');
        await press(settings, 'Import them');
        await waitForText(settings, 'Imported: 3 added.');
        await waitForMarks(article, AS_CORRECTED);
        assert.deepEqual(await effects(settings), ['in-force', 'in-force', 'in-force']);
        await settings.close();
        await article.close();
      },
    },
    {
      name: 'undone one by one, everything is as the sources have it',
      async run(scene) {
        const article = await openArticle(scene);
        const settings = await scene.driver.openExtensionPage('options.html#corrections');
        for (const left of [2, 1, 0]) {
          await press(settings, 'Undo: ');
          await until('the correction to go', async () => (await effects(settings)).length === left);
        }
        await settings.close();
        await waitForMarks(article, AS_PUBLISHED);
        await expectCard(scene, article, OTHER, ['BRONZE SILHOUETTE']);
        await article.close();
      },
    },
  ],
};

function openArticle({ driver, server }: Scene): Promise<Page> {
  return driver.open(server.page('/corrected.html', textPage('Corrected', TEXT)));
}

async function expectCard({ driver }: Scene, article: Page, name: string, words: readonly string[]) {
  await article.bringToFront();
  await restOn(article, name);
  await waitForCard(driver, article, [name, ...words]);
  await closeCard(article);
}

async function hide(profile: Page, name: string): Promise<void> {
  await press(profile, `More on ${name}`);
  await press(profile, 'Hide: not a name');
}

async function effects(page: Page): Promise<readonly string[]> {
  return (await ask(page, 'corrections.list', {})).map(({ effect }) => effect);
}

/** Presses "export" and gives the text of the file that the page makes of it. */
async function exportFile(settings: Page): Promise<string> {
  await inPage(settings, keepBlobs);
  await press(settings, 'Export as a file');
  return until('the file', () => inPage(settings, readBlob));
}

async function pressInQuestion(page: Page, name: string): Promise<void> {
  await until(`an answer "${name}"`, () => inPage(page, answerQuestion, name));
}

function isOffered(name: string): boolean {
  return document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes(name) ?? false;
}

function answerQuestion(name: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.question button')];
  const answer = buttons.find((button) => button.textContent === name);
  answer?.click();
  return answer !== undefined;
}

function keepBlobs(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    Object.assign(window, { exportedBlob: blob });
    return make(blob);
  };
}

async function readBlob(): Promise<string | null> {
  const { exportedBlob } = window as { exportedBlob?: Blob };
  return exportedBlob ? exportedBlob.text() : null;
}

function chooseFile(text: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'corrections.json', { type: 'application/json' }));
  if (!field) throw new Error('there is no field for a file');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function noteInField(): string {
  return document.querySelector<HTMLTextAreaElement>('.note-field')?.value ?? '';
}

function offersNewNote(): boolean {
  return [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Write a note…');
}
