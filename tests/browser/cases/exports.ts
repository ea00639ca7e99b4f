import assert from 'node:assert/strict';
import { press, waitForText } from '../controls';
import { ask } from '../extension-page';
import { catchFiles, caughtFile } from '../files';
import { inPage } from '../in-page';
import type { Story } from '../story';
import { until } from '../until';

const STORM_0558 = 'microsoft-mapping/Antique Typhoon';
/** In the shape of a saved entry of ORKL's library. */
const ENTRY = {
  id: '6ed295bc-34a6-4a39-8246-000000000001',
  title: 'How mail was read',
  plain_text: 'The group Storm-0558 read it. We keep our customers safe.',
  references: ['https://blog.example/mail'],
  threat_actors: [{ main_name: 'Safe', aliases: [], source_id: 'ETDA' }],
};
const NOTE = 'Kept for the backup.';

export const exports: Story = {
  title: 'Taking actors along',
  tests: [
    {
      name: 'STIX of a profile is looked at folded, and saved as it was shown',
      async run({ driver }) {
        const profile = await driver.openExtensionPage(`profile.html#${STORM_0558}`);
        await press(profile, 'Export');
        await press(profile, 'STIX 2.1, with a preview');
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
      name: 'a report is imported, taken along as STIX that is imported as the same report, removed and put back',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html#reports');
        const importText = async (text: string, words: string) => {
          await until('the field for a file', () => settings.$('[aria-label="File of a report"]'));
          await inPage(settings, chooseFile, 'File of a report', text);
          await waitForText(settings, words);
        };
        await importText(JSON.stringify(ENTRY), 'Imported: 1 report.');
        const page = await driver.openExtensionPage(`profile.html#report/imported/${ENTRY.id}`);
        await press(page, 'Preview STIX');
        await waitForText(page, `report ${ENTRY.title}`);
        await waitForText(page, 'intrusion-set Storm-0558');
        await catchFiles(page);
        await press(page, 'Download STIX');
        await waitForText(page, 'Saved as byname-how-mail-was-read.stix.json.');
        const before = await ask(page, 'reports.get', { key: `imported/${ENTRY.id}` });
        await importText(await caughtFile(page), 'Imported: 1 report, 1 in the place of what was there.');
        assert.deepEqual(await ask(page, 'reports.get', { key: `imported/${ENTRY.id}` }), before);

        await press(page, 'Remove this report');
        await waitForText(page, 'can be put back');
        assert.deepEqual(await ask(page, 'reports.imported', {}), []);
        await press(page, 'Put it back');
        await waitForText(page, 'Named in its text');
        assert.deepEqual(await ask(page, 'reports.get', { key: `imported/${ENTRY.id}` }), before);
        await ask(page, 'reports.remove', { key: `imported/${ENTRY.id}` });
        await importText('', 'The file is empty.');
        await page.close();
        await settings.close();
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

        await inPage(settings, chooseFile, 'Backup file', backup);
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

function chooseFile(label: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
  const files = new DataTransfer();
  files.items.add(new File([text], 'mine.json', { type: 'application/json' }));
  if (field) field.files = files.files;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
}
