import { browser } from 'wxt/browser';
import { readPolicy } from '@/stored/policy';

/** Opens the first page, unless the company that installed this wants none. */
export async function openWelcome(): Promise<void> {
  const { welcome = true } = await readPolicy();
  if (welcome) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
