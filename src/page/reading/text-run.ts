/**
 * Elements whose text flows on with the text around them, so that a name may begin in one and end in another
 * (`<b>Cozy</b> Bear`). Everything else ends a run. Superscripts do too: "APT29¹" is not APT291.
 */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong time tspan tt u var wbr'.split(
    ' ',
  ),
);

/** Elements whose text is not prose, or is the reader's own. */
const SKIPPED: ReadonlySet<string> = new Set(
  'applet audio button canvas code datalist frameset head iframe kbd map math meter noscript object option progress samp script select style template textarea title video'.split(
    ' ',
  ),
);

/** Text nodes that a reader sees as one run of text, in order. */
export type TextRun = readonly Text[];

export function isInline(element: Element): boolean {
  return isInlineName(element.localName);
}

/** For those who have the name at hand: asking a node for anything is what a walk spends its time on. */
export function isInlineName(localName: string): boolean {
  return INLINE.has(localName);
}

/**
 * True for elements whose text is left alone: code, forms, editable areas. A text file's own `pre` is its prose.
 */
export function isSkipped(element: Element, localName = element.localName): boolean {
  if (localName === 'pre') return element.ownerDocument.contentType !== 'text/plain';
  if (SKIPPED.has(localName)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

/** True when the node is, or stands in, an element whose text is left alone. */
export function isInSkipped(node: Node): boolean {
  let element = node instanceof Element ? node : node.parentElement;
  while (element !== null && !isSkipped(element)) element = element.parentElement;
  return element !== null;
}

/** The run a text node belongs to. */
export function runAround(node: Text): TextRun {
  const before: Text[] = [];
  const after: Text[] = [];
  for (let at = step(node, ...BACK); at !== null; at = step(at, ...BACK)) before.unshift(at);
  for (let at = step(node, ...ON); at !== null; at = step(at, ...ON)) after.push(at);
  return [...before, node, ...after];
}

const BACK = ['previousSibling', 'lastChild'] as const;
const ON = ['nextSibling', 'firstChild'] as const;

/** The next text node of the same run in a direction; null where the run ends. */
function step(
  from: Text,
  sibling: (typeof BACK | typeof ON)[0],
  child: (typeof BACK | typeof ON)[1],
): Text | null {
  let node: Node = from;
  for (;;) {
    let following: Node | null = node[sibling];
    while (following === null) {
      const parent: Element | null = node.parentElement;
      if (parent === null || !isInline(parent)) return null;
      node = parent;
      following = node[sibling];
    }
    node = following;
    while (node instanceof Element) {
      if (!isInline(node) || isSkipped(node)) return null;
      const inner: Node | null = node[child];
      if (inner === null) break;
      node = inner;
    }
    if (node instanceof Text) return node;
  }
}
