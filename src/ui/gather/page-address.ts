import { browser } from 'wxt/browser';
import { fileFromHash } from '@/contract/reader-address';
import { isWebAddress } from '@/core/text/web-address';

/** Where on the web a page is, or the file that the reader shows; undefined for what is not on the web. */
export function webAddress(shown: string): string | undefined {
  const reader = browser.runtime.getURL('/reader.html');
  const address = shown.startsWith(reader) ? fileFromHash(new URL(shown).hash) : shown;
  const plain = address.replaceAll("'", '%27');
  return isWebAddress(plain) ? plain : undefined;
}

/** What the page is called: pages of ours add our name behind the file's. */
export function pageTitle({ title, address }: { readonly title?: string; readonly address: string }): string {
  const own = browser.runtime.getURL('/');
  const called = address.startsWith(own) ? (title ?? '').replace(/ · Byname$/, '') : (title ?? '');
  return called || webAddress(address) || address;
}
