import type { Key } from '../words/messages';
import { say } from '../words/say';
import { SideView } from './SideView';

type Texts = 'keyField' | 'keyRows' | 'keyOpen' | 'keyMentions' | 'keyBack' | 'keyEscape' | 'keyThisList';
type PageTexts = 'keyNextCard' | 'keyCardBefore' | 'keyPin' | 'keyPopup' | 'keyBy';
type Lines<Name extends string> = readonly (readonly [key: string, does: Extract<Key, `popup.${Name}`>])[];

const HERE: Lines<Texts> = [
  ['/', 'popup.keyField'],
  ['↑ ↓', 'popup.keyRows'],
  ['↵', 'popup.keyOpen'],
  ['← →', 'popup.keyMentions'],
  ['⌫', 'popup.keyBack'],
  ['Esc', 'popup.keyEscape'],
  ['?', 'popup.keyThisList'],
];
const ON_PAGES: Lines<PageTexts> = [
  ['Alt+Shift+N', 'popup.keyNextCard'],
  ['Alt+Shift+B', 'popup.keyCardBefore'],
  ['P', 'popup.keyPin'],
  ['Alt+Shift+L', 'popup.keyPopup'],
  ['by', 'popup.keyBy'],
];

/** Which keys do what, here and on pages. */
export function Shortcuts({ onBack }: { readonly onBack: () => void }) {
  return (
    <SideView title={say('popup.shortcuts')} onBack={onBack}>
      <Keys title={say('popup.keysHere')} lines={HERE} />
      <Keys title={say('popup.keysOnPages')} lines={ON_PAGES} />
    </SideView>
  );
}

interface KeysProps {
  readonly title: string;
  readonly lines: Lines<Texts | PageTexts>;
}

function Keys({ title, lines }: KeysProps) {
  return (
    <section class="keys">
      <h3 class="label">{title}</h3>
      <dl class="keys-list">
        {lines.map(([key, does]) => (
          <div class="keys-row" key={key}>
            <dt>
              <kbd class="key">{key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
