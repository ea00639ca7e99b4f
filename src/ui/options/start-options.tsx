import { render } from 'preact';
import { Options } from './Options';
import './options.css';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';

/** Draws the settings page into the document. */
export function startOptions(): void {
  followTheme();
  followLanguage(() => render(<Options />, document.body));
}
