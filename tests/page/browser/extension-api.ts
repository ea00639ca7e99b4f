import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What tests in a browser are given for `wxt/browser`: pages there have no extension. */
export const browser = Object.assign(fakeBrowser, {
  dom: { openOrClosedShadowRoot: (element: Element) => element.shadowRoot },
});
