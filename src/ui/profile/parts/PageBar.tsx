import { say } from '../../words/say';
import { SettingsButton } from './SettingsButton';

/** Stands over a profile and over a report: whose page it is, and the way to settings. */
export function PageBar() {
  return (
    <header class="page-bar">
      <span class="page-owner">Byname</span>
      <SettingsButton words={say('popup.settings')} />
    </header>
  );
}
