/**
 * A page's markup can stand in the way of the DOM: in a form a field named "localName", in the document a picture named
 * "hidden" is found before what the browser has there (named properties override what is built in: HTML standard,
 * "Dom tree accessors" and forms). Whatever is asked of a document, or of an element that may be a form, is asked of the
 * prototypes: a script of ours has its own, which the page cannot touch.
 */
export function ofNode<K extends keyof Node>(node: Node, key: K): Node[K] {
  return Reflect.get(Node.prototype, key, node);
}

/**
 * The same in a fifth of its time, for what is asked of every element of a page: to be called on it. A browser's compiler calls
 * what is known, and looks for nothing in each kind of element.
 */
export const shadowRootOf = /* @__PURE__ */ Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')
  ?.get as (this: Element) => ShadowRoot | null;

/** Of a method: to be called on the element. */
export function ofElement<K extends keyof Element>(element: Element, key: K): Element[K] {
  return Reflect.get(Element.prototype, key, element);
}

/** What this frame's document has under a name. */
export function ofDocument<K extends keyof Document>(key: K): Document[K] {
  return Reflect.get(Document.prototype, key, document);
}

/** The parent, or the host of a shadow tree for what stands directly in it. */
export function elementAround(node: Node): Element | null {
  const parentNode = ofNode(node, 'parentNode');
  return parentNode instanceof ShadowRoot ? parentNode.host : ofNode(node, 'parentElement');
}
