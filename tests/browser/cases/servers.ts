import assert from 'node:assert/strict';
import { profileAddress } from '../../../src/contract/profile-address';
import { reportLibrary } from '../../../src/core/sources/catalogue';
import { press, typeInto, waitForText } from '../controls';
import { ask, setSourceAddress } from '../extension-page';
import { inPage } from '../in-page';
import { waitForMarks } from '../marks';
import type { TestServer } from '../server';
import type { Story } from '../story';
import { textPage } from '../text-page';

export const servers: Story = {
  title: 'Servers that are asked',
  tests: [
    {
      name: 'a profile looks for reports in a library when its reader presses for it, and never before',
      async run({ driver, server }) {
        server.page('/orkl/library/search', JSON.stringify({ status: 'success', data: [REPORT] }));
        const settings = await driver.openExtensionPage('options.html');
        await setSourceAddress(settings, reportLibrary()?.id ?? '', `${server.origin}/orkl/`);
        const [named] = await ask(settings, 'actors.named', { names: ['Storm-0558'] });
        await settings.close();
        const profile = await driver.openExtensionPage(profileAddress(named?.actors[0]?.id ?? ''));
        await waitForText(profile, 'Looking there sends this actor’s name');
        assert.deepEqual(askedOf(server, '/orkl/'), [], 'nothing was asked yet');
        await press(profile, 'Look for reports');
        await waitForText(profile, '1 report found');
        await waitForText(profile, 'A stolen key opens mailboxes');
        await waitForText(profile, '12 Jul 2023');
        await waitForText(profile, 'linked to this actor by the library');
        assert.deepEqual(askedOf(server, '/orkl/'), ['/orkl/library/search']);
        assert.equal(await inPage(profile, linkCalled, 'PDF'), 'https://archive.example/key.pdf');
        server.page('/orkl/library/search', '<!doctype html><title>Down</title>');
        await press(profile, 'Look again');
        await waitForText(profile, 'The address answered with a web page, not with data.');
        await waitForText(profile, 'Try again');
        await profile.close();
      },
    },
    {
      name: 'a TAXII collection is found from its server, added, and its groups are marked',
      async run({ driver, server }) {
        server.page(
          '/taxii/',
          JSON.stringify({ title: 'Team', versions: ['application/taxii+json;version=2.1'] }),
        );
        server.page(
          '/taxii/collections/',
          JSON.stringify({
            collections: [
              { id: 'groups', title: 'Groups', description: 'Kept by the team', can_read: true },
              { id: 'inbox', title: 'Inbox', can_read: false },
            ],
          }),
        );
        server.page('/taxii/collections/groups/objects/', JSON.stringify({ objects: [GROUP] }), {
          'X-TAXII-Date-Added-Last': '2026-11-01T00:00:00.000000Z',
        });
        const settings = await driver.openExtensionPage('options.html');
        await press(settings, 'Add a source');
        await inPage(settings, chooseKind, 'TAXII 2.1');
        await typeInto(settings, 'Address of the server', `${server.origin}/taxii/`);
        await typeInto(settings, 'What you call it', 'TEAM TAXII');
        await press(settings, 'Try it');
        await waitForText(settings, 'Kept by the team');
        await waitForText(settings, 'You may not read it.');
        await inPage(settings, chooseKind, 'Groups');
        await press(settings, 'Try it');
        await waitForText(settings, 'Umber Servertest');
        await press(settings, 'Add this source');
        await waitForText(settings, 'Refreshed today');
        const page = await driver.open(
          server.page('/by-taxii.html', textPage('News', 'The group TAXII-77 Umber was active.')),
        );
        await waitForMarks(page, ['TAXII-77 Umber']);
        await page.close();
        await press(settings, 'Remove TEAM TAXII');
        await waitForText(settings, 'removed, and what it gave with it');
        await settings.close();
      },
    },
  ],
};

const REPORT = {
  id: '11111111-2222-4333-8444-555555555555',
  title: 'A stolen key opens mailboxes',
  plain_text: 'A stolen key\nPublished: 2023-07-12 · Archived: 2026-04-05 18:46:50 UTC',
  file_creation_date: '0001-01-01T00:00:00Z',
  references: ['https://blog.example/stolen-key'],
  threat_actors: [{ id: 'a1', main_name: 'Storm-0558', aliases: [], tools: [], source_id: 'ETDA' }],
  files: { pdf: 'https://archive.example/key.pdf', text: 'https://archive.example/key.txt' },
};

const GROUP = {
  type: 'intrusion-set',
  spec_version: '2.1',
  id: 'intrusion-set--00000000-0000-4000-a000-000000000077',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  name: 'Umber Servertest',
  aliases: ['Umber Servertest', 'TAXII-77 Umber'],
};

function askedOf(server: TestServer, start: string): readonly string[] {
  return server.requests.map(({ path }) => path).filter((path) => path.startsWith(start));
}

function linkCalled(text: string): string | null {
  const link = [...document.querySelectorAll('a')].find((one) => one.textContent === text);
  return link?.getAttribute('href') ?? null;
}

function chooseKind(title: string): void {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === title);
  label?.control?.click();
}
