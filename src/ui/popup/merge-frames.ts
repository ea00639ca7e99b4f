import type { FrameSummary } from '@/contract/frame-summary';
import type { OtherKind } from '@/core/matcher/judge-mentions';

/** Where a name stands: the nth of its places in one frame. */
export interface Place {
  readonly frame: string;
  readonly key: string;
  readonly index: number;
}

/** A name of the page, over all its frames. */
export interface NameOnPage {
  /** As the page first has it. */
  readonly text: string;
  readonly key: string;
  readonly places: readonly Place[];
  /** Of what is no actor. */
  readonly kind?: OtherKind;
}

/** The names of all frames as one list: the page itself first, then its frames, each in its own order. */
export function mergeFrames(frames: readonly FrameSummary[]): readonly NameOnPage[] {
  const names = new Map<string, NameOnPage>();
  for (const { frame, names: found } of [...frames].sort((a, b) => Number(b.top) - Number(a.top))) {
    for (const { text, key, count, kind } of found) {
      const known = names.get(key);
      const places = Array.from({ length: count }, (_, index): Place => ({ frame, key, index }));
      names.set(key, {
        key,
        ...(kind === undefined ? {} : { kind }),
        text: known?.text ?? text,
        places: [...(known?.places ?? []), ...places],
      });
    }
  }
  return [...names.values()];
}
