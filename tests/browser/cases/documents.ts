import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_FOLDER } from '../../../scripts/lib/project';
import { waitForMarks } from '../marks';
import { NotHere, type Scene, type Story } from '../story';
import { textPage } from '../text-page';

const DOCUMENTS = join(SHARED_FOLDER, 'documents');

const PAIRS = [
  ...['Circle Typhoon', 'DEV-0322', 'Mulberry Typhoon', 'Manganese', 'Volt Typhoon', 'DEV-0391'],
  ...['Charcoal Typhoon', 'Chromium', 'Flax Typhoon', 'Storm-0919'],
];

/** The traps of the two shared documents, in our words: renamed pairs, malware names, a word that is a name. */
const OWN_TEXT = `Storm-0558: what the board should know
The group that Microsoft calls Storm-0558 is thought to work from China. It signed in with forged tokens and left malware named Cigril behind.
Other teams were busy at the same time: on bases and at suppliers (Circle Typhoon / DEV-0322, Mulberry Typhoon / Manganese, and Volt Typhoon / DEV-0391), in ministries and in Taiwan (Charcoal Typhoon / Chromium and Flax Typhoon / Storm-0919).
Our promise is to keep customers safe, and to protect them from Storm-0558’s next attempt.
See https://blog.example/2023/07/storm-0558-apt29.html for more.`;

export const documents: Story = {
  title: 'Documents that set traps',
  onlyReads: true,
  tests: [
    {
      name: 'our own: renamed pairs, malware, an address and "safe"',
      run: (scene) => expectMarks(scene, OWN_TEXT, ['Storm-0558', 'Storm-0558', ...PAIRS, 'Storm-0558']),
    },
    {
      name: "a profile page: each actor's pair of names, and no malware",
      run: (scene) =>
        withDocument('cybergeist-storm-0558.txt', (text) =>
          expectMarks(scene, text, [...times(3), ...PAIRS, ...times(3)]),
        ),
    },
    {
      name: 'a library entry: Storm-0558 and nobody called "safe"',
      run: (scene) =>
        withDocument('orkl-library-entry.json', (json) =>
          expectMarks(scene, (JSON.parse(json) as { plain_text: string }).plain_text, times(4)),
        ),
    },
  ],
};

function times(count: number): string[] {
  return Array<string>(count).fill('Storm-0558');
}

async function withDocument(file: string, use: (text: string) => Promise<void>): Promise<void> {
  const path = join(DOCUMENTS, file);
  if (!existsSync(path))
    throw new NotHere(`${file} is not beside this checkout; the text above has its traps`);
  await use(readFileSync(path, 'utf8'));
}

async function expectMarks(
  { driver, server }: Scene,
  text: string,
  expected: readonly string[],
): Promise<void> {
  const page = await driver.open(server.page('/document.html', textPage('A document', text)));
  await waitForMarks(page, expected);
  await page.close();
}
