/**
 * True for a text, also for one that the page has moved here from a frame: such a node stays what its first document made of it,
 * which is no `Text` of this one.
 */
export function isText(node: Node | null | undefined): node is Text {
  const type = node?.nodeType;
  // A text or CDATA.
  return type === 3 || type === 4;
}
