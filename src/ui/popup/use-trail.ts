import { useState } from 'preact/hooks';
import type { ActorId } from '@/core/model/actor';

/** A profile that is open, and the name by which the reader came to it. */
export interface Step {
  readonly id: ActorId;
  readonly met?: string | undefined;
}

export interface Trail {
  /** The profile in front; undefined where none is open. */
  readonly current: Step | undefined;
  readonly open: (id: ActorId, met?: string) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

/** The profiles opened one from another, so that each can be left for the one before. */
export function useTrail(): Trail {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  return {
    current: steps.at(-1),
    open: (id, met) => setSteps((before) => [...before, { id, met }]),
    back: () => setSteps((before) => before.slice(0, -1)),
    clear: () => setSteps([]),
  };
}
