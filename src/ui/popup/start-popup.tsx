import { render } from 'preact';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { Popup } from './Popup';

/** Draws the toolbar popup and connects it to the page in front. */
export function startPopup(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<Popup />, place));
}

/** Draws the same beside the page, where it stays open and follows the reader from tab to tab. */
export function startPanel(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<Popup isPanel />, place));
}
