import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserFamily, FoundBrowser } from '../../scripts/lib/find-browser';
import { NotHere } from './story';

/** Where browsers on Linux look for what their machine's owner set (docs/deploy.md). */
const CHROMIUM_FOLDERS: Readonly<Record<string, string>> = {
  Chromium: '/etc/chromium/policies/managed',
  'Google Chrome': '/etc/opt/chrome/policies/managed',
  'Microsoft Edge': '/etc/opt/edge/policies/managed',
};

/** It goes before one beside the browser, which has another place on each machine. */
const FIREFOX_FILE = '/etc/firefox/policies/policies.json';

/**
 * Sets a policy for one extension in a real file of the machine, while `work` goes on; then all is as it was. Where this
 * process may not write there, says so as `NotHere`.
 */
export async function withPolicyFile(
  browser: FoundBrowser,
  extension: string,
  policy: object,
  work: () => Promise<void>,
): Promise<void> {
  if (process.platform !== 'linux') throw new NotHere('files of policies are a matter of Linux');
  const file = placeOf(browser);
  const before = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  const made = await writeFor(file, textFor(browser.family, extension, policy, before));
  try {
    await work();
  } finally {
    if (before === undefined) await rm(file, { force: true });
    else await writeFile(file, before);
    // Innermost first; a folder that something else was put into meanwhile stays.
    for (const folder of made) await rmdir(folder).catch(() => undefined);
  }
}

/** The id that Chromium gives to an extension that is loaded from a folder: of the folder's path. */
export function idOfUnpacked(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

function placeOf({ family, title }: FoundBrowser): string {
  if (family === 'firefox') return FIREFOX_FILE;
  const folder = CHROMIUM_FOLDERS[title];
  if (folder === undefined) throw new NotHere(`where ${title} looks for policies is not known`);
  return join(folder, `byname-test-${process.pid}.json`);
}

function textFor(
  family: BrowserFamily,
  extension: string,
  policy: object,
  before: string | undefined,
): string {
  if (family === 'chromium') return JSON.stringify({ '3rdparty': { extensions: { [extension]: policy } } });
  const others = before === undefined ? {} : JSON.parse(before).policies;
  const extensions = { ...others['3rdparty']?.Extensions, [extension]: policy };
  return JSON.stringify({ policies: { ...others, '3rdparty': { Extensions: extensions } } });
}

/** Gives the folders that had to be made, innermost first. */
async function writeFor(file: string, text: string): Promise<readonly string[]> {
  const made: string[] = [];
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) made.push(folder);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new NotHere(`no policy can be written here (${(error as NodeJS.ErrnoException).code})`);
  }
  return made;
}
