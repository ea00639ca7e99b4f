import { render } from 'preact';
import { browser } from 'wxt/browser';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { Popup } from './Popup';

/** Draws the toolbar popup and connects it to the page in front. */
export function startPopup(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<Popup />, place));
  // The browser's popup is as wide as what is in it, and a tab is not.
  void browser.tabs
    .getCurrent()
    .then((tab) => document.documentElement.classList.toggle('in-tab', tab !== undefined));
}

/** Draws the same beside the page, where it stays open and follows the reader from tab to tab. */
export function startPanel(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<Popup isPanel />, place));
}
