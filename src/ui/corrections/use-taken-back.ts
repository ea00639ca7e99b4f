import { useState } from 'preact/hooks';
import type { ListedCorrection } from '@/contract/messages';
import { type Correcting, failureOf } from './correcting';
import { useBusy } from './use-busy';

/** A correction in a list that keeps what was taken back in its place while the page is open. */
export interface KeptCorrection extends ListedCorrection {
  readonly isGone: boolean;
  readonly isBusy: boolean;
  readonly error: string | undefined;
}

interface TakenBack {
  /** Newest first. */
  readonly kept: readonly KeptCorrection[];
  /** Takes one back, or puts back one that was. */
  readonly toggle: (item: KeptCorrection) => Promise<void>;
}

/**
 * The listed corrections together with those that were taken back here.
 *
 * @param held stays in its place, also where it is taken back elsewhere
 */
export function useTakenBack(
  listed: readonly ListedCorrection[],
  { remove, restore }: Pick<Correcting, 'remove' | 'restore'>,
  held?: ListedCorrection,
): TakenBack {
  const [gone, setGone] = useState<ReadonlyMap<string, ListedCorrection>>(new Map());
  const busy = useBusy();
  const [failed, setFailed] = useState<{ readonly id: string; readonly error: string } | null>(null);
  const present = new Map(listed.map((item) => [item.correction.id, item]));
  const kept = held === undefined ? gone : new Map([...gone, [held.correction.id, held]]);
  const rows = [...new Map([...kept, ...present]).values()];

  const toggle = async ({ correction, effect, isGone }: KeptCorrection) => {
    const { id } = correction;
    if (busy.has(id)) return;
    setFailed(null);
    if (!isGone) setGone((before) => new Map([...before, [id, { correction, effect }]]));
    const error = failureOf(await busy.during(id, isGone ? restore([correction]) : remove(id)));
    if (error !== undefined) setFailed({ id, error });
  };
  return {
    kept: rows
      .sort((a, b) => (a.correction.at < b.correction.at ? 1 : -1))
      .map((item) => ({
        ...item,
        isGone: !present.has(item.correction.id),
        isBusy: busy.has(item.correction.id),
        error: failed?.id === item.correction.id ? failed.error : undefined,
      })),
    toggle,
  };
}
