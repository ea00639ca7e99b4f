import { browser } from 'wxt/browser';

/** An element's shadow root, a closed one too, which extensions are given. */
export function rootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  // Chromium has it in the extension's API, Firefox on the element.
  const { openOrClosedShadowRoot } = element as { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  const root = openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  // A form with a field of this name gives the field.
  return root instanceof ShadowRoot ? root : null;
}
