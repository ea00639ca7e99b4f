import { listen } from '../dom/listen';
import { shadowRootOf } from '../dom/past-markup';
import { stepsThrough } from './steps-through';

/**
 * Any of some twenty elements may be given a shadow root long after it appeared, which no observer tells. So all are
 * looked at again so many milliseconds after the page last got new ones, and at what the pointer or the focus enters.
 */
const LOOKS_AFTER_MS = [1_000, 5_000, 25_000] as const;

export interface LateShadows {
  /** The page got new elements. */
  stir(): void;
}

/**
 * @param look told when it is time to look through the page
 * @param entered told of a root that the reader's pointer or focus is in, known or not
 */
export function watchLateShadows(
  look: () => void,
  entered: (root: ShadowRoot) => void,
  signal: AbortSignal,
): LateShadows {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  const wait = () => {
    const delay = LOOKS_AFTER_MS[round++];
    if (delay === undefined) return;
    timer = setTimeout(() => {
      wait();
      look();
    }, delay);
  };
  const enter = (event: Event) => {
    for (const target of event.composedPath()) if (target instanceof ShadowRoot) entered(target);
  };
  listen(window, ['pointerover', 'focusin'], enter, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    stir: () => {
      // A page that never rests is looked at all the same: the first look that is due stays.
      if (round === 1) return;
      clearTimeout(timer);
      round = 0;
      wait();
    },
  };
}

const NODES_PER_STEP = 256;

/** All open shadow roots of a page, those inside others too; in steps, each with the roots that were met in it. */
export function* findShadows(): Generator<readonly ShadowRoot[]> {
  const trees: Node[] = [document];
  for (const tree of trees) {
    const elements = stepsThrough(tree, NodeFilter.SHOW_ELEMENT);
    let met: ShadowRoot[] = [];
    let looked = 0;
    for (let node = elements.nextNode(); node !== null; node = elements.nextNode()) {
      const shadowRoot = shadowRootOf.call(node as Element);
      if (shadowRoot !== null) met.push(shadowRoot);
      if (++looked % NODES_PER_STEP > 0) continue;
      trees.push(...met);
      yield met;
      met = [];
    }
    trees.push(...met);
    yield met;
  }
}
