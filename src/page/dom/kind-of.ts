/**
 * What kind of node one is, also of one that the page has moved here from a frame: it stays what its first document made of it,
 * which is no `Text` and no `Element` of this one. A form whose field has the name of what is asked is an element all the same, and
 * nothing is of no kind.
 */
export function isText(node: Node | null | undefined): node is Text {
  const type = node?.nodeType as number;
  // A text or CDATA, 3 or 4.
  return type > 2 && type < 5;
}

export function isElement(node: Node | null | undefined): node is Element {
  return 'localName' in Object(node);
}
