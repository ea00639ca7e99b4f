import { render } from 'preact';
import { followTheme } from '../theme';
import { Popup } from './Popup';

/** Draws the toolbar popup and connects it to the page in front. */
export function startPopup(place: HTMLElement): void {
  followTheme();
  render(<Popup />, place);
}
