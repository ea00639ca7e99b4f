import { render } from 'preact';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { Popup } from './Popup';

/** Draws the toolbar popup and connects it to the page in front. */
export function startPopup(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<Popup />, place));
}
