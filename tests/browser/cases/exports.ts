import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { press, waitForText } from '../controls';
import { ask } from '../extension-page';
import { inPage } from '../in-page';
import type { Story } from '../story';
import { until } from '../until';

const STORM_0558 = 'microsoft-mapping/Antique Typhoon';
const NOTE = 'Kept for the backup.';

export const exports: Story = {
  title: 'Taking actors along',
  tests: [
    {
      name: 'STIX of a profile is looked at folded, and saved as it was shown',
      async run({ driver }) {
        const profile = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(profile, 'Preview STIX');
        await waitForText(profile, 'intrusion-set Storm-0558');
        await catchFiles(profile);
        await press(profile, 'Download STIX');
        await waitForText(profile, 'Saved as byname-storm-0558.stix.json.');
        const { type, objects } = JSON.parse(await caughtFile(profile)) as {
          type: string;
          objects: { name?: string }[];
        };
        assert.equal(type, 'bundle');
        assert.ok(objects.some(({ name }) => name === 'Storm-0558'));
        const shown = await inPage(profile, () => document.querySelectorAll('.stix-object').length);
        assert.equal(shown, objects.length);
        await profile.close();
      },
    },
    {
      name: 'a backup is saved, restored after a look at it, and taken back',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html#backup');
        const actor = { records: [STORM_0558], name: 'Storm-0558' };
        const { correction } = await ask(settings, 'corrections.add', {
          correction: { kind: 'note-actor', actor, text: NOTE },
        });
        await catchFiles(settings);
        await press(settings, 'Save a backup');
        await waitForText(settings, 'Saved as byname-backup-');
        const backup = await caughtFile(settings);
        assert.ok(backup.includes(NOTE));
        await ask(settings, 'corrections.remove', { id: correction.id });

        await inPage(settings, chooseBackup, backup);
        await waitForText(settings, '1 correction added');
        await press(settings, 'Restore it');
        await waitForText(settings, 'Restored: 1 correction added.');
        assert.equal((await ask(settings, 'corrections.list', {})).length, 1);
        await press(settings, 'Undo the restoring');
        await waitForText(settings, 'Taken back');
        assert.equal((await ask(settings, 'corrections.list', {})).length, 0);
        await settings.close();
      },
    },
  ],
};

/** Keeps what the page gives out as a file from here on. */
function catchFiles(page: Page): Promise<void> {
  return inPage(page, () => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      blob.text().then((text) => document.documentElement.setAttribute('data-caught', text));
      return make(blob);
    };
  });
}

async function caughtFile(page: Page): Promise<string> {
  const caught = () => inPage(page, () => document.documentElement.getAttribute('data-caught') ?? '');
  await until('a file', async () => (await caught()) !== '');
  return caught();
}

function chooseBackup(text: string): void {
  const field = document.querySelector<HTMLInputElement>('[aria-label="Backup file"]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'mine.json', { type: 'application/json' }));
  if (field) field.files = files.files;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
}
