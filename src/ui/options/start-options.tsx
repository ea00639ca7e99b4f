import { render } from 'preact';
import { Options } from './Options';
import './options.css';
import { followTheme } from '../theme';

/** Draws the settings page into the document. */
export function startOptions(): void {
  followTheme();
  render(<Options />, document.body);
}
