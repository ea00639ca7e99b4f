import { wordSet } from '@/core/text/word-set';
import { isElement } from '../dom/kind-of';
import { ofDocument, ofNode } from '../dom/past-markup';
import { isProse, isTitle } from './prose';

/**
 * Elements whose text flows on with the text around them, so that a name may begin in one and end in another
 * (`<b>Cozy</b> Bear`). Everything else ends a run. Superscripts do too: "APT29¹" is not APT291.
 */
const INLINE: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong time tspan tt u var wbr',
);

/** Elements whose text is not prose, is not seen, or is the reader's own. */
const SKIPPED = /* @__PURE__ */ wordSet(
  'audio canvas code datalist desc frameset head iframe kbd map math metadata meter noembed noframes noscript object option progress samp script select style template textarea title video',
);

/** A text box, and what Chromium draws as a tree: the file of XML itself, which it hides. */
const LEFT_ALONE = '[role=textbox],#webkit-xml-viewer-source-xml';

/** Leaves elements of one more name alone, as long as this page lives: on a page of the extension's own it knows its own. */
export function leaveAlone(localName: string): void {
  SKIPPED.add(localName);
}

/** Text nodes that a reader sees as one run of text, in order. */
export type TextRun = readonly Text[];

/**
 * True for an element that ends no run unless the layout says so; for no other node. What a page has defined itself is
 * inline until its style says otherwise, and so is a block that says where it is put, or that it is none: many viewers make the lines of a PDF so, and scripts the letters of a title.
 *
 * @param localName for those who have it at hand: asking a node for anything is what a walk spends its time on
 */
export function isInline(node: Node, localName: string | undefined = (node as Element).localName): boolean {
  return (
    INLINE.has(localName as string) ||
    /-/.test(localName as string) ||
    ((localName === 'div' || localName === 'p') &&
      /(^|;| )(left|top):|y: ?inline/.test((node as Element).getAttribute('style') as string))
  );
}

/**
 * True for elements whose text is left alone: code, forms, editable areas. In `pre` and `button` it may be prose. A file
 * that is no markup (text, JSON, Markdown) the browser shows in one `pre`, which is its prose.
 */
export function isSkipped(element: Element, localName = element.localName): boolean {
  if (localName === 'pre') return /html|xml/.test(ofDocument('contentType')) && !isProse(element);
  if (localName === 'button') return !isTitle(element);
  if (SKIPPED.has(localName)) return true;
  // As `shadowRootOf` is called.
  const { getAttribute, hasAttributes, matches } = Element.prototype;
  if (!hasAttributes.call(element)) return false;
  // Editors say so of a text box that is only to be read.
  const editable = getAttribute.call(element, 'contenteditable');
  return editable === null ? matches.call(element, LEFT_ALONE) : /^(|true|plain.*)$/i.test(editable);
}

/**
 * Tells of nodes whether they are, or stand in, an element whose text is left alone. What was found on the way up is
 * remembered, for many may stand in the same deep place: ask a new one when time has passed.
 */
export function skippedPlaces(): (node: Node) => boolean {
  const known = new WeakMap<Node, boolean>();
  return (node) => {
    const path: Node[] = [];
    let found: boolean | undefined;
    for (let at: Node | null = node; at !== null; at = ofNode(at, 'parentElement')) {
      found = known.get(at);
      if (found !== undefined) break;
      path.push(at);
      found = isElement(at) && isSkipped(at);
      if (found) break;
    }
    found ??= false;
    for (const at of path) known.set(at, found);
    return found;
  };
}

/** Tells of the nodes of a walk which element ends the run that they are in; remembers it of deep places. */
export function enclosingBlocks(): (parent: Node | null) => Node | null {
  const known = new WeakMap<Node, Node | null>();
  return (parent) => {
    if (parent === null || !isInline(parent)) return parent;
    const path: Node[] = [];
    let at: Node | null = parent;
    while (at !== null && isInline(at)) {
      const block = path.length < REMEMBERED_FROM ? undefined : known.get(at);
      if (block !== undefined) {
        at = block;
        break;
      }
      path.push(at);
      at = at.parentNode;
    }
    if (path.length > REMEMBERED_FROM) for (const inline of path) known.set(inline, at);
    return at;
  };
}

/** Inline elements are rarely nested deeper, and looking up is faster than remembering. */
const REMEMBERED_FROM = 4;
