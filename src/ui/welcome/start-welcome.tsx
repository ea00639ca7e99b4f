import { render } from 'preact';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { say } from '../words/say';
import { Welcome } from './Welcome';
import './welcome.css';

/** Draws the page that opens once after the installation. */
export function startWelcome(place: HTMLElement): void {
  followTheme();
  followLanguage(() => {
    document.title = say('welcome.title');
    render(<Welcome />, place);
  });
}
