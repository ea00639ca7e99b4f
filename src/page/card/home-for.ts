import { isElement, isText } from '../dom/kind-of';
import { elementAround, ofDocument, ofElement, ofNode } from '../dom/past-markup';
import { rootOf } from '../dom/root-of';

/** What covers everything outside of it, the rest of the top layer too. */
const COVERS = 'dialog:modal, :fullscreen';

/**
 * Where the card's host has to stand to be reached: a modal dialog of the page covers everything outside of it, and a
 * full screen too, so the card joins the one that is on top.
 *
 * @param near what the card is about: a cover that is drawn around it lets it be reached, so it is the topmost
 */
export function homeFor(near: Node): Element {
  return coverAround(near) ?? coverAround(inMiddle()) ?? ofDocument('documentElement');
}

function coverAround(node: Node | null): Element | null {
  for (let at = node; at !== null; at = drawnIn(at)) {
    if (isElement(at) && ofElement(at, 'matches').call(at, COVERS)) return at;
  }
  return null;
}

/** The element that a node is drawn in: for what is slotted the slot, whose parents may be a component's own. */
function drawnIn(node: Node): Element | null {
  const parentNode = ofNode(node, 'parentNode');
  const root = isElement(parentNode) ? rootOf(parentNode) : null;
  if (root === null || !(isElement(node) || isText(node))) return elementAround(node);
  // What a closed tree slots does not tell of its slot.
  const slot =
    (isElement(node) ? ofElement(node, 'assignedSlot') : node.assignedSlot) ??
    [...root.querySelectorAll('slot')].find((candidate) => candidate.assignedNodes().includes(node));
  return slot ?? elementAround(node);
}

/** What takes a press at the middle of the window, however deep in shadow trees: with a modal open, only what is in it. */
function inMiddle(): Element | null {
  const at = [innerWidth / 2, innerHeight / 2] as const;
  let found: Element | null = ofDocument('elementFromPoint').call(document, ...at);
  for (let root = found && rootOf(found); root !== null; ) {
    const inner: Element | null = root.elementFromPoint(...at);
    if (inner === null || inner === found) break;
    found = inner;
    root = rootOf(inner);
  }
  return found;
}

/**
 * Tells of a dialog, a popover or a full screen that comes or goes, until the signal fires; not of those in shadow trees,
 * which tell nobody outside.
 */
export function watchCovers(changed: (cover: EventTarget | null) => void, signal: AbortSignal): void {
  // Dialogs and popovers tell of themselves in a `toggle`, which does not bubble but is caught on its way down.
  for (const type of ['toggle', 'fullscreenchange']) {
    window.addEventListener(type, ({ target }) => changed(target), { capture: true, passive: true, signal });
  }
}

/** What has the focus, however deep in shadow trees. */
export function focusedElement(): Element | null {
  let focused = ofDocument('activeElement');
  for (let inner = focused; inner !== null; inner = rootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}
