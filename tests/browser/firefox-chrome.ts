import type { Browser } from 'puppeteer-core';
import type { AccessibleNode } from './driver';
import { until } from './until.ts';

/** Firefox's own window, scripted with the rights of the browser itself. */
export interface BrowserChrome {
  /** Evaluates an expression, or a promise of one, that gives a string. */
  evaluate(expression: string): Promise<string>;
  /** The accessibility tree of a <browser> element, given as an expression. */
  accessible(browserElement: string): Promise<AccessibleNode>;
  /** The dialog in a frame with this document; null where there is none. */
  accessibleDialog(browserElement: string, address: string): Promise<AccessibleNode | null>;
  /** Does the default action of the first control whose accessible name contains the text. */
  press(browserElement: string, name: string): Promise<void>;
}

/** The one part of puppeteer's connection that is used: its methods do not reach the browser's own window. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export async function findBrowserChrome(browser: Browser): Promise<BrowserChrome> {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as ContextTree;
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window)
    throw new Error('Firefox shows no window of its own; is --remote-allow-system-access missing?');

  const evaluate = async (expression: string): Promise<string> => {
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    });
    const evaluated = answer.result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return evaluated.result.value ?? '';
  };

  // On from the beginning, as for a reader who needs it: what was drawn before is not all told of later.
  await evaluate(`${READ_TREE} ''`);
  return {
    evaluate,
    accessible: async (element) =>
      JSON.parse(await evaluate(`${READ_TREE} JSON.stringify(readTree(${element}))`)) as AccessibleNode,
    accessibleDialog: async (element, address) =>
      JSON.parse(
        await evaluate(`${READ_TREE} JSON.stringify(readDialog(${element}, '${address}'))`),
      ) as AccessibleNode | null,
    press: async (element, name) => {
      await until(
        `a control named ${name}`,
        async () =>
          (await evaluate(`${READ_TREE} String(press(${element}, ${JSON.stringify(name)}))`)) === 'true',
      );
    },
  };
}

/** Runs in Firefox's own window: reads the tree that it hands to assistive technology. */
const READ_TREE = `
  var accessibility = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  var childrenOf = (node) => {
    const children = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
    return children;
  };
  var has = (node, name) => {
    const state = {};
    node.getState(state, {});
    return Boolean(state.value & Ci.nsIAccessibleStates[name]);
  };
  var convert = (node) => ({
    role: accessibility.getStringRole(node.role).toLowerCase(),
    name: node.name ?? '',
    busy: has(node, 'STATE_BUSY'),
    focused: has(node, 'STATE_FOCUSED'),
    children: childrenOf(node).map(convert),
  });
  var readTree = (element) => {
    const root = accessibility.getAccessibleFor(element);
    return root ? convert(root) : { role: '', name: '', children: [] };
  };
  var find = (node, test) => {
    if (test(node)) return node;
    for (const child of childrenOf(node)) { const found = find(child, test); if (found) return found; }
    return null;
  };
  var isRole = (node, role) => accessibility.getStringRole(node.role).toLowerCase() === role;
  var isDocument = (node, address) => {
    try { return isRole(node, 'document') && node.QueryInterface(Ci.nsIAccessibleDocument).URL === address; } catch { return false; }
  };
  var readDialog = (element, address) => {
    const root = accessibility.getAccessibleFor(element);
    const inside = (node) => isDocument(node, address) || (node.parent && inside(node.parent));
    const found = root && find(root, (node) => isRole(node, 'dialog') && inside(node));
    return found ? convert(found) : null;
  };
  var isBusy = (node) => {
    for (let at = node; at; at = at.parent) {
      if (isRole(at, 'dialog') && has(at, 'STATE_BUSY')) return true;
    }
    return false;
  };
  var press = (element, name) => {
    const root = accessibility.getAccessibleFor(element);
    const control = root && find(root, (node) => node.actionCount > 0 && (node.name ?? '').includes(name));
    if (!control || isBusy(control)) return false;
    control.doAction(0);
    return true;
  };
`;
