import { render } from 'preact';
import { Options } from './Options';
import './options.css';

/** Draws the settings page into the document. */
export function startOptions(): void {
  render(<Options />, document.body);
}
