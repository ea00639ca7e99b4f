import { render } from 'preact';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { Reader } from './Reader';

/** Shows the file that the page's address names, or asks for one. */
export function startReader(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<Reader />, place));
}
