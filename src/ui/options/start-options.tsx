import { render } from 'preact';
import { Options } from './Options';
import './options.css';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { say } from '../words/say';

/** Draws the settings page into the document. */
export function startOptions(): void {
  followTheme();
  followLanguage(() => {
    document.title = say('options.title');
    render(<Options />, document.body);
  });
}
