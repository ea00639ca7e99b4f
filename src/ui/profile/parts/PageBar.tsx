import { say } from '../../words/say';

/** Stands over a profile and over a report: whose page it is, and the way to settings. */
export function PageBar({ onOpenSettings }: { readonly onOpenSettings: () => void }) {
  return (
    <header class="page-bar">
      <span class="page-owner">Byname</span>
      <button type="button" class="text-button" onClick={onOpenSettings}>
        {say('popup.settings')}
      </button>
    </header>
  );
}
