import {
  MARK_PAGE,
  NAME_SELECTION,
  OPEN_PANEL,
  OPEN_PANEL_IN_FIREFOX,
  OPEN_POPUP,
} from '@/contract/commands';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { say } from '../words/say';

/** Without keys where the browser has none for it. */
export type KeyLine = readonly [keys: string | undefined, does: string];

/** Which keys do what. */
export function KeyList({ lines }: { readonly lines: readonly KeyLine[] }) {
  return (
    <dl class="key-list">
      {lines.map(([keys, does]) => (
        <div class="key-row" key={does}>
          <dt>
            {keys === undefined ? (
              <span class="muted">{say('keys.none')}</span>
            ) : (
              <kbd class="key">{keys}</kbd>
            )}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * The keys that do something on a page.
 *
 * @param shortcuts what the browser has for its commands; absent until it was asked
 */
export function keysOnPages(shortcuts: Shortcuts | undefined): readonly KeyLine[] {
  return [
    ['Alt+Shift+N', say('keys.nextCard')],
    ['Alt+Shift+B', say('keys.cardBefore')],
    ['N', say('keys.note')],
    ['P', say('keys.pin')],
    ['Alt+← ↑ → ↓', say('keys.move')],
    ['Esc', say('keys.close')],
    ['?', say('keys.thisList')],
    ...keysOfCommands(shortcuts),
    ['by', say('keys.by')],
  ];
}

/** The keys that the browser has for what can be asked of Byname on every page. */
export function keysOfCommands(shortcuts: Shortcuts = {}): readonly KeyLine[] {
  return [
    [shortcuts[OPEN_POPUP], say('manifest.openPopup')],
    [shortcuts[OPEN_PANEL] ?? shortcuts[OPEN_PANEL_IN_FIREFOX], say('manifest.openPanel')],
    [shortcuts[MARK_PAGE], say('manifest.markPage')],
    [shortcuts[NAME_SELECTION], say('manifest.nameSelection')],
  ];
}
