import { type KeyLine, KeyList, keysOnPages } from '../components/KeyList';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { say } from '../words/say';
import { SideView } from './SideView';

const HERE = [
  ['/', 'popup.keyField'],
  ['↑ ↓', 'popup.keyRows'],
  ['↵', 'popup.keyOpen'],
  ['← →', 'popup.keyMentions'],
  ['⌫', 'popup.keyBack'],
  ['Esc', 'popup.keyEscape'],
  ['?', 'keys.thisList'],
] as const;

interface ShortcutViewProps {
  readonly shortcuts: Shortcuts;
  readonly onChange: () => void;
  readonly onBack: () => void;
}

/** Which keys do what, here and on pages. */
export function ShortcutView({ shortcuts, onChange, onBack }: ShortcutViewProps) {
  return (
    <SideView title={say('keys.title')} onBack={onBack}>
      <Keys title={say('popup.keysHere')} lines={HERE.map(([keys, does]) => [keys, say(does)] as const)} />
      <Keys title={say('keys.onPages')} lines={keysOnPages(shortcuts)} />
      <p class="keys">
        <button type="button" class="text-button" onClick={onChange}>
          {say('keys.change')}
        </button>
      </p>
    </SideView>
  );
}

function Keys({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  return (
    <section class="keys">
      <h3 class="label">{title}</h3>
      <KeyList lines={lines} />
    </section>
  );
}
