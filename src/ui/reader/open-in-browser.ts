import { browser } from 'wxt/browser';
import { leaveToBrowser } from '@/stored/left-to-browser';

/** Shows a file in this tab as the browser shows it, and leaves it to the browser from here on. */
export async function openInBrowser(address: string): Promise<void> {
  // Where it cannot be kept it comes back here, if the setting says so.
  await leaveToBrowser(address).catch(() => undefined);
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { url: address });
}
