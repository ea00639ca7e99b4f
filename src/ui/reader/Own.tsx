import type { ComponentChildren } from 'preact';

/** An element of this name holds what the reader's page itself says: a name in it is no mention of the file. */
export const OWN = 'reader-own';

const Element = OWN as 'div';

/** All around a file: a file's name in the bar, its outline, what is said of it. Takes no room of its own. */
export function Own({ children }: { readonly children: ComponentChildren }) {
  return <Element class="reader-own">{children}</Element>;
}
