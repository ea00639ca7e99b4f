import { render } from 'preact';
import { browser } from 'wxt/browser';
import { fileFromHash } from '@/contract/reader-address';
import { noteLeft } from '@/stored/reader-left';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { Reader } from './Reader';

/** Shows the file that the page's address names, or asks for one. */
export function startReader(place: HTMLElement): void {
  followTheme();
  // Firefox stops the file itself (`pdf-tabs.ts`), and of a private window nothing is noted.
  if (!import.meta.env.FIREFOX && browser.extension?.inIncognitoContext !== true)
    window.addEventListener('pagehide', () => noteLeft(fileFromHash(location.hash)));
  followLanguage(() => render(<Reader />, place));
}
