import { browser } from 'wxt/browser';
import type { ActorId } from '@/core/model/actor';

/** The id is in the fragment, percent-encoded where it holds more than a fragment may. */
export async function openProfile(id: ActorId): Promise<{ opened: true }> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/profile.html')}#${encodeURI(id)}` });
  return { opened: true };
}

export async function openOptions(): Promise<{ opened: true }> {
  await browser.runtime.openOptionsPage();
  return { opened: true };
}
